import { Decimal, frozen } from '../decimal.js';
import { ModelError } from '../errors.js';
import type { Figure } from '../formula/table.js';
import type { NumberDeclaration, NumbersDeclaration } from '../model/declaration.js';
import { profileCurrency } from './currency.js';
import type { Exchange } from './exchange.js';
import { likelyOf } from './likely.js';
import type { ProfileValue } from './profile.js';
import { boundsOf, recordedDoubt, type RecordedDoubt, writtenDoubt } from './ranges/doubt.js';
import type { WrittenValue } from './scenario.js';
import type { Part } from './scenario-parts.js';
import { text } from '../say.js';

type Declared = NumberDeclaration | NumbersDeclaration;

export const isMoney = ({ unit }: Declared): boolean => unit.startsWith('money');

const labelOf = (part: Part, { label }: Declared): string => (part.id === undefined ? label : `${part.id}: ${label}`);

/** The user's own figure, exactly as written. */
export function ownFigure(part: Part, declared: Declared, written: WrittenValue, place?: number): Figure {
  const { unit, unitInWords } = declared;
  const told = { label: `${labelOf(part, declared)}${place === undefined ? '' : ` ${place}`}`, unit, unitInWords };
  if (typeof written !== 'object') {
    return Object.freeze({ ...told, likely: frozen(new Decimal(written)), provenance: 'yours' });
  }
  const likely = likelyOf(written);
  if (likely === undefined) throw new ModelError(`${told.label} was judged, and has no likely number`);
  const doubt = writtenDoubt(written, boundsOf(declared));
  return Object.freeze({ ...told, likely: frozen(likely), ...doubt, provenance: 'yours' });
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
export function profileFigure(
  part: Part,
  declared: NumberDeclaration,
  value: ProfileValue,
  exchange: Exchange,
): Figure | undefined {
  if (!isMoney(declared) || exchange.kind === 'same') return evidenceFigure(part, declared, value);
  return exchange.kind === 'missing' ? undefined : evidenceFigure(part, declared, converted(value, exchange.rate));
}

function evidenceFigure(part: Part, declared: NumberDeclaration, value: ProfileValue): Figure {
  const { unit, unitInWords } = declared;
  const { likely, provenance, record, quotation } = value;
  const { doubt, note } = doubtAbout(value, declared);
  const notes = [...(value.notes ?? []), ...(note === undefined ? [] : [note])];
  return Object.freeze({
    label: labelOf(part, declared),
    unit,
    unitInWords,
    likely: frozen(likely),
    ...doubt,
    provenance,
    ...(record === undefined ? {} : { record }),
    ...(quotation === undefined ? {} : { quotation }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(value.isNotUsed === true ? { isNotUsed: true } : {}),
  });
}

/** Each value is of one input, and those of a profile are made once. */
const doubts = new WeakMap<ProfileValue, RecordedDoubt>();

function doubtAbout(value: ProfileValue, declared: NumberDeclaration): RecordedDoubt {
  const { low, likely, high, rangeMeaning = 'ends' } = value;
  if (low === undefined && high === undefined) return {};
  const range = { low: low ?? likely, likely, high: high ?? likely, rangeMeaning };
  const doubt = doubts.get(value) ?? recordedDoubt(range, boundsOf(declared));
  doubts.set(value, doubt);
  return doubt;
}

const decimals = new WeakMap<Declared, Decimal>();

/** The figure that stands for “not used”. */
export function unusedFigure(part: Part, declared: NumberDeclaration, figure: string): Figure {
  const likely = decimals.get(declared) ?? frozen(new Decimal(figure));
  decimals.set(declared, likely);
  const { unit, unitInWords } = declared;
  const notes = [{ text: text('Not given: taken as {figure}.'), values: { figure } }];
  const told = { label: labelOf(part, declared), unit, unitInWords };
  return Object.freeze({ ...told, likely, provenance: 'assumption', notes, isNotUsed: true });
}
