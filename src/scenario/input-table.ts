import { Decimal, frozen } from '../decimal.js';
import { ModelError } from '../errors.js';
import type { Figure, Table } from '../formula/table.js';
import type { NumberDeclaration, NumbersDeclaration } from '../model/declaration.js';
import { text } from '../say.js';
import type { Steps } from '../steps.js';
import { type BaseCase, baseFigure } from './base-case.js';
import type { Exchange } from './currency.js';
import { profileCurrency } from './profile-currency.js';
import { filledValue, type Filling, isWritten } from './usual-values.js';
import type { ProfileValue } from './profile.js';
import { boundsOf, recordedDoubt, type RecordedDoubt, writtenDoubt } from './ranges/doubt.js';
import { likelyOf } from './ranges/written-range.js';
import { isElsewhere, keysThatFollow } from './rules/alternatives.js';
import type { Field, Part } from './scenario-parts.js';
import type { WrittenValue } from './ranges/written-range.js';

export interface FilledTable {
  readonly table: Table;
  /** Keys of the groups and lists into which the user or the evidence put something. */
  readonly filled: ReadonlySet<string>;
  /** How many of the figures that were filled in are money of another currency. */
  readonly foreignCount: number;
}

interface Source {
  readonly filling: Filling;
  readonly exchange: Exchange;
  readonly baseCase: BaseCase;
}

type Filled =
  | { readonly kind: 'figure'; readonly figure: Figure; readonly from: 'user' | 'evidence' | 'nobody' }
  | { readonly kind: 'no-rate' }
  | { readonly kind: 'nothing' };

function filledNumber(part: Part, field: Field, declared: NumberDeclaration, source: Source): Filled {
  const { filling, baseCase } = source;
  const written = part.written[field.key];
  if (written !== undefined) {
    // `parseScenario` has held it to a number or a range.
    return { kind: 'figure', figure: ownFigure({ part, declared, baseCase }, written as WrittenValue), from: 'user' };
  }
  const isAnswered = field.alternatives.some((other) =>
    isElsewhere(other) ? filling.isGiven(other) : isWritten(part, other),
  );
  const following = keysThatFollow(part.declared, (key) => isWritten(part, key));
  if (isAnswered || following.includes(field.key)) return { kind: 'nothing' };

  const value = filledValue(part, field.key, declared, filling);
  if (value !== undefined) {
    const figure = profileFigure({ part, declared, baseCase }, value, source.exchange);
    return figure === undefined ? { kind: 'no-rate' } : { kind: 'figure', figure, from: 'evidence' };
  }
  if (declared.whenNotGiven === undefined) return { kind: 'nothing' };
  return { kind: 'figure', figure: unusedFigure(part, declared, declared.whenNotGiven), from: 'nobody' };
}

/** Every number of the scenario that has a figure, by path. */
export function* filledTable(parts: readonly Part[], source: Source): Steps<FilledTable> {
  const { exchange, baseCase } = source;
  const table = new Map<string, Figure>();
  const filled = new Set<string>();
  let foreignCount = 0;
  for (const part of parts) {
    if (part.id !== undefined || Object.keys(part.written).length > 0) filled.add(part.key);
    for (const field of part.fields) {
      const { key, declared } = field;
      const path = `${part.path}.${key}`;
      if (declared.kind === 'numbers') {
        const row = part.written[key] as readonly WrittenValue[] | undefined;
        row?.forEach((value, index) =>
          table.set(`${path}.${index + 1}`, ownFigure({ part, declared, baseCase }, value, index + 1)),
        );
      }
      if (declared.kind !== 'number') continue;
      const found = filledNumber(part, field, declared, source);
      if (found.kind === 'no-rate') foreignCount += 1;
      if (found.kind !== 'figure') continue;
      table.set(path, found.figure);
      if (found.from !== 'evidence') continue;
      filled.add(part.key);
      if (exchange.kind === 'rate' && isMoney(declared)) foreignCount += 1;
    }
    yield;
  }
  return { table, filled, foreignCount };
}

type Declared = NumberDeclaration | NumbersDeclaration;

/** An input of a scenario, and how its figure is taken. */
interface Place<D extends Declared = Declared> {
  readonly part: Part;
  readonly declared: D;
  readonly baseCase: BaseCase;
}

const isMoney = ({ unit }: Declared): boolean => unit.startsWith('money');

const labelOf = (part: Part, { label }: Declared): string => (part.id === undefined ? label : `${part.id}: ${label}`);

