import type { Hinge } from '../answer/judgement.js';
import { Decimal } from '../decimal.js';
import type { Figures } from './figures.js';
import { writtenIn } from './input-figure.js';
import { finerGrain, turningGrain } from './turning-grain.js';

/** As an input is written, without the small change of an amount that is rounded anyway. */
export function writtenInFew(unit: string, figures: Figures): ReturnType<typeof writtenIn> {
  const { write, words } = writtenIn(unit, figures);
  const isMoney = unit.startsWith('money');
  return {
    words,
    write: (value) => (isMoney && (value.isZero() || value.abs().gte(100)) ? figures.wholeMoney(value) : write(value)),
  };
}

type Rounding = typeof Decimal.ROUND_CEIL | typeof Decimal.ROUND_FLOOR | typeof Decimal.ROUND_HALF_UP;

interface TurningWritten {
  /** Writes another figure of the same input beside it. */
  readonly write: (figure: Decimal) => string;
  readonly words: string;
  readonly turning: Decimal;
  readonly turningText: string;
}

/**
 * Where the answer turns on an input: the same figure wherever it is told. It is rounded to the side on which the other
 * answer is no more, and so that it reads as another figure than what is counted.
 */
export function turningOf(
  { unit, value, needs, turnsAt }: Pick<Hinge, 'unit' | 'value' | 'needs' | 'turnsAt'>,
  figures: Figures,
): TurningWritten {
  const { write, words } = writtenInFew(unit, figures);
  const towards = needs === 'at-least' ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  const inFew = (figure: Decimal, rounding: Rounding): Decimal =>
    figure.toNearest(turningGrain(unit, figure.toNumber()), rounding);
  const tellsApart = !inFew(turnsAt, towards).eq(inFew(value, Decimal.ROUND_HALF_UP));
  const rounded = tellsApart ? inFew : inMoreDigits;
  const turning = rounded(turnsAt, towards);
  return {
    words,
    turning,
    turningText: write(turning),
    write: (figure) => write(rounded(figure, Decimal.ROUND_HALF_UP)),
  };
}

const inMoreDigits = (figure: Decimal, rounding: Rounding): Decimal =>
  figure.toNearest(finerGrain(figure.toNumber()), rounding);
