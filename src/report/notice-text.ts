import type { Notice } from '../answer/result.js';
import { scenarioNoticeText } from '../scenario/notice.js';
import type { Figures } from './figures.js';
import { plainText } from './plain-text.js';

/** What a reader should know, in one or two sentences. */
export function noticeText(notice: Notice, figures: Figures): string {
  switch (notice.code) {
    case 'mostly-soft':
      return (
        `${figures.share(notice.share)} of the benefits is not cash: hours freed, losses avoided or margin of models. ` +
        'Someone has to turn it into money.'
      );
    case 'mostly-assumed':
      return (
        `${figures.share(notice.share)} of the benefits rests on assumptions. Replace those on which most rests by ` +
        'figures of your own.'
      );
    case 'hours-capped':
      return (
        `${plainText(notice.role)}: ${figures.whole(notice.hoursCut)} freed hours are left out, because more would be ` +
        'freed than the cap allows for the role.'
      );
    case 'many-hours-freed':
      return (
        `${plainText(notice.role)}: up to ${figures.share(notice.share)} of the productive hours are freed. ` +
        'Check that the work is there to be saved.'
      );
    case 'losses-capped':
      return (
        `${figures.wholeMoney(notice.amountCut)} of losses avoided are left out: decay, failed changes and unnoticed ` +
        'shifts together cannot cost more than the models are worth.'
      );
    case 'nothing-regulated':
      return (
        `No model is regulated (compliance.regulatedShare is 0), which is rare in ${notice.industry}: nothing is saved ` +
        'on audits and evidence.'
      );
    case 'more-failures':
      return (
        `More releases fail than before: ${figures.months(notice.after)} a year after ${figures.months(notice.before)}. ` +
        'Releasing more often at the same failure rate costs incidents.'
      );
    case 'over-budget':
      return `The tools cost ${figures.wholeMoney(notice.amount)} more than their budget, over the horizon.`;
    case 'beyond-horizon':
      return `Not counted, because it lies beyond the horizon: a part of ${notice.lines.map(plainText).join(', ')}.`;
    case 'taken-as-cash':
      return (
        `Taken as cash, because no kind is told: ${notice.lines.map(plainText).join(', ')}. Is it banked, or is it ` +
        'capacity, risk or business?'
      );
    case 'skewed-ranges':
      return (
        `The mean of these ranges lies more than a quarter above their likely figures: ${notice.paths.join(', ')}. ` +
        'Is it the spread between organisations, and not the doubt about yours?'
      );
    case 'several-rates':
      return (
        `The flows change sign more than once and have ${notice.rates.length} internal rates ` +
        `(${notice.rates.map(figures.share).join(', ')}): judge by the net present value.`
      );
    case 'income-first':
      return (
        'The flows begin with income and pay later, like a loan: the internal rate is what that money costs. A low one ' +
        'is good, a high one is not.'
      );
    case 'payback-recrossed':
      return (
        `The running total comes back to zero in month ${figures.months(notice.months)} and falls below it again later: ` +
        'the payback is not the end of it.'
      );
    case 'size-assumed':
    case 'size-without-industry':
    case 'old-figures':
    case 'figures-of-unknown-age':
    case 'exchange-applied':
    case 'horizon-shorter-than-roll-out':
    case 'no-adoption':
    case 'correlations-repaired':
      return scenarioNoticeText(notice);
    default:
      return notice satisfies never;
  }
}
