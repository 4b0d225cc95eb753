import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product, ratio } from '../../formula/operations.js';
import { monthsPerYear } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, doer, factor, share } from '../fields.js';
import { savedHours } from './saved-hours.js';

export const assistanceGroup = group(
  'assistance',
  'Coding assistance',
  {
    role: doer('Role whose hours they are'),
    developers: amount('person', { label: 'Developers', isFact: true }),
    hoursPerWeek: amount('hour/person/week', {
      label: 'Hours of coding',
      highest: '168',
      default: { assumption: 'codingHours' },
    }),
    weeksPerYear: amount('week/year', {
      foundBy: 'look-up',
      label: 'Weeks at work',
      highest: '53',
      default: { figure: 'weeksPerYear' },
    }),
    userShare: share({ foundBy: 'look-up', label: 'Share of the developers who use an assistant' }),
    timeSaved: cut({
      foundBy: 'pilot',
      label: 'Share of the coding hours saved',
      unitInWords: 'share, negative where it costs time',
      default: { assumption: 'assistantTimeSaved' },
      note: 'Field and task studies disagree in sign.',
    }),
    seats: amount('seat', { label: 'Seats of the assistant', neededWith: 'pricePerSeatMonth', whenNotGiven: '0' }),
    pricePerSeatMonth: amount('money/seat/month', {
      foundBy: 'quote',
      label: 'Price of a seat of the assistant',
      neededWith: 'seats',
      default: { assumption: 'assistantPrice' },
      whenNotGiven: '0',
    }),
    reviewHoursPerWeek: amount('hour/person/week', {
      foundBy: 'pilot',
      label: 'Hours in which a user reviews what it wrote',
      highest: '168',
      whenNotGiven: '0',
    }),
    failureIncrease: factor({
      foundBy: 'pilot',
      label: 'Rise of the change failure rate by what it wrote',
      unitInWords: 'share of the rate, negative where it falls',
      lowest: '-1',
      whenNotGiven: '0',
    }),
  },
  { isOnlyIfTold: true },
);

const assistance = assistanceGroup.inputs;

export const assistedUsers = line('person', {
  id: 'assistedUsers',
  label: 'Developers who use the assistant',
  formula: product(assistance.developers, assistance.userShare),
});

const assistedHours: Line<'hour/year'> = line('hour/year', {
  id: 'assistedHours',
  label: 'Hours of assisted coding a year',
  formula: product(assistedUsers, assistance.hoursPerWeek, assistance.weeksPerYear),
});

/** Coding hours saved by generative assistance. Where it costs time, the line is negative and counts in full. */
export const assistanceHours = savedHours({
  inputs: assistanceGroup,
  id: 'assistance',
  label: 'Coding assistance: hours',
  heading: 'Assistance',
  adjusted: 'the coding hours saved',
  work: (labour) => labour.doneBy('assistance.role'),
  saved: ({ adoption }) =>
    line('hour/month', {
      id: 'assistanceHours',
      label: 'Coding hours saved',
      formula: product(ratio(assistedHours, monthsPerYear), assistance.timeSaved, adoption.share),
    }),
});
