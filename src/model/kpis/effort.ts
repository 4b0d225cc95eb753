import { line } from '../../formula/line.js';
import { product, ratio, sum } from '../../formula/operations.js';
import { total } from '../../formula/series.js';
import { addedUp } from '../../formula/vocabulary.js';
import { cohortsList, peopleTrained } from '../costs/training.js';
import { learningLossOf, workingMonth, monthsToLearn } from '../learning.js';
import { isOn, membersOf } from '../shape.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** What learning takes of people's time, and when they are back at their pace. */
export const effortKpis = (source: KpiSource): readonly KeyFigure[] => [
  ...trainingKpis(source),
  ...learningKpis(source),
];

function trainingKpis({ basis, statement }: KpiSource): readonly KeyFigure[] {
  const { shape } = basis;
  const cohorts = membersOf(shape, 'cohorts');
  if (!isOn(shape, 'cohorts') || cohorts.length === 0) return [];
  const heads = line('person', {
    id: 'peopleTrained',
    label: 'People trained',
    formula: addedUp(
      'person',
      cohorts.map((id) => peopleTrained(basis, id)),
    ),
  });
  const hours = line('hour', {
    id: 'kpi.firstTrainingHours',
    label: 'Hours away from work for the first training',
    formula: addedUp<'hour'>(
      'hour',
      cohorts.map((id) => product(peopleTrained(basis, id), cohortsList.each(id).courseHours)),
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
  const learners = line('person', {
    id: 'learners',
    label: 'People who learn',
    formula: addedUp<'person'>(
      'person',
      labour.roles.map((id) => product(labour.role(id).people, labour.role(id).learnShare)),
    ),
  });
  const lost = line('hour', {
    id: 'kpi.learningHours',
    label: 'Hours lost while people learn',
    formula: product(learners, workingMonth(shape), total(learningLossOf(shape, adoption))),
  });
  const back = line('month', {
    id: 'kpi.productivityReturns',
    label: 'Months until the last wave is back at its pace',
    formula: sum<'month'>(adoption.rolledOut, monthsToLearn(shape)),
    note: 'Where the loss wears off, until a third of it is left.',
  });
  return [
    { line: lost, unitInWords: 'hours' },
    { line: back, unitInWords: 'months from approval' },
  ];
}
