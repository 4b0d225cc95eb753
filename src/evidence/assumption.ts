import type { Industry } from './industry.js';
import type { Estimate } from './record.js';
import type { Size } from './size.js';

interface AssumptionBase {
  /** The name of the model’s input where there is one. */
  readonly id: string;
  readonly grade: 'D';
  readonly label: string;
  readonly unit: string;
  readonly reasoning: string;
  /** Records it leans on or was checked against: never proof. */
  readonly anchors?: readonly string[];
  /** Ends of its range that records give, though none gives the figure. */
  readonly citedEnds?: readonly CitedEnd[];
}

/** An end of a range that rests on a record. */
export interface CitedEnd {
  readonly end: 'low' | 'high';
  readonly record: string;
  /** The sizes or industries of which it holds; all of them unless told. */
  readonly of?: readonly (Size | Industry)[];
  /** How the end follows from the record, where it is not one of its figures. */
  readonly how?: string;
}

/** This project's own judgement: no address, and shown as an assumption. Money is in USD. */
export type Assumption = AssumptionBase &
  (
    | { readonly kind: 'for-all'; readonly forAll: Estimate }
    | { readonly kind: 'by-size'; readonly bySize: Readonly<Record<Size, Estimate>> }
    | { readonly kind: 'by-industry'; readonly byIndustry: Readonly<Record<Industry, Estimate>> }
  );

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

/** The ends of this organisation's range that rest on records. */
export const citedEndsOf = ({ citedEnds = [] }: Assumption, { industry, size }: Organisation): readonly CitedEnd[] =>
  citedEnds.filter(({ of }) => of === undefined || of.includes(industry) || of.includes(size));
