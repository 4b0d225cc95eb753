import type { IndustryComparison } from '../answer/industries/industry-comparison.js';
import type { Page } from './page.js';

/** What every section of the comparison of industries is written from and for. */
export interface ComparisonPage extends Omit<Page, 'result'> {
  readonly comparison: IndustryComparison;
}
