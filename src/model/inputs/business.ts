import { group, list } from '../declaration.js';
import { amount, cut, share, text } from '../fields.js';

/** What reaches the business beyond the models of today. */

export const projectsGroup = group('projects', 'Projects', {
  perYear: amount('model/year', {
    label: 'Projects started',
    unitInWords: 'projects a year',
    excludes: ['shareLive'],
    note: 'In place of the estimate from the models that go live.',
  }),
  shareLive: share({
    label: 'Share of the started projects that go live, before',
    default: { assumption: 'shareLive' },
    excludes: ['perYear'],
  }),
  extraShareLive: share({
    label: 'Further share of the started projects that goes live, after',
    default: { assumption: 'extraShareLive' },
  }),
  runCostPerModelYear: amount('money/model/year', {
    label: 'Run cost of one more live model',
    note: 'Its releases, its run labour and its infrastructure unless given.',
  }),
});

export const improvementsGroup = group(
  'improvements',
  'Shipped improvements',
  {
    before: amount('1/year', { label: 'Improvements shipped, before' }),
    after: amount('1/year', { label: 'Improvements shipped, after' }),
    successShare: share({ label: 'Share of the improvements that work' }),
    impact: share({ label: 'Revenue that an improvement moves, as a share' }),
    productRevenue: amount('money/year', { label: 'Revenue of the product' }),
    margin: share({ label: 'Margin on the revenue of the product' }),
    attribution: share({
      label: 'Part of what improvements earn that is owed to the practice',
      default: { assumption: 'alpha' },
      whenNotGiven: '1',
    }),
  },
  { isOnlyIfTold: true },
);

export const retentionGroup = group('retention', 'Retention', {
  leavers: share({ label: 'People who leave a year', unitInWords: 'share a year' }),
  cut: cut({ label: 'Cut of the people who leave' }),
  replacementCost: amount('money/person', { label: 'Cost of replacing one' }),
});

export const grantsList = list('grants', 'Grants and credits', {
  label: text('name in the statement'),
  source: text('who grants it'),
  amount: amount('money', { label: 'amount' }),
  month: amount('month', { label: 'month in which it is paid, or begins', highest: '600', whenNotGiven: '0' }),
  months: amount('month', {
    label: 'months over which it is spread',
    highest: '600',
    whenNotGiven: '0',
    note: 'All at once where there are none.',
  }),
});

export const businessGroups = [projectsGroup, improvementsGroup, retentionGroup, grantsList] as const;
