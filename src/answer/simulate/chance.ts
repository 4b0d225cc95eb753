import { Decimal, frozen } from '../../decimal.js';
import { atOnce, type Steps } from '../../steps.js';
import { shareOf } from '../../uncertainty/summary/share-of.js';
import type { Calculated } from '../calculated-scenario.js';
import type { Simulated } from '../verdict.js';
import { contributionsOf, type Contributions } from './contributions.js';
import { drawingOf } from './drawing.js';
import { settingsOf } from './options.js';
import { blockLength } from './simulator.js';

/** The chance of a gain among samples of the net present value. */
export const chanceOfGain = (npv: Float64Array): Decimal => frozen(new Decimal(shareOf(npv, (figure) => figure > 0)));

/** What of the variance is due to each input, less what chance would show. */
export const varianceOf = ({ ofInputs, noise }: Contributions): Simulated['variance'] =>
  new Map(ofInputs.map(({ path, firstOrder }) => [path, Math.max(0, firstOrder - noise.firstOrder)]));

/**
 * What the verdict asks of a simulation and nothing else of it: the same samples as those of `simulate`, of the net present
 * value alone. Nothing where no input is drawn.
 */
export function* chanceInSteps(made: Calculated): Steps<Simulated | undefined> {
  const settings = settingsOf(made.resolved.scenario);
  const { simulator } = yield* drawingOf(made, { settings, lines: [], metrics: ['npv'] });
  if (simulator.inputs.length === 0) return undefined;
  const npv = new Float64Array(settings.samples);
  // Where amounts are known already, what the forecast is worth comes after it.
  const columns = simulator.recipe.figures.results.map((_, place) =>
    place === 0 ? npv : new Float64Array(settings.samples),
  );
  for (let from = 0; from < npv.length; from += blockLength) {
    simulator.run(from, Math.min(npv.length, from + blockLength), columns);
    yield;
  }
  // Which input the doubt comes from is asked for only where a rule weighs that.
  let variance: Simulated['variance'] | undefined;
  return {
    chanceOfGain: chanceOfGain(npv),
    get variance() {
      return (variance ??= varianceOf(atOnce(contributionsOf(simulator, npv))));
    },
  };
}
