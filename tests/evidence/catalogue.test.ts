import { build, type Plugin } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { catalogue, type CatalogueEntry } from '../../src/evidence/catalogue.js';
import { inputRecord } from '../../src/evidence/ground.js';
import { evidence } from '../../src/evidence/library.js';
import { toolsList } from '../../src/model/costs/tool-contract.js';
import { evidenceRecord } from './record.js';

const entryOf = (id: string): CatalogueEntry => {
  const found = catalogue.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const licences = evidence.filter(({ topic }) => topic === 'licence');

test('every licence is in the catalogue but those that price no tool as it is used', () => {
  const priced = new Set(catalogue.map(({ record }) => record.id));
  expect(licences.filter(({ id }) => !priced.has(id)).map(({ id }) => id)).toEqual([
    'lic-wandb-team-legacy',
    'lic-hopsworks-cpu',
    'lic-scale-enterprise',
    'lic-vertex-workbench-vcpu',
    'lic-cloud-composer-vcpu',
    'lic-sagemaker-feature-store-write',
    'lic-seldon-core-nonproduction',
  ]);
  expect(catalogue.length).toBe(licences.length - 7);
});

describe.each(catalogue.map((entry) => [entry.id, entry] as const))('%s', (id, { label, record, inputs }) => {
  test('is one of a kind, and its record is in the evidence and where ages and grades are looked up', () => {
    expect(catalogue.filter((other) => other.id === id).length).toBe(1);
    expect(evidenceRecord(record.id)).toBe(record);
    expect(inputRecord(record.id)).toBe(record);
    expect(label).toBe(record.label);
  });

  test('is priced in the currency of the profiles, at inputs that a tool has', () => {
    expect(record.pricing?.currency).toBe('USD');
    expect(Object.keys(inputs).length).toBeGreaterThan(0);
    const fields: Readonly<Record<string, { readonly kind: string }>> = toolsList.fields;
    for (const key of Object.keys(inputs)) expect(fields[key]?.kind, key).toBe('number');
  });

  test('takes its price from the record', () => {
    const { pricePerSeatMonth, feePerMonth, pricePerUnit } = inputs;
    const prices = [pricePerSeatMonth, feePerMonth, pricePerUnit].filter((price) => price !== undefined);
    expect(prices.map(({ likely }) => likely)).toEqual([record.value]);
  });
});

test.each([
  ['gitlab-premium', 'pricePerSeatMonth', '29'],
  ['copilot-enterprise', 'pricePerSeatMonth', '39'],
  ['gitlab-free', 'pricePerSeatMonth', '0'],
  ['datadog-infra-pro', 'pricePerSeatMonth', '15'],
  ['union-team', 'feePerMonth', '950'],
  ['mlflow-oss', 'feePerMonth', '0'],
  ['databricks-jobs', 'pricePerUnit', '0.15'],
  ['vertex-pipelines-run', 'pricePerUnit', '0.03'],
  ['vertex-model-monitoring', 'pricePerUnit', '3.50'],
  ['labelbox-lbu', 'freeUnits', '500'],
  ['mwaa-small', 'committedUnits', '730'],
] as const)('%s fills %s with %s', (id, key, likely) => {
  expect(entryOf(id).inputs[key]?.likely).toBe(likely);
});

describe('a note says', () => {
  test.each([
    ['what a unit is', 'databricks-jobs', 'pricePerUnit', 'A unit is one DBU.'],
    ['what stands for a seat', 'datadog-infra-pro', 'pricePerSeatMonth', 'A host counts as a seat.'],
    ['why all hours are paid', 'mwaa-micro', 'usagePerMonth', 'Runs always: 8760 hours a year ÷ 12.'],
    ['what the price holds', 'github-team', 'pricePerSeatMonth', 'Includes: 3,000 CI/CD minutes/month, 2 GB packages.'],
    [
      'what is priced beside it',
      'mage-pro',
      'feePerMonth',
      'Priced beside it and not filled in: CPU 0.50 USD/CPU-core/hour, RAM 0.50 USD/4-GB/hour.',
    ],
  ] as const)('%s', (_, id, key, words) => {
    expect(entryOf(id).inputs[key]?.note).toContain(words);
  });
});

test('what runs always costs what its record says it does in a month', () => {
  for (const [id, month] of [
    ['mwaa-small', '357.70'],
    ['mwaa-micro', '211.70'],
  ] as const) {
    const { inputs, record } = entryOf(id);
    expect(record.note).toContain(`${month} USD`);
    const hours = inputs.committedUnits?.likely ?? 0;
    expect(inputs.usagePerMonth?.likely).toBe(hours);
    expect(new Decimal(record.value).times(hours).toFixed(2)).toBe(month);
  }
  // Where a record says what a month would cost if it ran always, the hours are asked for.
  const always = catalogue.filter(({ inputs }) => inputs.committedUnits !== undefined);
  expect(always.map(({ id }) => id)).toEqual(['mwaa-small', 'mwaa-micro']);
});

test('a free allowance in the meter’s own unit is that of the record', () => {
  expect(entryOf('labelbox-lbu').record.pricing?.included).toBe('500 LBU/month free');
});

test('a range that is doubt about one price is kept, a spread over editions, terms or years is not', () => {
  const ranges = catalogue.flatMap(({ id, inputs }) =>
    Object.values(inputs).flatMap(({ low, high }) => (low === undefined ? [] : [[id, low, high]])),
  );
  expect(ranges.map(([id]) => id)).toEqual(['databricks-jobs', 'hopsworks-small-team', 'cloud-composer-environment']);
  expect(ranges).toContainEqual(['databricks-jobs', '0.10', '0.30']);
  expect(ranges).toContainEqual(['hopsworks-small-team', '160.08', '240.16']);
  expect(ranges).toContainEqual(['cloud-composer-environment', '250', '610']);
});

describe('the catalogue comes through one module', () => {
  const bundled = async (plugins: readonly Plugin[]): Promise<string> => {
    const stdin = { contents: "export { calculate } from './src/answer/calculate.js'", resolveDir: '.' };
    const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, plugins: [...plugins] });
    return outputFiles.map(({ text }) => text).join('');
  };
  const withoutTools: Plugin = {
    name: 'without tools',
    setup(building) {
      building.onLoad({ filter: /src.evidence.catalogue\.ts$/ }, () => ({ contents: 'export const catalogue = []' }));
    },
  };

  test('which calculate brings along', async () => {
    expect(await bundled([])).toContain('lic-comet-mlops-free');
  });

  test('and whose place an empty list can take, so that no licence is left', async () => {
    const bundle = await bundled([withoutTools]);
    expect(bundle).toContain('wacc-finance');
    // Of the licences only those that are a default of something else.
    const told = [...bundle.matchAll(/\bid: ?['"](lic-[a-z0-9-]+)/g)].map(([, id]) => id);
    expect(told.sort()).toEqual(['lic-copilot-business', 'lic-union-team']);
  });
});
