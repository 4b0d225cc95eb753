import type { Size } from '../evidence/size.js';
import type { CorrelationChange } from '../uncertainty/correlation/correlation-for.js';

/** What a reader should know about how a scenario was filled in; none of it stops a calculation. One a kind. */
export type ScenarioNotice =
  | { readonly code: 'size-assumed'; readonly size: Size }
  | { readonly code: 'size-without-industry'; readonly size: Size }
  | { readonly code: 'old-figures'; readonly records: readonly string[]; readonly date: string }
  | { readonly code: 'figures-of-unknown-age'; readonly records: readonly string[] }
  | {
      readonly code: 'exchange-applied';
      readonly from: string;
      readonly to: string;
      readonly rate: string;
      readonly inputCount: number;
    }
  | {
      readonly code: 'horizon-shorter-than-roll-out';
      readonly horizonMonths: number;
      readonly rollOutMonths: string;
    }
  | { readonly code: 'no-adoption' }
  /** Correlations that contradict each other, and the nearest that agree. */
  | { readonly code: 'correlations-repaired'; readonly changes: readonly CorrelationChange[] };

/** The notice in one or two sentences. */
export function scenarioNoticeText(notice: ScenarioNotice): string {
  switch (notice.code) {
    case 'size-assumed':
      return `No size is given: the profile of a ${notice.size} organisation is taken.`;
    case 'size-without-industry':
      return `A size (${notice.size}) without an industry fills nothing in.`;
    case 'old-figures':
      return `Older than they should be by ${notice.date}: ${notice.records.join(', ')}.`;
    case 'figures-of-unknown-age':
      return `Of unknown age: ${notice.records.join(', ')}.`;
    case 'exchange-applied':
      return (
        `${notice.inputCount} figures that are filled in are converted from ${notice.from} ` +
        `at ${notice.rate} ${notice.to} for one ${notice.from}: wages and prices of the United States, in another currency.`
      );
    case 'horizon-shorter-than-roll-out':
      return (
        `The horizon of ${notice.horizonMonths} months ends before the roll-out does ` +
        `(${notice.rollOutMonths} months): much of the benefit lies beyond it.`
      );
    case 'no-adoption':
      return 'Nothing is adopted (adoption.ceiling is 0): there is cost, and no benefit.';
    case 'correlations-repaired':
      return `Correlations that contradict each other are taken as the nearest that agree: ${changesText(notice.changes)}.`;
    default:
      return notice satisfies never;
  }
}

const mostChanges = 10;

function changesText(changes: readonly CorrelationChange[]): string {
  const told = changes.slice(0, mostChanges).map(({ between: [one, other], from, to }) => {
    return `${one} with ${other} ${to.toFixed(2)} for ${from.toFixed(2)}`;
  });
  const rest = changes.length - told.length;
  return rest === 0 ? told.join(', ') : `${told.join(', ')} and ${rest} more`;
}
