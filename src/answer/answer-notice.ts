import type { Decimal } from '../decimal.js';
import type { Industry } from '../evidence/industry.js';
import type { FarRate } from './far-rates.js';
import type { UnreadInput } from './unread-inputs.js';

/** What is paid for a cost over the horizon, and the least that the profile of the industry and size lets it come to. */
export interface LittlePaid {
  readonly cost: string;
  readonly paid: Decimal;
  readonly least: Decimal;
}

/** What a reader of the result should know; none of them stops a calculation. */
export type AnswerNotice =
  /** Benefits of the practice, and nothing paid for what they depend on. */
  | { readonly code: 'nothing-paid-for'; readonly costs: readonly string[] }
  /** Benefits of the practice, and less than half of the least that is usual paid for what they depend on. */
  | { readonly code: 'little-paid-for'; readonly costs: readonly LittlePaid[] }
  /** Yearly rates far from what is usual, where a hundredth of them, or a hundred times as much, is not. */
  | { readonly code: 'rates-far-off'; readonly rates: readonly FarRate[] }
  /** Far fewer seats of a tool than there are people. */
  | { readonly code: 'few-seats'; readonly tool: string; readonly seats: Decimal; readonly people: Decimal }
  /** Set-up and links that take more than half of the time that a role has until go-live. */
  | { readonly code: 'much-to-set-up'; readonly role: string; readonly share: Decimal }
  /** Training that starts when the roll-out is over, and lifts no adoption any more. */
  | { readonly code: 'late-training'; readonly cohorts: readonly string[]; readonly month: Decimal }
  /** Inputs of the user that no formula of this scenario reads. */
  | { readonly code: 'not-used'; readonly inputs: readonly UnreadInput[] }
  | { readonly code: 'mostly-soft'; readonly share: Decimal }
  | { readonly code: 'hours-capped'; readonly role: string; readonly hoursCut: Decimal }
  | { readonly code: 'many-hours-freed'; readonly role: string; readonly share: Decimal }
  /** All models together are told to be worth more than a tenth of the revenue. */
  | { readonly code: 'models-worth-much'; readonly share: Decimal }
  /** Models that live far longer than any that is known of, as told or as follows from new models and growth. */
  | { readonly code: 'models-live-long'; readonly months: Decimal }
  /** Losses avoided that lie above the value of the models, and count nowhere. */
  | { readonly code: 'losses-capped'; readonly amountCut: Decimal }
  /** Nothing is regulated where the industry usually is. */
  | { readonly code: 'nothing-regulated'; readonly industry: Industry }
  /** More releases at a failure rate that does not fall: more of them fail. */
  | { readonly code: 'more-failures'; readonly before: Decimal; readonly after: Decimal }
  /** Tools that cost more than their budget, in the year in which they cost most; both a year. */
  | {
      readonly code: 'over-budget';
      readonly amount: Decimal;
      /** Most that tools may cost a year. */
      readonly budget: Decimal;
    }
  /** What begins, or goes on to be paid, beyond the horizon, where nothing is counted. */
  | { readonly code: 'beyond-horizon'; readonly lines: readonly string[] }
  /** Custom benefits whose kind of money was not told, and which were taken as cash. */
  | { readonly code: 'taken-as-cash'; readonly lines: readonly string[] }
  /** Ranges whose mean lies far above the likely figure: a spread between organisations, perhaps, and not a doubt. */
  | { readonly code: 'skewed-ranges'; readonly paths: readonly string[] }
  | { readonly code: 'several-rates'; readonly rates: readonly Decimal[] }
  | { readonly code: 'payback-recrossed'; readonly months: Decimal };
