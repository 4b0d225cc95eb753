import type { Decimal } from '../decimal.js';

/** What a reader of the result should know; none of them stops a calculation. */
export type AnswerNotice =
  | { readonly code: 'mostly-soft'; readonly share: Decimal }
  | { readonly code: 'mostly-assumed'; readonly share: Decimal }
  | { readonly code: 'hours-capped'; readonly role: string; readonly hoursCut: Decimal }
  | { readonly code: 'many-hours-freed'; readonly role: string; readonly share: Decimal }
  /** Losses avoided that lie above the value of the models, and count nowhere. */
  | { readonly code: 'losses-capped'; readonly amountCut: Decimal }
  /** Nothing is regulated where the industry usually is. */
  | { readonly code: 'nothing-regulated'; readonly industry: string }
  /** More releases at a failure rate that does not fall: more of them fail. */
  | { readonly code: 'more-failures'; readonly before: Decimal; readonly after: Decimal }
  /** Tools that cost more than their budget, over the horizon. */
  | { readonly code: 'over-budget'; readonly amount: Decimal }
  /** Custom amounts of which a part lies beyond the horizon and is not counted. */
  | { readonly code: 'beyond-horizon'; readonly lines: readonly string[] }
  /** Custom benefits whose kind of money was not told, and which were taken as cash. */
  | { readonly code: 'taken-as-cash'; readonly lines: readonly string[] }
  /** Ranges whose mean lies far above the likely figure: a spread between organisations, perhaps, and not a doubt. */
  | { readonly code: 'skewed-ranges'; readonly paths: readonly string[] }
  | { readonly code: 'several-rates'; readonly rates: readonly Decimal[] }
  /** The flows begin with income: their internal rate is what the money costs, and not what it earns. */
  | { readonly code: 'income-first' }
  | { readonly code: 'payback-recrossed'; readonly months: Decimal };
