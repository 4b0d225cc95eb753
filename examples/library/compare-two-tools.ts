/**
 * Two offers for the same bank: seats, or a fee with a price per unit of use. Which costs less, and does the choice
 * change the answer?
 */
import { calculate, scenarioFor, type Result, type Scenario } from 'mlops-roi';

type Tool = Exclude<Scenario['tools'], 'off' | undefined>[number];

const bySeat: Tool = { id: 'by-seat', seats: 30, pricePerSeatMonth: 190 };
const byUse: Tool = {
  id: 'by-use',
  feePerMonth: 2500,
  usagePerMonth: 40_000,
  pricePerUnit: '0.045',
  freeUnits: 10_000,
};

const withTool = (tool: Tool): Result => calculate(scenarioFor('finance', { size: 'medium', tools: [tool] }));

const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

for (const tool of [bySeat, byUse]) {
  const { lines, metrics, verdict } = withTool(tool);
  const prices = lines.filter(({ group }) => group === 'Tools').map(({ presentValue }) => presentValue);
  const price = prices.reduce((total, presentValue) => total.plus(presentValue));
  console.log(`${tool.id}: ${dollars.format(price.toNumber())} for the tool, in present value`);
  console.log(`  net present value ${dollars.format(metrics.npv.toNumber())}, verdict: ${verdict.answer}`);
}
