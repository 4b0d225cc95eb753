import type { Expression } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { atLeast, constant, difference, product, ratio } from '../../formula/operations.js';
import { total } from '../../formula/series.js';
import { addedUp, allAt, monthsPerYear, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { reworkGroup, sparedExperiments } from '../benefits/rework.js';
import { hiresAvoided } from '../benefits/scaling.js';
import { monitoringGroup } from '../costs/monitoring.js';
import { modelsGroup } from '../models.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, isOn, wordAt } from '../shape.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** How far the practice reaches: when, whom, and what people get done with it. */
export const reachKpis = (source: KpiSource): readonly KeyFigure[] => [
  ...monthsToMost(source.basis),
  ...experiments(source.basis),
  ...falseAlarms(source.basis),
  ...postsLeftEmpty(source.basis),
  ...netOf(source, 'kpi.assistanceNet', 'Coding assistance, net of its cost', [
    'assistance',
    'assistanceSeats',
    'assistanceReview',
  ]),
  ...netOf(source, 'kpi.explainabilityNet', 'Explainability, net of its cost', [
    'explanation',
    'explainability',
    'explainabilityBuild',
  ]),
];

/** Months in which less than four fifths of the ceiling have been reached; none exist where nothing is adopted. */
function monthsToMost({ shape, adoption }: Basis): readonly KeyFigure[] {
  if (!isOn(shape, 'adoption')) return [];
  const isReached = line('1', {
    id: 'isMostReached',
    label: 'Whether four fifths of the ceiling are reached',
    formula: atLeast(adoption.share, product(adoption.ceiling, constant('0.8', '1', 'Most of the ceiling'))),
  });
  const below = line('month', {
    id: 'monthsBelowMost',
    label: 'Months with less than four fifths of the ceiling',
    formula: total(remainder(isReached)),
  });
  const isAdopted = line('1', {
    id: 'isAdopted',
    label: 'Whether anybody takes it up',
    formula: remainder(atLeast(constant('0'), adoption.ceiling)),
  });
  const months = line('month', {
    id: 'kpi.monthsToMost',
    label: 'Months until four fifths of the ceiling are reached',
    // Divided once and not in each month, so that nothing to divide by leaves every row of a workbook a figure.
    formula: difference(ratio(below, isAdopted), constant('1', 'month')),
    note: 'The horizon where they are not. The month of approval is not counted.',
  });
  return [{ line: months, unitInWords: 'months from approval' }];
}

/** Experiments that people run in the time and on the machines that reruns took: a count, and no money. */
function experiments(basis: Basis): readonly KeyFigure[] {
  const { shape, labour } = basis;
  if (!isOn(shape, 'rework')) return [];
  const people = isGiven(shape, 'rework.people') ? reworkGroup.inputs.people : labour.peopleAt('rework.role');
  const inPlace = alreadyInPlace(shape, 'tracking', 'rework.rerunShare');
  const stillMissing = inPlace === undefined ? [] : [remainder(inPlace)];
  const usual = ratio(reworkGroup.inputs.experimentsPerPersonYear, monthsPerYear);
  const useful = line('experiment/person/month', {
    id: 'kpi.experiments.before',
    label: 'Experiments of a person a month that count, before',
    formula: product(usual, remainder(reworkGroup.inputs.rerunShare)),
  });
  const extra = line('experiment/person/month', {
    id: 'kpi.experiments.extra',
    label: 'Further experiments that tracking makes room for',
    formula: ratio(total(product(sparedExperiments(basis), ...stillMissing)), product(people, basis.horizon)),
    note: 'The mean over the horizon.',
  });
  return [useful, extra].map((each) => ({ line: each, unitInWords: 'experiments per person and month' }));
}

function falseAlarms({ shape, adoption }: Basis): readonly KeyFigure[] {
  const { alertsPerModelMonth, falseAlarmShare } = monitoringGroup.inputs;
  if (!isOn(shape, 'monitoring') || !isGiven(shape, 'monitoring.falseAlarmShare')) return [];
  if (!isGiven(shape, 'models.count') || !isGiven(shape, 'monitoring.alertsPerModelMonth')) return [];
  const alarms = line('alert/month', {
    id: 'kpi.falseAlarms',
    label: 'False alarms a month, for the estate of today',
    formula: product(modelsGroup.inputs.count, alertsPerModelMonth, falseAlarmShare, adoption.ceiling),
  });
  return [{ line: alarms, unitInWords: 'alerts a month' }];
}

/** What a board asks of hires avoided: how many posts to strike out, which is those of the last month. */
function postsLeftEmpty(basis: Basis): readonly KeyFigure[] {
  if (!isOn(basis.shape, 'scaling') || wordAt(basis.shape, 'scaling.hiringPlan') !== 'approved') return [];
  const posts = line('person', {
    id: 'kpi.hiresAvoided',
    label: 'Hires avoided, by the last month',
    formula: total(product(hiresAvoided(basis), allAt(basis.horizon))),
    note: 'So many posts need no budget.',
  });
  return [{ line: posts, unitInWords: 'people' }];
}

/** Benefits less costs of one subject, over the horizon; `ids` are the statement lines that are about it. */
function netOf({ statement }: KpiSource, id: string, label: string, ids: readonly string[]): readonly KeyFigure[] {
  const about = statement.filter((each) => ids.includes(each.line.id));
  if (about.length === 0) return [];
  const flowOf = (side: 'cost' | 'benefit'): Expression<'money/month'> =>
    addedUp(
      'money/month',
      about.filter((each) => each.side === side).map((each) => each.line),
    );
  const net = line('money', { id, label, formula: total(difference(flowOf('benefit'), flowOf('cost'))) });
  return [{ line: net, unitInWords: 'money' }];
}
