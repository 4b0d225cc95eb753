import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plannedModelInSteps } from '../../src/answer/planned-model.js';
import { withoutScatter } from '../../src/answer/risk-adjustment.js';
import { drawnInputs } from '../../src/answer/simulate/recipe.js';
import { scenarioFor, type Scenario } from '../../src/index.js';
import type { Model } from '../../src/model/model.js';
import { batchReading } from '../../src/reading/batch/batch.js';
import { atOnce } from '../../src/steps.js';
import { sobol } from '../../src/uncertainty/sampling/sobol.js';
import { resolved } from '../scenario/resolved.js';
import { organisation } from './random-organisation.js';

/** Profiles with every figure drawn from its range, and organisations of which anything may be told. */
const profiles = (['small', 'medium', 'enterprise'] as const).map((size, place) =>
  scenarioFor((['finance', 'retail', 'telecom'] as const)[place] ?? 'finance', { size }),
);
const draws = 64;

/** What one case comes to with an input at a figure: money of today, costs below nothing. */
interface Worth {
  readonly npv: number;
  readonly byLine: ReadonlyMap<string, number>;
  readonly setup: number;
  readonly hoursCut: number;
}

/** A case, and what it comes to with an input at so many times what it is, or at a figure. */
interface Case {
  readonly model: Model;
  readonly shape: ReturnType<typeof resolved>['shape'];
  readonly isProfile: boolean;
  readonly timesModels: (factor: number) => Worth;
  readonly withChanges: (perYear: number) => Worth;
}

const counted = 'models.count';
const released = 'releases.perModelYear';

function casesOf(scenario: Scenario, count: number): readonly Case[] {
  const { table: expected, shape } = resolved(scenario);
  const table = withoutScatter(expected);
  const { model, plan } = atOnce(plannedModelInSteps(shape));
  const worths = model.statement.map(({ line: { id } }) => model.presentValues.get(id) ?? model.returns.all.npv);
  const wanted = [
    ...[model.returns.all.npv, ...worths].map((of) => ({ kind: 'figure', of }) as const),
    ...model.freedRoles.map(({ cut }) => ({ kind: 'runningTotal', of: cut }) as const),
  ];
  const months = model.horizonMonths + 1;
  const others = count === 1 ? [] : drawnInputs(table, [model.returns.all.npv]);
  const inputs = others.filter(({ path }) => path !== counted && path !== released);
  const sampler = sobol(1, { inputs: inputs.map(({ path }) => path) });
  const columns = inputs.map(({ path, distribution }) => {
    const figures = new Float64Array(count);
    sampler.fill(path, 0, figures);
    distribution.fill(figures, figures);
    return figures;
  });
  const varying = [...inputs.map(({ path }) => path), counted, released];
  const batch = batchReading(plan, table, { varying, wanted });
  const [models = 0, changes = 0] = [counted, released].map((path) => table.get(path)?.value.toNumber());
  const known = new Map<string, readonly Float64Array[]>();
  const read = (at: number, of: number): readonly Float64Array[] => {
    const key = `${String(at)} ${String(of)}`;
    const found =
      known.get(key) ?? wanted.map(({ kind }) => new Float64Array(kind === 'figure' ? count : count * months));
    if (!known.has(key)) {
      batch.run([...columns, new Float64Array(count).fill(at), new Float64Array(count).fill(of)], count, [...found]);
      known.set(key, found);
    }
    return found;
  };
  const worthAt = (place: number, at: number, of: number): Worth => {
    const columns = read(at, of);
    const [npv, ...rest] = columns.map((column) => column[place] ?? Number.NaN);
    const hoursCut = columns
      .slice(1 + worths.length)
      .reduce((sum, column) => sum + (column[place * months + months - 1] ?? Number.NaN), 0);
    const byLine = new Map(
      model.statement.map(({ line, side }, row) => [line.id, (side === 'cost' ? -1 : 1) * (rest[row] ?? Number.NaN)]),
    );
    const setup = model.statement
      .filter(({ group, side }) => side === 'cost' && group === 'Set-up')
      .reduce((sum, { line }) => sum - (byLine.get(line.id) ?? 0), 0);
    return { npv: npv ?? Number.NaN, byLine, setup, hoursCut };
  };
  return Array.from({ length: count }, (_, place) => ({
    model,
    shape,
    isProfile: count > 1,
    timesModels: (factor) => worthAt(place, factor * models, changes),
    withChanges: (perYear) => worthAt(place, models, perYear),
  }));
}

const gainOf = (id: string, from: Worth, to: Worth): number => (to.byLine.get(id) ?? 0) - (from.byLine.get(id) ?? 0);

const rises = (figures: readonly number[]): boolean =>
  figures.slice(1).every((each, place) => {
    const before = figures[place] ?? Number.NaN;
    return each >= before - Math.max(1, Math.abs(before)) * 1e-9;
  });

