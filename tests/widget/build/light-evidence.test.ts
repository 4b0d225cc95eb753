import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assumptions } from '../../../src/evidence/assumptions.js';
import { catalogue } from '../../../src/evidence/catalogue.js';
import { defaultRecords } from '../../../src/evidence/records/defaults.js';

interface Plugin {
  readonly transform: (code: string, file: string) => Promise<{ readonly code: string } | null>;
}

const { lightEvidence, lightCatalogue } = (await import(
  pathToFileURL('widget/build/light-evidence.mjs').href
)) as Readonly<Record<'lightEvidence' | 'lightCatalogue', () => Plugin>>;

/** All lists of a module of evidence, as they come into the file for a page. */
async function listsIn(plugin: Plugin, file: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const made = await plugin.transform('', resolve('src/evidence', file));
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(made?.code ?? '')}`);
  return Object.values(loaded as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>).flat();
}

const untold = { note: undefined, pricing: undefined, anchors: undefined, topic: undefined, rangeMeaning: undefined };

describe('the evidence of the calculator in one file', () => {
  test('is that of the defaults, with their sources and without notes', async () => {
    const records = await listsIn(lightEvidence(), 'records/defaults.ts');
    expect(records).toEqual(defaultRecords.map((record) => ({ ...record, ...untold })));
  });

  test('is every assumption with its reasoning', async () => {
    const files = ['by-size', 'for-all-sizes', 'by-industry'].map((name) => `assumptions/${name}.ts`);
    const lists = await Promise.all(files.map((file) => listsIn(lightEvidence(), file)));
    expect(lists.flat()).toEqual(assumptions.map((each) => ({ ...each, ...untold })));
  });

  test('is without prices of tools', async () => {
    expect(await listsIn(lightEvidence(), 'catalogue.ts')).toEqual([]);
  });

  test('leaves everything else as it is', async () => {
    expect(await lightEvidence().transform('', resolve('src/evidence/age.ts'))).toBeNull();
  });
});

test('the catalogue of a file of its own has every price and its source', async () => {
  const entries = await listsIn(lightCatalogue(), 'catalogue.ts');
  const shown = catalogue.map((entry) => ({ ...entry, record: { ...entry.record, ...untold } }));
  expect(entries).toEqual(shown);
});
