import type { Issue } from '../../errors.js';
import { type Check, under } from '../../scenario/finding.js';
import { isKeyed } from '../../scenario/plain-data.js';
import { unknownKeys, unknownName } from '../../scenario/words.js';
import { scenarioError } from '../../scenario/message.js';
import { anOption, optionIssues } from '../../scenario/options.js';
import type { Scenario } from '../../scenario/scenario.js';
import { givenCorrelation } from '../../scenario/simulation/correlations.js';
import type { SamplerKind, Seed } from '../../uncertainty/sampling/sampler.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Aborting, Executor } from './executor.js';
import type { DrawSettings } from './recipe.js';
import { text } from '../../say.js';

/** How to simulate. What is not said here is as the scenario says, or as usual. */
export interface SimulateOptions {
  /** 2 to 10,000,000; 4,096 unless given. With `until` the most that are drawn. */
  readonly samples?: number;
  /** A whole number or a word; 1 unless given. */
  readonly seed?: Seed;
  /** `sobol` unless given. */
  readonly sampler?: SamplerKind;
  /** Ids of statement lines whose present value is wanted too. */
  readonly lines?: readonly string[];
  /** Draw until the mean of the net present value errs by no more than this, in money. */
  readonly until?: { readonly standardError: number };
  readonly signal?: Aborting;
  /** What it returns is awaited, so that a page can be drawn between two blocks of samples. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => unknown;
  /** Who works it out; this thread, in slices, unless given. */
  readonly run?: Executor;
}

const stopCheck: Check = (written) =>
  isKeyed(written)
    ? [...unknownKeys(written, ['standardError']), ...under('standardError', anOption.number(written['standardError']))]
    : anOption.group(written);

const keys = {
  samples: undefined,
  seed: undefined,
  sampler: undefined,
  lines: anOption.texts,
  until: stopCheck,
  signal: anOption.signal,
  onProgress: anOption.function,
  run: anOption.executor,
} as const satisfies Readonly<Record<keyof SimulateOptions, unknown>>;

/** Keys that stand for nothing. What the others hold is judged with the scenario. */
export const callIssues = (options: SimulateOptions): readonly Issue[] => optionIssues(options, keys);

const usualSamples = 4096;
export const usualSeed = 1;

/** The scenario with the settings of the call written into it, so that they are judged and kept like any other. */
export const withSettings = (scenario: Scenario, { samples, seed, sampler }: SimulateOptions): Scenario =>
  samples === undefined && seed === undefined && sampler === undefined
    ? scenario
    : {
        ...scenario,
        simulation: {
          ...scenario.simulation,
          ...(samples === undefined ? {} : { samples }),
          ...(seed === undefined ? {} : { seed }),
          ...(sampler === undefined ? {} : { sampler }),
        },
      };

/** The settings that hold, once the scenario has been judged. */
export function settingsOf({ simulation }: Scenario): DrawSettings {
  return Object.freeze({
    samples: Number(simulation?.samples ?? usualSamples),
    seed: simulation?.seed ?? usualSeed,
    sampler: simulation?.sampler ?? 'sobol',
    correlations: (simulation?.correlations ?? []).map(givenCorrelation),
    whenContradictory: simulation?.whenContradictory ?? 'tell',
  });
}

/** What of the options does not go with the scenario. @throws {ScenarioError} with every issue */
export function judgeOptions(
  { lines = [], until }: SimulateOptions,
  made: Calculated,
  { sampler }: DrawSettings,
): void {
  const known = [...made.planned.model.presentValues.keys()];
  const unknown = lines.filter((id) => !known.includes(id)).map((id, place) => unknownName('lines', id, known, place));
  const rule =
    until === undefined
      ? undefined
      : sampler === 'latin-hypercube'
        ? text('a Latin hypercube must know its samples beforehand and does not tell its error')
        : until.standardError > 0
          ? undefined
          : text('a standard error to stop at is a number above 0');
  const stop: readonly Issue[] =
    rule === undefined ? [] : [{ code: 'inconsistent', path: 'until', rule, received: String(until?.standardError) }];
  if (unknown.length + stop.length > 0) throw scenarioError([...unknown, ...stop]);
}
