import type { Decimal } from '../../decimal.js';
import { scenarioError } from '../../scenario/message.js';
import type { Scenario } from '../../scenario/scenario.js';
import { atOnce, inTurns, type Steps } from '../../steps.js';
import { standardError, type StandardError } from '../../uncertainty/summary/standard-error.js';
import { simulatedForecastVerdict } from '../accounts/forecast.js';
import { calculated } from '../calculated-scenario.js';
import { isToLookUp } from '../doubt/hinges.js';
import { factsOf, type Facts } from '../facts.js';
import { manifestOf } from '../manifest.js';
import { chanceOfGain, varianceOf } from './chance.js';
import { contributionsOf } from './contributions.js';
import { inSlices } from './executor.js';
import { fanOf } from './fan.js';
import { probabilitiesOf, simulatedFigure } from './simulated-figures.js';
import { callIssues, judgeOptions, settingsOf, withSettings, type SimulateOptions } from './options.js';
import { drawingOf } from './drawing.js';
import { inOrderToFindOut } from './find-out-first.js';
import { simulatedMetrics, type SimulatedFigure, type SimulatedMetric, type Simulation } from './simulation.js';
import type { Simulator } from './simulator.js';
import { judgementOf } from '../verdict.js';
import { schemaVersion } from '../../scenario/migrate.js';

/** The first look at the standard error comes after so many samples, the next after twice as many. */
const firstLook = 1024;

/**
 * What a scenario is worth where its inputs are in doubt: every input with a range is drawn from its distribution, all
 * at once, many times. The same scenario, seed and number of samples give the same digits on any machine, whoever works
 * them out. Risk adjustments are part of the case, as in its other figures.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario or the options cannot be simulated; the reason of
 *   the signal, where it is aborted
 */
export async function simulate(scenario: Scenario, options: SimulateOptions = {}): Promise<Simulation> {
  const ofCall = callIssues(options);
  if (ofCall.length > 0) throw scenarioError(ofCall);
  const { drawnFan, ...simulation } = await simulatedWithoutFan(scenario, options);
  return Object.freeze({ ...simulation, fan: await inTurns(drawnFan(), (options.run ?? inSlices).pause ?? noPause) });
}

/** As `simulate`, for a page that may have no chart: bands by month are worked out when they are first asked for. */
export async function simulateForPage(scenario: Scenario, options: SimulateOptions = {}): Promise<Simulation> {
  const { drawnFan, ...simulation } = await simulatedWithoutFan(scenario, options);
  let fan: Simulation['fan'] | undefined;
  return Object.freeze({
    ...simulation,
    get fan() {
      return (fan ??= atOnce(drawnFan()));
    },
  });
}

interface WithoutFan extends Omit<Simulation, 'fan'> {
  readonly drawnFan: () => Steps<Simulation['fan']>;
}

