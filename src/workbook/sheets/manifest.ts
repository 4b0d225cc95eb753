import type { Manifest } from '../../answer/manifest.js';
import type { Notice, Result } from '../../answer/result.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { ReadSheet } from '../file/read-file.js';
import type { Row, Sheet } from '../file/sheet.js';
import type { Asked } from '../asked.js';
import { looks, textCell } from './looks.js';
import { recordSheet, sectionRow } from './record-sheet.js';

/** Labels by which what makes a workbook reproducible is found again. */
const labels = {
  library: 'Version of mlops-roi',
  model: 'Version of the model',
  schema: 'Version of the schema',
  evidence: 'Evidence of',
  inputHash: 'Input hash (SHA-256 of the scenario as canonical JSON)',
  simulation: 'Simulation',
  scenario: 'Scenario',
  several: 'Scenarios side by side',
  carriedOver: 'Carried over',
} as const;

/** A cell holds some 32,000 letters. */
const chunk = 30_000;

/** A text in as many rows as it takes; none ends within a letter that is written as two. */
function inCells(label: string, text: string): readonly Row[] {
  const parts = text.match(new RegExp(`.{1,${chunk}}`, 'gsu')) ?? [];
  // A line of so many letters would make the print of the sheet too small to read.
  return parts.map((part): Row => [textCell(label), undefined, textCell(part, looks.wrappedFaint)]);
}

interface ManifestTold {
  /** Words that decide which formulas there are, by their path. */
  readonly words: Readonly<Record<string, string>>;
  readonly asked: Pick<Asked, 'scenarios' | 'simulation'>;
}

/** What makes the workbook reproducible: the versions, the hash, and the scenario itself. */
export function manifestSheet(result: Result, scenario: Scenario, { words, asked }: ManifestTold): Sheet {
  const { inputHash, versions } = result.manifest;
  const carriedOver = result.notices.find(({ code }) => code === 'carried-over');
  const told: readonly (readonly [what: string, value: string])[] = [
    ['Name', result.name ?? ''],
    ['Industry', result.industry ?? 'none'],
    ['Size', result.size ?? 'none'],
    ['Currency', result.currency],
    ['Horizon in months', String(result.horizonMonths)],
    ['Base case', result.baseCase],
    ['Timing of flows', result.discounting.timing],
    [labels.library, versions.library],
    [labels.model, versions.model],
    [labels.schema, String(versions.schema)],
    [labels.evidence, versions.evidence],
    [labels.inputHash, inputHash],
    [labels.simulation, asked.simulation],
  ];
  return recordSheet('manifest', {
    title: 'Manifest: what this was made from',
    headings: ['What', '', 'Value'],
    widths: [58, 4, 100],
    rows: [
      ...told.map(([what, value]): Row => [textCell(what), undefined, textCell(value)]),
      sectionRow('Words that decide which formulas there are: to choose others, write the workbook anew', 3),
      ...Object.entries(words).map(([path, word]): Row => [textCell(path, looks.part), undefined, textCell(word)]),
      sectionRow('The scenario as JSON: mlops-roi reads it again, and `verify` recalculates from it', 3),
      ...inCells(labels.scenario, JSON.stringify(scenario)),
      ...(Array.isArray(asked.scenarios) ? inCells(labels.several, JSON.stringify(asked.scenarios)) : []),
      ...(carriedOver === undefined ? [] : inCells(labels.carriedOver, JSON.stringify(carriedOver))),
    ],
  });
}

/** What a workbook says it was made of; nothing where the sheet is not whole. */
export function manifestIn(sheet: ReadSheet): { readonly manifest: Manifest; readonly asked: Asked } | undefined {
  const told = new Map<string, string>();
  for (const [place, { value }] of sheet) {
    const [, row] = /^A(\d+)$/.exec(place) ?? [];
    const shown = row === undefined ? undefined : sheet.get(`C${row}`);
    if (shown !== undefined) told.set(String(value), `${told.get(String(value)) ?? ''}${String(shown.value)}`);
  }
  const at = (key: keyof typeof labels): string | undefined => told.get(labels[key]);
  const [input, several, carriedOver] = [dataIn(at('scenario')), dataIn(at('several')), dataIn(at('carriedOver'))];
  const [inputHash, simulation] = [at('inputHash'), at('simulation')];
  if (input === undefined || inputHash === undefined || (simulation !== 'usual' && simulation !== 'none'))
    return undefined;
  const version = (key: 'library' | 'model' | 'evidence'): string => at(key) ?? 'none';
  return {
    manifest: {
      inputHash,
      versions: {
        library: version('library'),
        model: version('model'),
        schema: Number(at('schema')),
        evidence: version('evidence'),
      },
      input,
    },
    asked: {
      // What they hold is checked where they are calculated.
      scenarios: several ?? input,
      simulation,
      ...(carriedOver === undefined ? {} : { carriedOver: carriedOver as Notice }),
    },
  };
}

function dataIn(text: string | undefined): object | undefined {
  if (text === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}
