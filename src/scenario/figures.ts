import { Decimal, frozen } from '../decimal.js';
import type { Figure } from '../formula/table.js';
import type { NumberDeclaration, NumbersDeclaration } from '../model/declaration.js';
import { profileCurrency } from './currency.js';
import type { Exchange } from './exchange.js';
import type { ProfileValue } from './profile.js';
import type { WrittenValue } from './scenario.js';
import type { Part } from './scenario-parts.js';

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
  const likely = frozen(new Decimal(written.likely));
  if (!('low' in written)) return Object.freeze({ ...told, likely, provenance: 'yours' });
  return Object.freeze({
    ...told,
    low: frozen(new Decimal(written.low)),
    likely,
    high: frozen(new Decimal(written.high)),
    provenance: 'yours',
  });
}

function converted(value: ProfileValue, rate: Decimal): ProfileValue {
  const note = `Converted from ${profileCurrency} at ${rate.toString()}.`;
  return {
    ...value,
    ...(value.low === undefined ? {} : { low: frozen(value.low.times(rate)) }),
    likely: frozen(value.likely.times(rate)),
    ...(value.high === undefined ? {} : { high: frozen(value.high.times(rate)) }),
    note: value.note === undefined ? note : `${value.note} ${note}`,
  };
}

/** A figure of the profile or the catalogue in the scenario's currency; none where there is no rate for it. */
export function profileFigure(
  part: Part,
  declared: NumberDeclaration,
  value: ProfileValue,
  exchange: Exchange,
): Figure | undefined {
  const { unit, unitInWords } = declared;
  const told = { label: labelOf(part, declared), unit, unitInWords };
  if (!isMoney(declared) || exchange.kind === 'same') {
    return Object.freeze({ ...told, ...value, likely: frozen(value.likely) });
  }
  return exchange.kind === 'missing' ? undefined : Object.freeze({ ...told, ...converted(value, exchange.rate) });
}

const decimals = new WeakMap<Declared, Decimal>();

/** The figure that stands for “not used”. */
export function unusedFigure(part: Part, declared: NumberDeclaration, figure: string): Figure {
  const likely = decimals.get(declared) ?? frozen(new Decimal(figure));
  decimals.set(declared, likely);
  const { unit, unitInWords } = declared;
  const note = `Not given: taken as ${figure}.`;
  const told = { label: labelOf(part, declared), unit, unitInWords };
  return Object.freeze({ ...told, likely, provenance: 'assumption', note, isNotUsed: true });
}
