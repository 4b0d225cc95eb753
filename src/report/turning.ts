import type { Hinge } from '../answer/judgement.js';
import { Decimal } from '../decimal.js';
import type { Figures } from './figures.js';
import { writtenIn } from './input-figure.js';
import { type Grain, turningGrain } from './turning-grain.js';

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
 * answer is no more, and in as few digits as still tell on which side of it the figure lies that is counted.
 */
export function turningOf(
  { unit, value, needs, turnsAt }: Pick<Hinge, 'unit' | 'value' | 'needs' | 'turnsAt'>,
  figures: Figures,
): TurningWritten {
  const { write, words } = writtenInFew(unit, figures);
  const towards = needs === 'at-least' ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  const side = value.cmp(turnsAt);
  const grain = turningGrain(
    unit,
    ({ turn, counted }) => inGrain(value, counted, Decimal.ROUND_HALF_UP).cmp(inGrain(turnsAt, turn, towards)) === side,
  );
  const turning = inGrain(turnsAt, grain.turn, towards);
  return {
    words,
    turning,
    turningText: write(turning),
    write: (figure) => write(inGrain(figure, grain.counted, Decimal.ROUND_HALF_UP)),
  };
}

const inGrain = (figure: Decimal, grain: Grain, rounding: Rounding): Decimal =>
  figure.toNearest(grain(figure.toNumber()), rounding);
