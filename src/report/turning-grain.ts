import { isCountOfWholeThings, isShareUnit } from '../formula/unit-words.js';

/** To what a figure is rounded, at its size. */
export type Grain = (figure: number) => number;

export interface TurningGrain {
  /** Of the figure at which the answer turns. */
  readonly turn: Grain;
  /** Of what is counted, beside it. */
  readonly counted: Grain;
}

/**
 * In how few digits it is told where an answer turns: the first of these in which what is counted lies on the same side of it
 * as it does. Of whole things there are whole ones to turn at, unless what is counted is an average that lies between.
 */
export function turningGrain(unit: string, isOnItsSide: (grain: TurningGrain) => boolean): TurningGrain {
  const few: Grain = (figure) => fewDigits(unit, figure);
  const finer = [3, 4, 6, 9].map(
    (digits): Grain =>
      (figure) =>
        lastOf(digits, figure),
  );
  const whole = isCountOfWholeThings(unit) ? finer.map((counted) => ({ turn: few, counted })) : [];
  const usual = { turn: few, counted: few };
  const all = [usual, ...whole, ...finer.map((grain) => ({ turn: grain, counted: grain }))];
  return all.find(isOnItsSide) ?? usual;
}

/**
 * To whole things, to whole percent and whole tens, to tenths below, an amount of money to three digits.
 */
function fewDigits(unit: string, figure: number): number {
  if (isCountOfWholeThings(unit)) return 1;
  const part = isShareUnit(unit) ? 0.01 : 1;
  const size = Math.abs(figure) / part;
  if (unit.startsWith('money') || size >= 1000) return lastOf(3, figure);
  if (size < 1) return lastOf(2, figure);
  return (size >= 10 ? 1 : 0.1) * part;
}

/** The place of the last of so many digits. */
const lastOf = (digits: number, figure: number): number =>
  figure === 0 ? 1 : 10 ** (Math.floor(Math.log10(Math.abs(figure))) - digits + 1);
