/**
 * A network operator asks what is left of the case where teams do not move: the same scenario with a quarter, half, three
 * quarters and all of the estate on the new practice. The team that runs the platform is paid in any case: where does
 * that figure come from?
 */
import { calculate, evidence, explain, scenarioFor, type ExplainedFigure, type Scenario } from 'mlops-roi';

const withAdoption = (ceiling: number): Scenario =>
  scenarioFor('telecom', { size: 'medium', models: { count: 70 }, adoption: { ceiling, rampMonths: 9 } });

for (const ceiling of [0.25, 0.5, 0.75, 1]) {
  const { metrics, verdict } = calculate(withAdoption(ceiling));
  const roi = metrics.roi === null ? 'none' : `${metrics.roi.times(100).toFixed(0)} %`;
  const payback = metrics.discountedPaybackMonths?.toFixed(0) ?? 'none';
  console.log(`${ceiling * 100} % move: return ${roi}, payback in months ${payback}, ${verdict.answer}`);
}

/** A line with its formula; an input with the title of the record it was read from, or the name of the assumption. */
function told(figure: ExplainedFigure): string {
  if (figure.kind === 'line') return `${figure.label}: ${figure.value?.toFixed(2) ?? 'none'} = ${figure.formula}`;
  const record = evidence.find(({ id }) => id === figure.record);
  const source = record?.source.title ?? figure.record ?? figure.note ?? 'of the user';
  return `${figure.label}: ${figure.value.toString()} (${figure.provenance}: ${source})`;
}

console.log('\nThe run team in month 24, and every figure behind it:');
for (const figure of explain(withAdoption(0.5), 'runTeam', 24).figures) console.log(`  ${told(figure)}`);
