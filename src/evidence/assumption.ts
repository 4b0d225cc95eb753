import type { AssumptionId } from './assumption-id.js';
import type { Estimate } from './estimate.js';
import type { Industry } from './industry.js';
import type { Size } from './size.js';

interface AssumptionBase {
  readonly id: AssumptionId;
  readonly grade: 'D';
  readonly label: string;
  readonly unit: string;
  readonly reasoning: string;
  /** Records it leans on or was checked against: never proof. */
  readonly anchors?: readonly string[];
}

/** This project's own judgement: no address, and shown as an assumption. Money is in USD. */
export type Assumption = AssumptionBase &
  (
    | { readonly kind: 'for-all'; readonly forAll: Estimate }
    | { readonly kind: 'by-size'; readonly bySize: Readonly<Record<Size, Estimate>> }
    | { readonly kind: 'by-industry'; readonly byIndustry: Readonly<Record<Industry, Estimate>> }
  );
