import { Decimal } from '../../decimal.js';
import type { Finding } from '../finding.js';
import { likelyOf } from '../likely.js';
import { partsAt, type SoundPart, type WrittenPart } from '../sound-part.js';

const rowOf = ({ values }: WrittenPart, key: string): readonly Decimal[] | undefined => {
  const row = values[key];
  return Array.isArray(row) ? row.flatMap((value) => likelyOf(value) ?? []) : undefined;
};

const isAscending = (row: readonly Decimal[]): boolean =>
  row.every((value, index) => index === 0 || value.gt(row[index - 1] ?? value));

const inWords = (row: readonly Decimal[] | undefined): string =>
  row === undefined ? 'none' : `${row.length} (${row.map(String).join(', ')})`;

function tiersOf(tool: WrittenPart): readonly Finding[] {
  const { keys } = tool;
  const isOneWrong = ['tierStarts', 'tierPrices'].some((key) => keys.has(key) && !(key in tool.values));
  if (isOneWrong || !(keys.has('tierStarts') || keys.has('tierPrices'))) return [];

  const [starts, prices] = [rowOf(tool, 'tierStarts'), rowOf(tool, 'tierPrices')];
  const findings: Finding[] = [];
  if (starts?.length !== prices?.length) {
    const rule = 'tierStarts and tierPrices need one entry each for every tier';
    const received = `starts: ${inWords(starts)}, prices: ${inWords(prices)}`;
    findings.push({
      at: [...tool.at, starts === undefined ? 'tierPrices' : 'tierStarts'],
      told: { code: 'inconsistent', rule, received },
    });
  }
  if (starts !== undefined && !isAscending(starts)) {
    const rule = 'each tier starts above the one before it';
    findings.push({ at: [...tool.at, 'tierStarts'], told: { code: 'inconsistent', rule, received: inWords(starts) } });
  }
  return findings;
}

/** Tiers whose starts and prices do not belong together. */
export const toolTiers = (sound: SoundPart): readonly Finding[] => partsAt(sound, 'tools').flatMap(tiersOf);
