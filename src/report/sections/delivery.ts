import type { Decimal } from '../../decimal.js';
import { deliveryKeys, type DeliveryKey } from '../../model/delivery.js';
import type { Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { alignedLeft, alignedRight } from '../text-width.js';

const columnWidth = 16;

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
  const labelWidth = width - 2 * columnWidth;
  const cell = (value: Decimal | undefined, { write }: DeliveryMetric): string =>
    alignedRight(value === undefined ? '–' : write(value, figures), columnWidth);
  const rows = deliveryKeys
    .filter((key) => before[key] !== undefined || after[key] !== undefined)
    .map((key) => {
      const metric = deliveryMetrics[key];
      return alignedLeft(metric.label, labelWidth) + cell(before[key], metric) + cell(after[key], metric);
    });
  if (rows.length === 0) return [];
  const heading = alignedRight('before', columnWidth) + alignedRight('after', columnWidth);
  return [palette.heading(alignedLeft('DELIVERY', labelWidth) + heading), ...rows];
}
