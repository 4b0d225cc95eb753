import { line } from '../../formula/line.js';
import { constant, difference, product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, share } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven } from '../shape.js';
import { targetOf } from '../target.js';
import { expectedLoss } from './benefit.js';

export const driftGroup = group('drift', 'Drift', {
  eventsPerModelYear: amount('event/model/year', {
    label: 'Sudden shifts of what a model sees',
    default: { assumption: 'driftEvents' },
  }),
  detectionDays: amount('day/event', {
    label: 'Days until a shift is noticed, before',
    default: { figure: 'detectionDays' },
  }),
  detectionCut: cut({
    label: 'Reduction in the days until a shift is noticed',
    default: { assumption: 'detectionCut' },
    excludes: ['detectionDaysAfter'],
  }),
  detectionDaysAfter: amount('day/event', {
    foundBy: 'pilot',
    label: 'Days until a shift is noticed, after',
    excludes: ['detectionCut'],
  }),
  lossShare: share({
    label: 'Part of a model’s daily value lost in the meantime',
    default: { assumption: 'driftLoss' },
  }),
});

const drift = driftGroup.inputs;
const daysPerYear = constant('365', 'day/year', 'Days in a year');
const oneModel = constant('1', 'model');

/** Sudden shifts that are noticed sooner; slow decay is another line, failed changes a third. */
export const lateDetectionAvoided = expectedLoss({
  inputs: driftGroup,
  id: 'lateDetection',
  label: 'Late detection avoided',
  heading: 'Reliability',
  prices: 'modelValue',
  note: 'An expected loss, so no risk adjustment.',
  inPlace: (shape) => alreadyInPlace(shape, 'monitoring', 'drift.detectionDays'),
  formula: ({ shape, adoption, estate }) => {
    const after = targetOf({
      unit: 'day/event',
      id: 'detectionDays.after',
      label: 'Days until a shift is noticed, after',
      before: drift.detectionDays,
      cut: drift.detectionCut,
      after: isGiven(shape, 'drift.detectionDaysAfter') ? drift.detectionDaysAfter : undefined,
    });
    const daysSooner = line('day/model/year', {
      id: 'daysOfDriftSpared',
      label: 'Days of an unnoticed shift spared per model and year',
      formula: product(drift.eventsPerModelYear, difference(drift.detectionDays, after)),
    });
    const lossPerDay = line('money/day', {
      id: 'lossPerDayOfDrift',
      label: 'Value a model loses in a day of an unnoticed shift',
      formula: product(ratio(estate.valuePerModelYear, daysPerYear), oneModel, drift.lossShare),
    });
    const perYear = product(estate.models, daysSooner, lossPerDay);
    return product(ratio(perYear, monthsPerYear), adoption.share);
  },
});