/** The user's own figure, exactly as written. */
function ownFigure({ part, declared, baseCase }: Place, written: WrittenValue, place?: number): Figure {
  const { unit, unitInWords } = declared;
  const told = { label: `${labelOf(part, declared)}${place === undefined ? '' : ` ${place}`}`, unit, unitInWords };
  if (typeof written !== 'object' || Decimal.isDecimal(written)) {
    const value = frozen(new Decimal(written));
    return Object.freeze({ ...told, value, likely: value, provenance: 'yours' });
  }
  const likely = likelyOf(written);
  if (likely === undefined) throw new ModelError(`${told.label} was checked, and has no likely number`);
  const doubt = writtenDoubt(written, boundsOf(declared), likely);
  const value = baseFigure({ likely, doubt, isWhole: declared.isWhole }, baseCase);
  return Object.freeze({ ...told, value: frozen(value), likely: frozen(likely), ...doubt, provenance: 'yours' });
}

const converted = (value: ProfileValue, rate: Decimal): ProfileValue => ({
  ...value,
  ...(value.low === undefined ? {} : { low: value.low.times(rate) }),
  likely: value.likely.times(rate),
  ...(value.high === undefined ? {} : { high: value.high.times(rate) }),
  notes: [
    ...(value.notes ?? []),
    {
      text: text('Converted from {currency} at {rate}.'),
      values: { currency: profileCurrency, rate: rate.toString() },
    },
  ],
});

/** A figure of the profile or the catalogue in the scenario's currency; none where there is no rate for it. */
function profileFigure(place: Place<NumberDeclaration>, value: ProfileValue, exchange: Exchange): Figure | undefined {
  if (!isMoney(place.declared) || exchange.kind === 'same') return evidenceFigure(place, value);
  return exchange.kind === 'missing' ? undefined : evidenceFigure(place, converted(value, exchange.rate));
}

/** Each value is of one input, and those of a profile are made once: so is its figure, under each label and base case. */
const known = new WeakMap<ProfileValue, Map<string, Figure>>();

function evidenceFigure(place: Place<NumberDeclaration>, value: ProfileValue): Figure {
  const label = labelOf(place.part, place.declared);
  const key = `${place.baseCase} ${label}`;
  const ofValue = known.get(value) ?? new Map<string, Figure>();
  known.set(value, ofValue);
  const figure = ofValue.get(key) ?? madeFigure(label, place, value);
  ofValue.set(key, figure);
  return figure;
}

function madeFigure(label: string, { declared, baseCase }: Place<NumberDeclaration>, value: ProfileValue): Figure {
  const { unit, unitInWords } = declared;
  const { likely, provenance, record, quotation } = value;
  const { doubt, note } = doubtAbout(value, declared);
  const notes = [...(value.notes ?? []), ...(note === undefined ? [] : [note])];
  return Object.freeze({
    label,
    unit,
    unitInWords,
    value: frozen(baseFigure({ likely, doubt, isWhole: declared.isWhole }, baseCase)),
    likely: frozen(likely),
    ...doubt,
    provenance,
    ...(record === undefined ? {} : { record }),
    ...(quotation === undefined ? {} : { quotation }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(value.isRangeAssumed === true ? { isRangeAssumed: true } : {}),
    ...(value.isNotUsed === true ? { isNotUsed: true } : {}),
    ...(value.followsPeople === true ? { followsPeople: true } : {}),
  });
}

function doubtAbout(value: ProfileValue, declared: NumberDeclaration): RecordedDoubt {
  const { low, likely, high, rangeMeaning = 'ends' } = value;
  if (low === undefined && high === undefined) return {};
  return recordedDoubt({ low: low ?? likely, likely, high: high ?? likely, rangeMeaning }, boundsOf(declared));
}

/** Those of groups are the same in every scenario, and made once: most inputs of most scenarios are such. */
const unused = new WeakMap<Declared, Figure>();

/** The figure that stands for “not used”. */
function unusedFigure(part: Part, declared: NumberDeclaration, figure: string): Figure {
  const known = part.id === undefined ? unused.get(declared) : undefined;
  if (known !== undefined) return known;
  const likely = frozen(new Decimal(figure));
  const { unit, unitInWords } = declared;
  const notes = [{ text: text('Not given: taken as {figure}.'), values: { figure } }];
  const told = { label: labelOf(part, declared), unit, unitInWords };
  const made: Figure = Object.freeze({
    ...told,
    value: likely,
    likely,
    provenance: 'assumption',
    notes,
    isNotUsed: true,
  });
  if (part.id === undefined) unused.set(declared, made);
  return made;
}
