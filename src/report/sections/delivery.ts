import type { Delivery } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import { columnTable, plainRow, type TableColumn } from '../column-table.js';
import type { Figures } from '../figures.js';
import type { Page, Section } from '../page.js';

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
