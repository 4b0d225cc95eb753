import type { Delivery, FreedHours } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import type { Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { columnTable, plainRow, type TableColumn, type TableRow } from '../table.js';

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
  downHoursPerYear: { label: 'Hours broken a year', write: plain },
  availability: { label: 'Hours in which nothing is broken', write: share },
};

/** How models are delivered today, and where the estate of today would be on the new practice. */
export function deliverySection({ result, figures, palette, width }: Page): Section {
  const { before, after } = result.delivery;
  const keys = deliveryKeys.filter((key) => before[key] !== undefined || after[key] !== undefined);
  if (keys.length === 0) return [];
  const column = (heading: string, side: Delivery): TableColumn => ({
    heading,
    cells: keys.map((key) => {
      const value = side[key];
      return value === undefined ? '–' : deliveryMetrics[key].write(value, figures);
    }),
    aligned: 'right',
  });
  const rows = keys.map((key) => plainRow(deliveryMetrics[key].label));
  const columns = [column('before', before), column('after', after)];
  return columnTable({ title: 'DELIVERY', rows, columns, paintHeading: palette.heading }, width);
}

interface HoursRow extends TableRow {
  /** One figure for each period. */
  readonly hours: readonly Decimal[];
}

const isSomething = (hours: readonly Decimal[]): boolean => hours.some((each) => !each.isZero());

/** Hours that each role is freed of, by year, and what of them the cap leaves out. */
export function freedHoursSection({ result, figures, palette, width }: Page): Section {
  const freed = result.freedHours.filter((each) => isSomething(each.freed));
  if (freed.length === 0) return [];
  const rows: readonly HoursRow[] = [
    ...freed.flatMap(roleRows),
    ...(freed.length === 1 ? [] : [{ mark: '', label: 'All roles', paint: palette.heading, hours: addedUp(freed) }]),
  ];
  const column = (heading: string, hoursOf: (row: HoursRow) => Decimal): TableColumn => ({
    heading,
    cells: rows.map((row) => figures.whole(hoursOf(row))),
    aligned: 'right',
  });
  // Nothing is freed in the month of approval.
  const years = result.annual.map(({ period }, place) => ({ period, place })).slice(1);
  const columns = [
    ...years.map(({ period, place }) => column(period, ({ hours }) => hours[place] ?? zero)),
    column('Total', ({ hours }) => sumOf(hours)),
  ];
  const counted = freed.some(({ cut }) => isSomething(cut)) ? afterCap : '';
  return [
    ...columnTable({ title: 'HOURS FREED BY ROLE', rows, columns, paintHeading: palette.heading }, width),
    ...wrapped(`${note}${counted}`, width).map(palette.faint),
  ];
}

const note =
  'Before it is asked what part of them becomes money or useful work. Hours of which the new way takes more are set ' +
  'against their own line, not here.';
const afterCap = ' What lies above the cap on the hours of a role is counted in no line.';

const roleRows = ({ role, freed, cut }: FreedHours): readonly HoursRow[] => [
  { ...plainRow(plainText(role)), hours: freed },
  ...(isSomething(cut) ? [{ ...plainRow('of these, above the cap'), mark: '  ', hours: cut }] : []),
];

const addedUp = (roles: readonly FreedHours[]): readonly Decimal[] =>
  (roles[0]?.freed ?? []).map((_, place) => sumOf(roles.map(({ freed }) => freed[place] ?? zero)));
