/**
 * What the tree costs: `calculate`, and its exact reading alone, against the same arithmetic written straight down in
 * decimals and in floats. Ratios of medians, measured in turns within one run; times say more about the machine.
 */
import { decimals, floats } from './arithmetic.mjs';
import { byHand } from './by-hand.mjs';
import { fromSource } from './from-source.mjs';
import { noted, sized } from './size.mjs';
import { median, processorTimed, shown } from './timing.mjs';

const { atOnce, calculate, Decimal, exactReading, industries, plannedModelInSteps, resolve, scenarioFor, toPlain } =
  await fromSource('calculate', [
    'index.ts',
    'decimal.ts',
    'answer/planned-model.ts',
    'reading/exact.ts',
    'scenario/resolve.ts',
    'steps.ts',
  ]);

const rounds = sized(40, 1);
const warmUps = sized(10, 0);

function compare(horizonMonths) {
  const scenario = scenarioFor('finance', { size: 'enterprise', horizonMonths });
  const { shape, table } = resolve(scenario);
  const { plan, model } = atOnce(plannedModelInSteps(shape));
  const readDecimal = (path) => table.get(path).value;
  const readFloat = (path) => table.get(path).value.toNumber();
  // What the last scenarios came to is taken over by the next: each is one of another industry, and asks as none did before.
  const unasked = (what) =>
    Array.from({ length: rounds + warmUps }, (_, round) =>
      scenarioFor(industries[round % industries.length], {
        size: 'enterprise',
        horizonMonths,
        models: { count: 100 + 10 * round + what },
      }),
    );
  const [bare, judged, all] = [unasked(1), unasked(2), unasked(3)];
  const contenders = {
    calculate: (round) => calculate(bare[round]),
    verdict: (round) => calculate(judged[round]).verdict,
    whole: (round) => toPlain(calculate(all[round])),
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
      const time = processorTimed(() => work(round));
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
row('whole result / hand decimals', ({ whole, decimals: by }) => whole / by);
row('exact / hand floats', ({ exact, floats: by }) => exact / by);
console.log('\nmilliseconds of processor time on this machine');
for (const [label, name] of [
  ['calculate, and its metrics', 'calculate'],
  ['… and its verdict', 'verdict'],
  ['… and all of it', 'whole'],
]) {
  console.log(label.padEnd(27) + shown(short[name]) + shown(long[name]));
}
