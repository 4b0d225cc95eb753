/**
 * What the tree costs: `calculate`, and its exact reading alone, against the same arithmetic written straight down in
 * decimals and in floats. Ratios of medians, measured in turns within one run; times say more about the machine.
 */
import { decimals, floats } from './arithmetic.mjs';
import { byHand } from './by-hand.mjs';
import { fromSource } from './from-source.mjs';
import { noted, sized } from './size.mjs';
import { median, shown, timed } from './timing.mjs';

const { atOnce, calculate, Decimal, exactReading, plannedModelInSteps, resolve, scenarioFor } = await fromSource(
  'calculate',
  ['index.ts', 'decimal.ts', 'answer/planned-model.ts', 'reading/exact.ts', 'scenario/resolve.ts', 'steps.ts'],
);

const rounds = sized(40, 1);
const warmUps = sized(10, 0);

function compare(horizonMonths) {
  const scenario = scenarioFor('finance', { size: 'enterprise', horizonMonths });
  const { shape, table } = resolve(scenario);
  const { plan, model } = atOnce(plannedModelInSteps(shape));
  const readDecimal = (path) => table.get(path).value;
  const readFloat = (path) => table.get(path).value.toNumber();
  const contenders = {
    // The figures of a scenario are kept for the next question: one that was not asked before is worked out.
    calculate: (round) => calculate({ ...scenario, name: `Round ${round}` }),
    exact: () => {
      const reading = exactReading(plan, table);
      reading.figure(model.returns.all.npv);
      reading.figure(model.returns.all.roi);
    },
    decimals: () => byHand(decimals(Decimal), readDecimal, shape),
    floats: () => byHand(floats, readFloat, shape),
  };
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUps; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const time = timed(() => work(round));
      // The first rounds warm up.
      if (round >= warmUps) times[name].push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

console.log('enterprise profile       36 months  60 months');
const [short, long] = [compare(36), compare(60)];
const row = (label, ratio) => {
  console.log(label.padEnd(25) + shown(ratio(short)) + ' ×' + shown(ratio(long)) + ' ×');
  noted(label, ratio(short));
};
row('exact / hand decimals', ({ exact, decimals: by }) => exact / by);
row('calculate / hand decimals', ({ calculate: whole, decimals: by }) => whole / by);
row('exact / hand floats', ({ exact, floats: by }) => exact / by);
console.log(`calculate took ${short.calculate.toFixed(1)} ms and ${long.calculate.toFixed(1)} ms on this machine.`);