const almostNone = 1e-6;

/** What the models of today earn in money less what they cost to own; hours that they free count for nothing. */
const earned = (each: Case): number =>
  each.model.statement.reduce((sum, { line: { id }, side, nature }) => {
    const gained = gainOf(id, each.timesModels(almostNone), each.timesModels(1));
    return sum + (side === 'benefit' && nature === 'capacity' ? Math.min(0, gained) : gained);
  }, 0);

/** Whether a model earns what it costs to own, all of which is told by the model. */
const isEarning = (each: Case): boolean =>
  ['models.newPerYear', 'models.infrastructure'].every((path) => !each.shape.present.includes(path)) &&
  earned(each) > 1;

/** Sixty organisations, and as many more as it takes: what is drawn changes with every input that is added. */
function organisations(): readonly Case[] {
  const found: Case[] = [];
  for (let seed = 20_281_101; found.length < 60 || found.filter(isEarning).length < 9; seed += 1)
    found.push(...fc.sample(organisation, { numRuns: 20, seed }).flatMap((scenario) => casesOf(scenario, 1)));
  return found;
}

const cases = [...profiles.flatMap((scenario) => casesOf(scenario, draws)), ...organisations()];

describe('more models, all else being equal,', () => {
  const earning = cases.filter(isEarning);
  const steps = [1, 2, 4];

  test('leave no less, where a model earns what it costs to own', () => {
    const falling = earning.filter((each) => !rises(steps.map((factor) => each.timesModels(factor).npv)));
    expect(falling.length).toBe(0);
    expect(earning.filter(({ isProfile }) => isProfile).length).toBeGreaterThan(150);
  });
  test('and leave no less for each unit of set-up, where the hours stay below their cap and none would gain nothing', () => {
    const within = earning.filter(
      (each) => each.timesModels(4).hoursCut === 0 && each.timesModels(almostNone).npv <= 0,
    );
    const perSetup = (each: Case, factor: number): number => {
      const { npv, setup } = each.timesModels(factor);
      return setup > 0 ? npv / setup : 0;
    };
    expect(within.filter((each) => !rises(steps.map((factor) => perSetup(each, factor)))).length).toBe(0);
    expect(within.length).toBeGreaterThan(35);
  });
  test('may leave less where it does not', () => {
    const others = cases.filter((each) => !earning.includes(each));
    expect(others.some((each) => !rises(steps.map((factor) => each.timesModels(factor).npv)))).toBe(true);
  });
});

describe('more changes released', () => {
  /** Compute, what fails, models that are fresher already today, and further models that take as many releases. */
  const explaining = ['retraining', 'incidentLoss', 'incidentLabour', 'freshness', 'moreProjects'];
  const steps = [
    [1, 4],
    [4, 12],
  ] as const;

  /** What all hours that a change does not explain gain together: what is cut at a cap by one is another's. */
  const hoursGained = (each: Case, from: Worth, to: Worth): number =>
    each.model.statement.reduce(
      (sum, { line: { id }, side, nature }) =>
        explaining.includes(id) || side === 'cost' || nature !== 'capacity' ? sum : sum + gainOf(id, from, to),
      0,
    );
  /** Whether somebody tells that a change takes more hours after than before. */
  const takesHours = (each: Case): boolean => !rises([0, hoursGained(each, each.withChanges(0), each.withChanges(1))]);

  /** Whether the net present value falls by more than what explains it, each for itself. */
  const losesMore = (each: Case, areHoursTold: boolean): boolean =>
    steps.some((step) => {
      const [from, to] = step.map((perYear) => each.withChanges(perYear)) as [Worth, Worth];
      const explained = explaining.reduce((sum, id) => sum + Math.min(0, gainOf(id, from, to)), 0);
      // Under a cap hours of one line take the place of another’s, which may count for more.
      const areCounted = areHoursTold || to.hoursCut > 0;
      const hours = areCounted ? Math.min(0, hoursGained(each, from, to)) : 0;
      return !rises([from.npv + explained + hours, to.npv]);
    });
  const changing = cases.filter(({ shape }) => shape.present.includes(released));

  test('lose no more than compute and failures explain, in every case; and hours where a change is told to take more, or a cap cuts them', () => {
    expect(changing.filter((each) => losesMore(each, takesHours(each))).length).toBe(0);
    const profilesDrawn = changing.filter(({ isProfile }) => isProfile);
    expect(profilesDrawn.filter(takesHours).length).toBe(0);
    expect(profilesDrawn.length).toBe(profiles.length * draws);
    expect(changing.filter((each) => !each.isProfile && !takesHours(each)).length).toBeGreaterThan(40);
  });
  test('which then have to be counted', () => {
    expect(changing.some((each) => takesHours(each) && losesMore(each, false))).toBe(true);
  });
});
