import type { ComparisonNotice } from '../../answer/compare/comparison.js';
import { inEnglish, type Say } from '../../say.js';

/**
 * What a reader of a comparison should know, in one or two sentences.
 *
 * @param called  what a scenario is called there: its name, or a letter for it
 */
export function comparisonNoticeText(
  notice: ComparisonNotice,
  called: (name: string) => string,
  say: Say = inEnglish,
): string {
  const scenarios = 'scenarios' in notice ? notice.scenarios.map(called).join(', ') : '';
  switch (notice.code) {
    case 'different-discounting':
      return say(
        '{scenarios} are not all discounted alike: each net present value is at the rate and timing of its own.',
        { scenarios },
      );
    case 'nothing-done':
      return say('{scenarios} does nothing: its costs and benefits are nil, because all others are told against it.', {
        scenarios,
      });
    case 'without-probability':
      return say('{scenarios}: without a probability, and so not in the mean.', { scenarios });
    case 'all-at-once':
      return say(
        'The downside and the upside have all {count} inputs with a range at their worst, or best, at once. ' +
          'That is far rarer than one case in ten: they are limits, and no P10 and P90.',
        { count: String(notice.inputCount) },
      );
    case 'risk-adjustment-set-aside':
      return say('Risk adjustments are set to nothing here: the ranges hold the same doubt, and it is taken once.');
    default:
      return notice satisfies never;
  }
}
