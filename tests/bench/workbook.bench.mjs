/**
 * What a workbook costs: the enterprise profile over sixty months, whole and without its simulation, against the answer
 * alone; and how large the file is.
 */
import { calculate, scenarioFor } from '../../dist/index.js';
import { workbook } from '../../dist/workbook.js';
import { noted, sized } from './size.mjs';
import { median, shown, timed, timedAsync } from './timing.mjs';

const rounds = sized(7, 1);
const warmUps = sized(3, 0);
// The figures of a scenario are kept for the next question: one that was not asked before is worked out.
const profile = { size: sized('enterprise', 'small'), horizonMonths: sized(60, 12) };
const scenarioOf = (name) => ({ ...scenarioFor('finance', profile), name });

const times = { answer: [], exact: [], whole: [] };
let bytes = 0;
for (let round = 0; round < rounds + warmUps; round++) {
  const answer = timed(() => calculate(scenarioOf(`Answer ${round}`)));
  const exact = await timedAsync(async () => {
    bytes = (await workbook(scenarioOf(`Exact ${round}`), { simulation: 'none' })).length;
  });
  const whole = await timedAsync(() => workbook(scenarioOf(`Whole ${round}`)));
  // The first rounds warm up.
  if (round < warmUps) continue;
  times.answer.push(answer);
  times.exact.push(exact);
  times.whole.push(whole);
}
const [answer, exact, whole] = [times.answer, times.exact, times.whole].map(median);
console.log('enterprise profile, 60 months');
console.log(`workbook / answer                    ${shown(exact / answer)} ×`);
console.log(`with the simulation / answer         ${shown(whole / answer)} ×`);
console.log(`${(bytes / 1000).toFixed(0)} kB; ${exact.toFixed(0)} ms, ${whole.toFixed(0)} ms with the simulation.`);
noted('workbook / answer', exact / answer);
if (bytes >= 1_000_000) throw new Error('a workbook of sixty months is below a megabyte');
