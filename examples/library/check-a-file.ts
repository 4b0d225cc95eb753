/**
 * What a form does with the file of a user: show every mistake where it stands, or answer in the currency of the user and
 * hand the result on as JSON.
 */
import { calculate, messageOf, parseScenario, type Scenario } from 'mlops-roi';

const uploaded = `{
  "schemaVersion": 2,
  "name": "Water works",
  "industry": "energie",
  "currency": "EUR",
  "models": { "count": 16, "newPerYear": { "low": 2, "likely": 4 } },
  "adoption": { "ceiling": 80 },
  "tools": [{ "id": "registry", "catalogue": "mlflow-os" }]
}`;

const corrected = uploaded
  .replace('energie', 'energy')
  .replace('"likely": 4 }', '"likely": 4, "high": 5 }')
  .replace('80', '0.8')
  .replace('mlflow-os', 'mlflow-oss');

const withRate = (scenario: Scenario): Scenario => ({ ...scenario, exchangeRates: { USD: '0.92' } });

for (const text of [uploaded, corrected]) {
  const parsed = parseScenario(text);
  if (!parsed.ok) {
    console.log(`${parsed.issues.length} things to correct:`);
    for (const issue of parsed.issues) console.log(`  ${messageOf(issue)}`);
    continue;
  }
  const { name, currency, verdict, metrics, notices } = calculate(withRate(parsed.scenario));
  const converted = notices.filter(({ code }) => code === 'exchange-applied');
  // Every figure is a decimal, and is written as a text that loses no digit.
  const npv = metrics.npv.toDecimalPlaces(2);
  const peakFunding = metrics.peakFunding.toDecimalPlaces(2);
  console.log(JSON.stringify({ name, currency, answer: verdict.answer, npv, peakFunding, converted }, null, 2));
}
