import { describe, expect, test } from 'vitest';
import { answeredScenario, calculate, industries, scenarioFor, sizes } from '../../../src/index.js';
import { answersFile, questionsToFillIn } from '../../../src/report/questions/questions-file.js';
import { questions } from '../../../src/model/questions.js';
import { readScenario } from '../../../src/scenario/read-scenario.js';
import type { Scenario } from '../../../src/scenario/scenario.js';

const fileFor = (organisation: {
  readonly industry: (typeof industries)[number];
  readonly size: (typeof sizes)[number];
}) => questionsToFillIn(calculate(scenarioFor(organisation.industry, organisation)), organisation);

function read(text: string): Scenario {
  const parsed = readScenario(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.scenario;
}

/** A key, and what YAML takes as one line with it. */
const keyBlocks = (text: string): readonly string[] =>
  [...text.matchAll(/^# [a-z]\w*: .*(?:\n# {5}\S.*)*/gim)]
    .map(([block]) => block)
    .filter((block) => !block.startsWith('# -'));

const uncommented = (block: string): string => block.replace(/^# /gm, '');

describe('the twelve questions as a file', () => {
  const finance = { industry: 'finance', size: 'medium' } as const;
  const text = fileFor(finance);
  const blocks = keyBlocks(text);

  test('are a screen and a half: each sentence once, no line wider than a terminal', () => {
    const lines = text.trimEnd().split('\n');
    // Of fifty lines each.
    expect(lines.length).toBeLessThanOrEqual(75);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    const joined = text.replace(/\n# +/g, ' ');
    questions.forEach(({ sentence }, index) => expect(joined).toContain(`${String(index + 1)}. ${sentence}`));
  });

  test('say each thing under the question that asks for it, and where it is written if that is above', () => {
    const [first = '', ...others] = text.split(/^# \d+\. /m).slice(1);
    expect(first).not.toContain('set it up');
    expect(others.at(-2)).toMatch(/^# {4}Own hours to set it up: [\d,]+ hours .*: “setupHours” of “roles” above$/m);
  });

  test('are the profile as long as nothing is filled in', () => {
    expect(read(text)).toMatchObject(finance);
    expect(calculate(read(text)).metrics.npv.toFixed(6)).toBe(calculate(scenarioFor('finance')).metrics.npv.toFixed(6));
  });

  test('have a key for every group that an answer sets', () => {
    expect(blocks.length).toBeGreaterThan(18);
  });

  test.each(blocks)('%s can be filled in by itself', (block) => {
    const [key = ''] = /\w+/.exec(block) ?? [];
    expect(read(`industry: finance\n${uncommented(block)}\n`)).toHaveProperty(key);
  });

  test.each(sizes.flatMap((size) => (['retail', 'public-sector'] as const).map((industry) => ({ industry, size }))))(
    'filled in with what the profile takes, they are calculated: $industry, $size',
    (organisation) => {
      const filled = keyBlocks(fileFor(organisation)).map(uncommented).join('\n');
      const scenario = read(`industry: ${organisation.industry}\nsize: ${organisation.size}\n${filled}\n`);
      expect(calculate(scenario).metrics.npv.isFinite()).toBe(true);
    },
  );
});

test('answers as a file are the scenario of the answers', () => {
  const organisation = { industry: 'telecom', size: 'small' } as const;
  const answers = {
    people: 6,
    assistants: 4,
    biasTested: 'half',
    practices: ['rollback'],
    value: '120000',
    horizon: 48,
  } as const;
  const answered = answeredScenario(answers, organisation);
  const scenario = answered.ok ? answered.scenario : {};
  const text = answersFile(answers, scenario, organisation);
  const { name, ...inputs } = read(text);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/"(-?[\d.]+)"/g, '$1'));
  expect(name).toBe('Our organisation');
  expect(plain(inputs)).toEqual(plain(scenario));
  expect(text).toMatch(/Tested for bias: About half\. Nobody counts to the percent/);
});