async function simulatedWithoutFan(scenario: Scenario, options: SimulateOptions): Promise<WithoutFan> {
  const drawn = withSettings(scenario, options);
  const made = calculated(drawn);
  const { resolved } = made;
  const settings = settingsOf(resolved.scenario);
  judgeOptions(options, made, settings);
  const lines = options.lines ?? [];
  const { allocate, fill, pause = noPause } = options.run ?? inSlices;
  const inPauses = <Made>(steps: Steps<Made>): Promise<Made> => inTurns(steps, pause);
  const { simulator, totals } = await inPauses(drawingOf(made, { settings, lines }));
  const columns = simulator.recipe.figures.results.map(() => allocate(settings.samples));
  let samples = 0;
  while (samples < settings.samples && !isSettled(samples)) {
    const to =
      options.until === undefined ? settings.samples : Math.min(settings.samples, Math.max(firstLook, 2 * samples));
    let done = samples;
    await fill({
      simulator,
      from: samples,
      to,
      into: columns,
      signal: options.signal,
      onDone: (count) => options.onProgress?.({ done: (done += count), total: settings.samples }),
    });
    samples = to;
  }
  options.signal?.throwIfAborted();

  const figures = columns.map((column) => column.subarray(0, samples));
  const columnOf = (metric: SimulatedMetric): Float64Array => figures[simulatedMetrics.indexOf(metric)] ?? nothing;
  const npv = columnOf('npv');
  const probability = probabilitiesOf(
    { npv, cashOnlyNpv: columnOf('cashOnlyNpv'), discountedPayback: columnOf('discountedPaybackMonths') },
    resolved.shape.horizonMonths,
  );
  const contributions = await inPauses(contributionsOf(simulator, npv));
  const { ofInputs, noise } = contributions;
  const isDrawn = simulator.inputs.length > 0;
  const simulated = isDrawn ? { chanceOfGain: chanceOfGain(npv), variance: varianceOf(contributions) } : undefined;
  const { verdict, doubt } = judgementOf(made, simulated);
  const forecastNpv = figures[simulatedMetrics.length + lines.length];
  const forecastVerdict =
    forecastNpv === undefined || simulated === undefined
      ? undefined
      : simulatedForecastVerdict(made, { plan: simulated, forecast: chanceOfGain(forecastNpv) });
  const told = factsOf(made);
  const toLookUp = new Set(told.moved.inputs.filter(isToLookUp).map(({ path }) => path));
  // After all that needs the samples in their order: a summary leaves its column in another.
  const summary = (column: Float64Array, expected: Decimal | null): SimulatedFigure =>
    simulatedFigure(column, {
      expected,
      sampler: simulator.sampler,
      inputsAt: (sample) => inputsAt(simulator, sample),
    });
  const summaries = new Map<SimulatedMetric, SimulatedFigure>();
  for (const metric of simulatedMetrics) {
    summaries.set(metric, summary(columnOf(metric), exactOf(told, metric)));
    await pause();
  }
  const metrics = Object.freeze(Object.fromEntries(summaries)) as Simulation['metrics'];

  return Object.freeze({
    schemaVersion,
    name: resolved.scenario.name ?? null,
    currency: resolved.currency,
    horizonMonths: resolved.shape.horizonMonths,
    baseCase: resolved.baseCase,
    seed: settings.seed,
    sampler: settings.sampler,
    samples,
    ...(options.until === undefined ? {} : { until: stopped(options.until, metrics.npv) }),
    drawnCount: simulator.inputs.length,
    certainCount: [...told.graded.values()].filter(({ figure }) => figure.spread === undefined).length,
    metrics,
    lines: Object.freeze(
      Object.fromEntries(
        lines.map((id, place) => [
          id,
          summary(
            figures[simulatedMetrics.length + place] ?? nothing,
            told.lines.find((line) => line.id === id)?.presentValue ?? null,
          ),
        ]),
      ),
    ),
    probability,
    *drawnFan() {
      return yield* fanOf(simulator, yield* totals(), samples);
    },
    contributions: inOrderToFindOut(ofInputs, verdict, (path) => toLookUp.has(path)),
    noise,
    verdict,
    ...(forecastVerdict === undefined ? {} : { forecastVerdict }),
    doubt,
    manifest: manifestOf(resolved.scenario),
  });

  /** Whether the samples so far tell the mean well enough. */
  function isSettled(done: number): boolean {
    if (options.until === undefined || done === 0) return false;
    return isWithin(standardError(simulator.sampler, (columns[0] ?? nothing).subarray(0, done)), options.until);
  }
}

type AskedError = NonNullable<SimulateOptions['until']>;

const stopped = (until: AskedError, npv: SimulatedFigure): NonNullable<Simulation['until']> =>
  Object.freeze({ ...until, isReached: isWithin(npv.standardError, until) });

const isWithin = (error: StandardError, asked: AskedError): boolean =>
  error.kind === 'known' && error.value <= asked.standardError;

const noPause = (): undefined => undefined;
const nothing = new Float64Array(0);

function exactOf({ metrics, cashOnlyNpv, treasury }: Facts, metric: SimulatedMetric): Decimal | null {
  switch (metric) {
    case 'cashOnlyNpv':
      return cashOnlyNpv;
    case 'treasuryNpv':
      return treasury.npv;
    default:
      return metrics[metric];
  }
}

/** The figures that one sample was drawn with. */
function inputsAt({ inputs, shares }: Simulator, sample: number): Readonly<Record<string, number>> {
  const drawn = inputs.map(() => new Float64Array(1));
  shares.fill(sample, drawn);
  return Object.freeze(
    Object.fromEntries(
      inputs.map(({ path, distribution }, place) => [path, distribution.quantile(drawn[place]?.[0] ?? 0.5)]),
    ),
  );
}
