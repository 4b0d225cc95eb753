import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/evidence/catalogue.js';
import { textWidth } from '../../src/report/plain-text.js';
import { command } from './command.js';

const wideLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => textWidth(line) > 80 && !line.includes('http'));

describe('evidence --catalogue', () => {
  test('lists each tool by its name, with grade, kind, price, unit and year', async () => {
    const { status, stdout, stderr } = await command(['evidence', '--catalogue']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => /^[a-z]/.test(line))).toEqual(catalogue.map(({ id }) => id));
    expect(stdout).toContain('gitlab-premium\n  C  GitLab - Premium, ci-cd: 29 USD/seat/month, 2026\n');
    expect(wideLines(stdout)).toEqual([]);
  });

  test('--json has all of it as data', async () => {
    const { stdout } = await command(['evidence', '--catalogue', '--json']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(catalogue)));
  });

  test('with a name shows the record of that tool, and what it fills', async () => {
    const { status, stdout } = await command(['evidence', '--catalogue', 'labelbox-lbu']);
    expect(status).toBe(0);
    expect(stdout).toContain('lic-labelbox-lbu\n');
    expect(stdout).toContain('fills     pricePerUnit 0.10, taken as certain. A unit is one LBU.');
    expect(stdout).toContain('fills     freeUnits 500, taken as certain');
    expect(wideLines(stdout)).toEqual([]);
    const { stdout: json } = await command(['evidence', '--catalogue', 'labelbox-lbu', '--json']);
    expect(JSON.parse(json)).toMatchObject({ id: 'labelbox-lbu', record: { id: 'lic-labelbox-lbu' } });
  });

  test('with a name that is none offers the nearest', async () => {
    const { status, stdout, stderr } = await command(['evidence', '--catalogue', 'gitlab-premum']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('gitlab-premum: there is no such tool in the catalogue; did you mean gitlab-premium?\n');
  });

  test('goes with no topic', async () => {
    expect((await command(['evidence', '--catalogue', '--topic', 'wage'])).status).toBe(2);
  });
});

test('a report names the record and grade of a price, D as well', async () => {
  const tools =
    '[{ id: a, catalogue: github-team, seats: 5 }, { id: b, catalogue: anyscale-hosted-t4, usagePerMonth: 9 }]';
  const { status, stdout } = await command(['report', '-', '--quick', '--full'], { input: `tools: ${tools}\n` });
  expect(status).toBe(0);
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain('[lic-github-team, grade C]');
  expect(text).toContain('[lic-anyscale-hosted-t4, grade D]');
});
