import { line } from '../../formula/line.js';
import { product, ratio, sum } from '../../formula/operations.js';
import { total } from '../../formula/series.js';
import { addedUp } from '../../formula/vocabulary.js';
import { learningLossOf, workingMonth, monthsToLearn } from '../learning.js';
import { isOn, membersOf } from '../shape.js';
import { cohortsList, learnersOf, peopleTrained } from '../trained.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** What learning takes of people's time, and when they are back at their pace. */
export const effortKpis = (source: KpiSource): readonly KeyFigure[] => [
  ...trainingKpis(source),
  ...learningKpis(source),
];

function trainingKpis({ basis, statement }: KpiSource): readonly KeyFigure[] {
  const { shape, labour } = basis;
  const cohorts = membersOf(shape, 'cohorts');
  if (!isOn(shape, 'cohorts') || cohorts.length === 0) return [];
  const heads = line('person', {
    id: 'peopleTrained',
    label: 'People trained',
    formula: addedUp(
      'person',
      cohorts.map((id) => peopleTrained(shape, labour, id)),
    ),
  });
  const hours = line('hour', {
    id: 'kpi.firstTrainingHours',
    label: 'Hours away from work for the first training',
    formula: addedUp<'hour'>(
      'hour',
      cohorts.map((id) => product(peopleTrained(shape, labour, id), cohortsList.each(id).courseHours)),
    ),
  });
  const training = statement.filter(({ line: { id } }) => id === 'trainingFees' || id === 'trainingHours');
  const perHead = line('money/person', {
    id: 'kpi.trainingPerHead',
    label: 'Training per head, over the horizon',
    formula: ratio(
      total(
        addedUp<'money/month'>(
          'money/month',
          training.map((each) => each.line),
        ),
      ),
      heads,
    ),
  });
  return [
    { line: hours, unitInWords: 'hours' },
    { line: perHead, unitInWords: 'money per person' },
  ];
}

function learningKpis({ basis }: KpiSource): readonly KeyFigure[] {
  const { shape, labour, adoption } = basis;
  if (!isOn(shape, 'learning')) return [];
  const lost = line('hour', {
    id: 'kpi.learningHours',
    label: 'Hours lost while people learn',
    formula: product(learnersOf(labour), workingMonth(shape), total(learningLossOf(shape, adoption))),
  });
  const back = line('month', {
    id: 'kpi.productivityReturns',
    label: 'Months until the last wave is back at its pace',
    formula: sum<'month'>(adoption.rolledOut, monthsToLearn(shape, adoption)),
    note: 'Where the loss wears off, until a third of it is left.',
  });
  return [
    { line: lost, unitInWords: 'hours' },
    { line: back, unitInWords: 'months from approval' },
  ];
}
