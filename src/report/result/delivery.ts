import type { Delivery, FreedHours } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import { orMissing, type Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { printed, right, tableOf, type Row } from '../table.js';

interface DeliveryMetric {
  readonly label: string;
  readonly write: (value: Decimal, figures: Figures) => string;
}

const plain = (value: Decimal, figures: Figures): string => figures.months(value);

const share = (value: Decimal, figures: Figures): string => figures.share(value);

/** How each metric is called and written. */
export const deliveryMetrics: Readonly<Record<DeliveryKey, DeliveryMetric>> = {
  deploymentsPerYear: { label: 'Deployments a year', write: plain },
  leadTimeDays: { label: 'Lead time, days', write: plain },
  handOffWaitDays: { label: 'Hand-offs wait, days', write: plain },
  modelAgeMonths: { label: 'Mean age of a model’s data, months', write: plain },
  changeFailureRate: { label: 'Share of changes that fail', write: share },
  failedDeploymentsPerYear: { label: 'Failed deployments a year', write: plain },
  recoveryHours: { label: 'Time to restore, hours', write: plain },
  downHoursPerYear: { label: 'Hours broken a year, of all models', write: plain },
  availability: { label: 'Hours in which no model is broken', write: share },
};

/** How models are delivered today, and where the estate of today would be on the new practice. */
export function deliverySection(page: Page): Section {
  const { result, figures } = page;
  const { before, after } = result.delivery;
  const keys = deliveryKeys.filter((key) => before[key] !== undefined || after[key] !== undefined);
  if (keys.length === 0) return [];
  const cellOf = (side: Delivery) => (key: DeliveryKey) =>
    orMissing(side[key], (value) => deliveryMetrics[key].write(value, figures));
  const table = tableOf(keys, (key) => ({ label: deliveryMetrics[key].label }), [
    right('before', cellOf(before)),
    right('after', cellOf(after)),
  ]);
  const notes = ['The estate of today; after: with all of its models moved.'];
  return printed({ title: 'DELIVERY', ...table, notes }, page);
}

interface HoursRow extends Omit<Row, 'cells'> {
  /** One figure for each period. */
  readonly hours: readonly Decimal[];
}

const isSomething = (hours: readonly Decimal[]): boolean => hours.some((each) => !each.isZero());

/** Hours that each role is freed of, by year, and what of them the cap leaves out. */
export function freedHoursSection(page: Page): Section {
  const { result, figures } = page;
  const freed = result.freedHours.filter((each) => isSomething(each.freed));
  if (freed.length === 0) return [];
  const rows: readonly HoursRow[] = [
    ...freed.flatMap(roleRows),
    ...(freed.length === 1 ? [] : [{ label: 'All roles', isStrong: true, hours: addedUp(freed) }]),
  ];
  // Nothing is freed in the month of approval.
  const years = result.annual.map(({ period }, place) => ({ period, place })).slice(1);
  const table = tableOf(rows, (row) => row, [
    ...years.map(({ period, place }) => right<HoursRow>(period, ({ hours }) => figures.whole(hours[place] ?? zero))),
    right('Total', ({ hours }) => figures.whole(sumOf(hours))),
  ]);
  const counted = freed.some(({ cut }) => isSomething(cut)) ? afterCap : '';
  return printed({ title: 'HOURS FREED BY ROLE', ...table, notes: [`${note}${counted}`] }, page);
}

const note =
  'Before it is asked what part of them becomes money or useful work. Hours of which the new way takes more are set ' +
  'against their own line, not here.';
const afterCap = ' What lies above the cap on the hours of a role is counted in no line.';

const roleRows = ({ role, freed, cut }: FreedHours): readonly HoursRow[] => [
  { label: plainText(role), hours: freed },
  ...(isSomething(cut) ? [{ label: 'of these, above the cap', mark: '  ', hours: cut }] : []),
];

const addedUp = (roles: readonly FreedHours[]): readonly Decimal[] =>
  (roles[0]?.freed ?? []).map((_, place) => sumOf(roles.map(({ freed }) => freed[place] ?? zero)));
