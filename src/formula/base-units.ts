/**
 * The base units. Money is in the scenario's currency; `hour` is an hour of work or of a clock, `unit` is whatever a
 * metered tool counts. Months and years are two units on purpose: the 12 between them has to be written down.
 */
export const baseUnits = [
  'money',
  'hour',
  'day',
  'month',
  'year',
  'person',
  'seat',
  'model',
  'release',
  'link',
  'tool',
  'unit',
  'week',
  'experiment',
  'alert',
  'event',
  'dataset',
  'terabyte',
] as const;
