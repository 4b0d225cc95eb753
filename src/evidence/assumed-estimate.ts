import type { Assumption } from './assumption.js';
import type { Estimate } from './estimate.js';
import type { Industry } from './industry.js';
import type { Size } from './size.js';

export interface Organisation {
  readonly industry: Industry;
  readonly size: Size;
}

/** The part of an assumption that holds for this organisation. */
export function assumedEstimate(assumption: Assumption, { industry, size }: Organisation): Estimate {
  switch (assumption.kind) {
    case 'for-all':
      return assumption.forAll;
    case 'by-size':
      return assumption.bySize[size];
    case 'by-industry':
      return assumption.byIndustry[industry];
    default:
      return assumption satisfies never;
  }
}
