import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/index.js';
import { inputGroups } from '../../src/model/order.js';
import { modelFor } from '../../src/model/model.js';
import { fullShape } from '../model/full-shape.js';
import { examples } from './examples.js';
import { scenarioIn } from './scenario-in.js';

const scenarios = examples
  .filter(({ source }) => source.endsWith('.yaml'))
  .map(({ source }) => ({ source, scenario: scenarioIn(source) }));
const programs = examples.filter(({ source }) => source.endsWith('.ts'));

test('there are at least eight organisations and three programs', () => {
  expect(scenarios.filter(({ scenario }) => scenario.industry !== undefined).length).toBeGreaterThanOrEqual(8);
  expect(programs.length).toBeGreaterThanOrEqual(3);
});

describe('together the examples', () => {
  const results = scenarios.map(({ source, scenario }) => ({ source, result: calculate(scenario) }));

  test('tell something of every group of the model', () => {
    const told = scenarios.flatMap(({ scenario }) =>
      Object.entries(scenario).flatMap(([key, written]) => (written === 'off' ? [] : [key])),
    );
    expect(inputGroups.map(({ key }) => key).filter((key) => !told.includes(key))).toEqual([]);
  });

  test('move every line of the statement', () => {
    // A line of a member goes by the line: `licence.platform` by `licence`.
    const lineOf = (id: string): string => id.split('.')[0] ?? id;
    const moved = results.flatMap(({ result: { lines } }) =>
      lines.filter(({ total }) => !total.isZero()).map(({ id }) => lineOf(id)),
    );
    const { statement } = modelFor(fullShape({ horizonMonths: 12, ids: ['member'], tierCount: 2 }));
    const ofModel = statement.filter(({ group }) => group !== 'Custom lines').map(({ line }) => lineOf(line.id));
    expect(ofModel.filter((id) => !moved.includes(id))).toEqual([]);
  });

  test('come to every verdict', () => {
    const printed = examples
      .filter(({ source }) => source.endsWith('.yaml'))
      .map(({ outputFile }) => readFileSync(outputFile, 'utf8'))
      .map((page) => /^THE ANSWER.*\n(.*?)(?:, by the ratio|:)/m.exec(page)?.[1]);
    const five = ['Worth it', 'Probably worth it', 'It could go either way', 'Probably not worth it', 'Not worth it'];
    const missing = five.filter((answer) => !printed.includes(answer));
    expect(missing, 'no example prints it any more: move the figures of one until it does, and print anew').toEqual([]);
  });
});
