import { expect, test } from 'vitest';
import { type Expression, inputsRead, linesRead } from '../../src/formula/expression.js';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { modelFor, type Model } from '../../src/model/model.js';
import { planOf } from '../../src/reading/plan.js';
import { fullShape, type FullShapeOptions } from './full-shape.js';

const full = (options: Partial<FullShapeOptions> = {}): Model =>
  modelFor(fullShape({ horizonMonths: 36, ids: ['one', 'two'], ...options }));

const rootsOf = ({ statement, returns, kpis, delivery }: Model): readonly Expression[] => [
  ...statement.map(({ line }) => line),
  ...kpis.map(({ line }) => line),
  ...delivery.flatMap(({ before, after }) => [before, after]),
  ...Object.values(returns).flatMap((each) => Object.values(each) as readonly Expression[]),
];

const logistic = {
  words: { ...fullShape({ horizonMonths: 36, ids: ['one', 'two'] }).words, 'adoption.curve': 'logistic' },
};
const exponential = { words: { ...logistic.words, 'learning.curve': 'exponential', 'links.layout': 'mesh' } };
const tiered = { tierCount: 3 };
const planned = { words: { ...logistic.words, 'scaling.hiringPlan': 'approved' } };

test.each([{}, logistic, exponential, tiered, planned])('one id never names two formulas (%#)', (options) => {
  const roots = rootsOf(full(options));
  const plan = planOf(roots, 36);
  const stepById = new Map<string, number>();
  const lines = linesRead(roots);
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines) {
    const step = stepById.get(line.id) ?? plan.stepOf(line);
    expect(plan.stepOf(line), line.id).toBe(step);
    stepById.set(line.id, step);
  }
});

/** How deep operations nest; an idiom is as deep as what it is applied to, and what carries only a unit is not seen. */
function depth(expression: Expression): number {
  const isOne = (term: Expression): boolean => term.kind === 'constant' && term.value === '1';
  const deepest = (terms: readonly Expression[]): number => Math.max(0, ...terms.map(depth));
  switch (expression.kind) {
    case 'constant':
    case 'input':
    case 'line':
    case 'month':
    case 'year':
      return 0;
    case 'series':
      return 1 + deepest(expression.terms);
    default: {
      if (expression.idiom !== undefined) return deepest(expression.idiom.terms);
      const seen = expression.terms.filter((term) => !isOne(term));
      return seen.length < 2 && (expression.kind === 'product' || expression.kind === 'ratio')
        ? deepest(seen)
        : 1 + deepest(expression.terms);
    }
  }
}

test.each([{}, exponential, tiered, planned])(
  'a line nests at most three operations: deeper means that a name is missing (%#)',
  (options) => {
    const tooDeep = linesRead(rootsOf(full(options))).filter(({ formula }) => depth(formula) > 3);
    expect(tooDeep.map(({ id }) => id)).toEqual([]);
  },
);

test('every declared number is read by some line of some shape', () => {
  const shapes = [{}, logistic, exponential, tiered, planned].map((options) =>
    fullShape({ horizonMonths: 36, ids: ['one'], ...options }),
  );
  // What one shape leaves out as an alternative, another has.
  const withAlternatives = shapes.map((shape) => ({ ...shape, present: allNumbers }));
  const withCut = shapes.map((shape) => ({ ...shape, present: [...shape.present, 'incidents.handsOnCut'] }));
  const withDiagnosis = shapes.map((shape) => ({
    ...shape,
    present: [...shape.present, 'explainability.recoveryCut'],
  }));
  const withoutTraining = shapes.map((shape) => ({
    ...shape,
    groups: shape.groups.filter((key) => key !== 'cohorts'),
  }));
  const withEscalator = shapes.map((shape) => ({
    ...shape,
    words: { ...shape.words, 'escalators.one.line': 'trainingFees' },
  }));
  const read = new Set(
    [...shapes, ...withAlternatives, ...withCut, ...withDiagnosis, ...withoutTraining, ...withEscalator]
      .flatMap((shape) => inputsRead(...rootsOf(modelFor(shape))))
      .map(({ path }) => path.replace(/\.one(\.|$)/, '.each$1').replace(/\.\d+$/, '')),
  );
  // The thresholds of the verdict judge the figures, and tax is told beside them; no formula reads either.
  const beside = groups.filter(({ isBesideFormulas }) => isBesideFormulas === true).map(({ key }) => `${key}.`);
  const unread = declaredNumbers.filter((path) => !read.has(path) && !beside.some((key) => path.startsWith(key)));
  expect(unread).toEqual([]);
});

const groups: readonly (Group | List)[] = inputGroups;
const declaredNumbers = groups.flatMap((group) =>
  Object.entries(group.fields).flatMap(([key, field]) =>
    field.kind === 'number' || field.kind === 'numbers'
      ? [group.kind === 'list' ? `${group.key}.each.${key}` : `${group.key}.${key}`]
      : [],
  ),
);
const allNumbers = declaredNumbers.map((path) => path.replace('.each.', '.one.'));

test('each risk adjustment is declared as one, of a benefit and of a custom line, and no other input is', () => {
  const adjusting = inputGroups.flatMap(({ key, fields }: Group | List) =>
    Object.entries(fields).flatMap(([field, of]) =>
      of.kind === 'number' && of.isRiskAdjustment === true ? [key === 'riskAdjustment' ? key : `${key}.${field}`] : [],
    ),
  );
  const { length } = Object.keys(inputGroups.find(({ key }) => key === 'riskAdjustment')?.fields ?? {});
  expect(length).toBeGreaterThan(3);
  expect(adjusting.filter((key) => key === 'riskAdjustment')).toHaveLength(length);
  expect(adjusting.filter((key) => key !== 'riskAdjustment')).toEqual(['customLines.riskAdjustment']);
});
