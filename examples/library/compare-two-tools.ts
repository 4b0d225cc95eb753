/**
 * Two offers for the same bank, and a list price to hold them against: seats, or a fee with a price per unit of use, or
 * a tool of the catalogue. Which costs less, and does the choice change the answer?
 */
import { calculate, catalogue, scenarioFor, type Result, type Scenario } from 'mlops-roi';

type Tool = Exclude<Scenario['tools'], 'off' | undefined>[number];

const offers: readonly Tool[] = [
  { id: 'by-seat', seats: 30, pricePerSeatMonth: 190 },
  { id: 'by-use', feePerMonth: 2500, usagePerMonth: 40_000, pricePerUnit: '0.045', freeUnits: 10_000 },
  { id: 'by-list', catalogue: 'databricks-jobs', usagePerMonth: 9_000 },
];

const withTool = (tool: Tool): Result => calculate(scenarioFor('finance', { size: 'medium', tools: [tool] }));

const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

for (const tool of offers) {
  const { lines, metrics, verdict } = withTool(tool);
  const prices = lines.filter(({ group }) => group === 'Tools').map(({ presentValue }) => presentValue);
  const price = prices.reduce((total, presentValue) => total.plus(presentValue));
  console.log(`${tool.id}: ${dollars.format(price.toNumber())} for the tool, in present value`);
  console.log(`  net present value ${dollars.format(metrics.npv.toNumber())}, verdict: ${verdict.answer}`);

  const listed = catalogue.find(({ id }) => id === tool.catalogue);
  if (listed === undefined) continue;
  const { grade, source } = listed.record;
  console.log(`  price of ${listed.label}, grade ${grade}: ${source.title}`);
}
