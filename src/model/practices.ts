import type { Expression, Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, product, ratio, sum } from '../formula/operations.js';
import type { Unit } from '../formula/unit.js';
import { addedUp, remainder } from '../formula/vocabulary.js';
import { group } from './declaration.js';
import { share } from './fields.js';
import { isOn, type Shape } from './shape.js';

const shareInPlace = (label: string) => share({ label, unitInWords: 'share in place today, between 0 and 1' });

/**
 * How far each practice is in place already, by whatever name. It scales what a benchmark says of effort and benefit;
 * a figure that the organisation measured itself contains it.
 */
export const practicesGroup = group(
  'practices',
  'Practices in place',
  {
    pipelines: shareInPlace('Automated packaging, tests and roll-out of models'),
    tracking: shareInPlace('Tracking of experiments'),
    dataVersioning: shareInPlace('Versions of data and features'),
    lineage: shareInPlace('Lineage and a register of models'),
    monitoring: shareInPlace('Monitoring of models in production'),
    rollback: shareInPlace('Roll-back of a model by button'),
    retraining: shareInPlace('Automated retraining'),
    templates: shareInPlace('Templates for new models'),
    sharedTeams: shareInPlace('Data science and operations in one team'),
  },
  { foundBy: 'look-up', isScaleOfBenchmarks: true },
);

export type Practice = keyof typeof practicesGroup.inputs;

const inPlace = practicesGroup.inputs;
const practices = Object.keys(inPlace) as readonly Practice[];
const given = (shape: Shape): readonly Practice[] =>
  practices.filter((practice) => shape.present.includes(inPlace[practice].path));

/** Whether the organisation said anything of what is in place. */
export const arePracticesTold = (shape: Shape): boolean => isOn(shape, 'practices') && given(shape).length > 0;

/**
 * How far a practice is in place already, where that takes effect: nothing that the organisation measured itself is
 * scaled, because a measured baseline contains what is in place.
 *
 * @param baselines  the paths of the benchmark figures that the practice would have changed
 */
export function alreadyInPlace(
  shape: Shape,
  practice: Practice,
  ...baselines: readonly string[]
): Expression<'1'> | undefined {
  if (!isOn(shape, 'practices') || !given(shape).includes(practice)) return undefined;
  return baselines.some((path) => shape.measured.includes(path)) ? undefined : inPlace[practice];
}

/** How far the practices as a whole are in place already, for a benefit that belongs to no single one of them. */
export function togetherInPlace(shape: Shape, ...baselines: readonly string[]): Expression<'1'> | undefined {
  const isMeasured = baselines.some((path) => shape.measured.includes(path));
  return isMeasured || !arePracticesTold(shape) ? undefined : practicesInPlace(shape);
}

interface ToldOfToday<U extends Unit> {
  readonly unit: U;
  readonly id: string;
  readonly label: string;
  /** Of those who have nothing in place. */
  readonly before: Expression<U>;
  readonly after: Expression<U>;
  /** Absent where nothing is in place that moves it. */
  readonly inPlace: Expression<'1'> | undefined;
}

/**
 * A figure as it is today. A benchmark is of those without a practice; the part that is in place has reached the figure
 * after already:
 *
 *     today = before · (1 − in place) + after · in place
 */
export function todayOf<U extends Unit>(told: ToldOfToday<U> & { readonly inPlace: Expression<'1'> }): Line<U>;
export function todayOf<U extends Unit>(told: ToldOfToday<U>): Expression<U>;
export function todayOf<U extends Unit>({ unit, id, label, before, after, inPlace }: ToldOfToday<U>): Expression<U> {
  if (inPlace === undefined) return before;
  return line(unit, {
    id: `${id}.today`,
    label: `${label}, today, with what is in place`,
    formula: sum<U>(product(before, remainder(inPlace)), product(after, inPlace)),
  });
}

/** What is left to do of an effort that a benchmark tells: a factor for it, or none where nothing is in place. */
export const leftToDo = (shape: Shape, ...baselines: readonly string[]): readonly Expression<'1'>[] =>
  togetherInPlace(shape, ...baselines) === undefined ? [] : [gapScore(shape)];

const practicesInPlace = (shape: Shape): Line<'1'> =>
  line('1', {
    id: 'practicesInPlace',
    label: 'Part of the practices that is in place',
    formula: ratio(
      addedUp(
        '1',
        given(shape).map((practice) => inPlace[practice]),
      ),
      constant(String(practices.length), '1', 'Practices of the list'),
    ),
    note: 'The mean over all practices of the list; one of which nothing is told is not in place.',
  });

export const gapScore = (shape: Shape): Line<'1'> =>
  line('1', {
    id: 'practiceGap',
    label: 'Part of the practices that is missing',
    formula: remainder(practicesInPlace(shape)),
  });
