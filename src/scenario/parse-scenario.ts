import type { Issue } from '../errors.js';
import { scenarioFindings } from './check.js';
import { deepFrozen } from './deep-frozen.js';
import type { Finding } from './finding.js';
import { readJson, type TextReading } from './json-text.js';
import { located } from './located.js';
import { migrated } from './migrate.js';
import { plainData } from './plain-data.js';
import type { Scenario } from './scenario.js';

export type ParsedScenario =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Characters; a scenario of 200 members in each list, written at length, takes a fifth of it. */
const longestText = 5_000_000;

/** Scenarios that were found right and, being frozen, have stayed so. */
const parsed = new WeakSet<object>();

const failed = (findings: readonly Finding[], data: unknown): ParsedScenario => ({
  ok: false,
  issues: Object.freeze(located(findings, data)),
});

const alone = (told: Finding['told']): ParsedScenario => failed([{ at: [], told }], undefined);

/** As `parseScenario`, for text in any format that there is a reader for. */
export function parsedText(text: string, read: (text: string) => TextReading): ParsedScenario {
  if (text.length > longestText) {
    return alone({ code: 'too-large', received: `${text.length} characters`, limit: `${longestText} characters` });
  }
  if (text.trim() === '') return alone({ code: 'empty' });
  const reading = read(text);
  return reading.kind === 'data' ? parsedData(reading.data, reading.findings) : failed(reading.findings, undefined);
}

function parsedData(input: unknown, found: readonly Finding[]): ParsedScenario {
  if (input === null || input === undefined) return alone({ code: 'empty' });
  const plain = plainData(input);
  const isWhole = plain.findings.every(({ at }) => at.length > 0);
  if (!isWhole) return failed([...found, ...plain.findings], undefined);

  const before = [...found, ...plain.findings];
  const { data, findings: ofVersion } = migrated(plain.data);
  if (ofVersion.length > 0) return failed([...before, ...ofVersion], data);
  const findings = scenarioFindings(data, before);
  if (findings.length > 0) return failed(findings, data);

  // Without a finding the data has the form that the declarations, and so the type, describe.
  const scenario = deepFrozen(data) as Scenario;
  parsed.add(scenario);
  return { ok: true, scenario };
}

/**
 * A frozen copy of the scenario, or everything that is wrong with it at once, in the order of the file. A string is
 * read as JSON with no digit lost. Never throws; the input stays as it is.
 *
 * @example parseScenario({ horizonMonths: 0 })
 * // { ok: false, issues: [{ code: 'out-of-range', path: 'horizonMonths', received: '0', allowed: { … } }] }
 */
export function parseScenario(input: unknown): ParsedScenario {
  if (typeof input === 'string') return parsedText(input, readJson);
  // What was parsed before is frozen to its leaves, and so still right.
  if (typeof input === 'object' && input !== null && parsed.has(input)) return { ok: true, scenario: input };
  return parsedData(input, []);
}
