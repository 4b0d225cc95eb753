import type { ComparisonNotice } from '../answer/compare/comparison.js';
import type { Notice } from '../answer/result.js';
import type { Unread, UnreadInput } from '../answer/unread-inputs.js';
import { groundOf } from '../evidence/ground.js';
import { industryName } from '../evidence/industry.js';
import { inEnglish, sayLabel, type Say } from '../say.js';
import { fieldAt } from '../scenario/declarations.js';
import { scenarioNoticeText } from '../scenario/notice.js';
import type { Figures } from './figures.js';
import { plainText } from './plain-text.js';

/** Ids of records are for commands; people are told their names, in the language in which they were written. */
export const withRecordNames = <N extends Notice>(notice: N): N =>
  'records' in notice ? { ...notice, records: notice.records.map((id) => groundOf(id)?.label ?? id) } : notice;

/** What a reader should know, in one or two sentences. */
export function noticeText(notice: Notice, figures: Figures, say: Say = inEnglish): string {
  switch (notice.code) {
    case 'nothing-paid-for':
      return say('Benefits are counted although nothing is paid for {costs}: they would not come without it.', {
        costs: notice.costs.map((cost) => say(cost)).join(', '),
      });
    case 'little-paid-for':
      return say('Little is paid for {costs}, over the horizon. Would the benefits come all the same?', {
        costs: notice.costs
          .map(({ cost, paid, least }) =>
            say('{cost} ({paid}, where organisations of this kind pay {least} at least)', {
              cost: say(cost),
              paid: figures.wholeMoney(paid),
              least: figures.wholeMoney(least),
            }),
          )
          .join(', '),
      });
    case 'rates-far-off':
      return notice.rates
        .map(({ label, rate, other }) =>
          say('{label}: {rate} a year is far from what is usual. If {other} is meant, write it so, with its sign.', {
            label: plainText(sayLabel(label, say)),
            rate: figures.exactShare(rate),
            other: figures.exactShare(other),
          }),
        )
        .join(' ');
    case 'few-seats':
      return say('{tool}: seats for {seats} of {people} people. Seats that are given do not follow the people.', {
        tool: plainText(notice.tool),
        seats: figures.shortNumber(notice.seats),
        people: figures.shortNumber(notice.people),
      });
    case 'much-to-set-up':
      return say(
        '{role}: set-up and links take {share} of its time until go-live. Allow more months, more people or outside help.',
        { role: plainText(notice.role), share: figures.share(notice.share) },
      );
    case 'late-training':
      return say(
        '{cohorts}: the training starts when the roll-out is over, in month {month}. It is paid for, and moves no model any more.',
        { cohorts: plainText(notice.cohorts.join(', ')), month: figures.months(notice.month) },
      );
    case 'not-used':
      return say('Not used: {inputs}.', { inputs: unreadText(notice.inputs, say) });
    case 'mostly-soft':
      return say(
        '{share} of the benefits is not cash: hours freed, losses avoided or value of models. ' +
          'Someone has to turn it into money.',
        { share: figures.share(notice.share) },
      );
    case 'hours-capped':
      return say(
        '{role}: {hours} freed hours are left out, because more would be freed than the cap allows for the role.',
        { role: plainText(notice.role), hours: figures.whole(notice.hoursCut) },
        {
          count: Number(notice.hoursCut.toFixed(0)),
          one: '{role}: {hours} freed hour is left out, because more would be freed than the cap allows for the role.',
        },
      );
    case 'many-hours-freed':
      return say('{role}: up to {share} of the productive hours are freed. Check that the work is there to be saved.', {
        role: plainText(notice.role),
        share: figures.share(notice.share),
      });
    case 'models-worth-much':
      return say(
        'All models together are taken to be worth {share} of the revenue. Is a live model worth that much ' +
          '(value.perModelYear)?',
        { share: figures.share(notice.share) },
      );
    case 'models-live-long':
      return say(
        'By these figures a model lives longer than ten years (in months: {months}): check what goes ' +
          'live, how the estate grows, and how long a model lives (models).',
        { months: figures.whole(notice.months) },
      );
    case 'losses-capped':
      return say(
        '{amount} of losses avoided are left out: decay, failed changes and unnoticed shifts together cannot cost ' +
          'more than the models are worth.',
        { amount: figures.wholeMoney(notice.amountCut) },
      );
    case 'nothing-regulated':
      return say(
        'No model is regulated (compliance.regulatedShare is 0), rare in this industry ({industry}): nothing ' +
          'is saved on audits and evidence.',
        { industry: industryName(notice.industry, say) },
      );
    case 'more-failures':
      return say('More releases fail than before, with all models moved: {after} a year after {before}.', {
        after: figures.months(notice.after),
        before: figures.months(notice.before),
      });
    case 'over-budget':
      return say('The tools cost up to {amount} a year: their budget is {budget}.', {
        amount: figures.shortMoney(notice.amount),
        budget: figures.shortMoney(notice.budget),
      });
    case 'beyond-horizon':
      return say('Not counted, because it lies beyond the horizon: all or a part of {lines}.', {
        lines: notice.lines.map((line) => plainText(sayLabel(line, say))).join(', '),
      });
    case 'taken-as-cash':
      return say(
        'Taken as cash, because no kind is told: {lines}. Is it banked, or is it capacity, risk or business?',
        { lines: named(notice.lines) },
      );
    case 'skewed-ranges':
      return say(
        'The mean of these ranges lies more than a quarter above their likely figures: {inputs}. ' +
          'Organisations differ: of your own you may know more.',
        { inputs: notice.paths.map((path) => inputName(path, say)).join('; ') },
      );
    case 'several-rates':
      return say(
        'The flows change sign more than once and have {count} internal rates ({rates}): ' +
          'judge by the net present value.',
        { count: String(notice.rates.length), rates: notice.rates.map(figures.share).join(', ') },
      );
    case 'payback-recrossed':
      return say(
        'The running total comes back to zero in month {month} and falls below it again: the payback is not ' +
          'the end of it.',
        { month: figures.months(notice.months) },
      );
    case 'carried-over':
    case 'size-assumed':
    case 'size-without-industry':
    case 'old-figures':
    case 'figures-of-unknown-age':
    case 'exchange-applied':
    case 'exchange-far-off':
    case 'horizon-shorter-than-roll-out':
    case 'no-adoption':
    case 'nothing-done':
    case 'correlations-repaired':
      return scenarioNoticeText(withRecordNames(notice), say);
    default:
      return notice satisfies never;
  }
}

/** What an input is called, with the member of a list that it belongs to. */
function inputName(path: string, say: Say): string {
  const label = fieldAt(path)?.label;
  const [, member, ...key] = path.split('.');
  if (label === undefined) return plainText(path);
  return plainText(sayLabel(key.length === 0 || member === undefined ? label : `${member}: ${label}`, say));
}

/** Inputs that go unread for one reason are told together. */
function unreadText(inputs: readonly UnreadInput[], say: Say): string {
  const told = new Map<string, { readonly because: Unread; readonly paths: string[] }>();
  for (const { path, because } of inputs) {
    const key = JSON.stringify(because);
    const same = told.get(key) ?? { because, paths: [] };
    told.set(key, same);
    same.paths.push(path);
  }
  return [...told.values()]
    .map(({ because, paths }) => unreadFor(because, paths.map(plainText).join(', '), say))
    .join('; ');
}

function unreadFor(because: Unread, inputs: string, say: Say): string {
  switch (because.kind) {
    case 'answered-by':
      return say('{inputs}, because {other} is taken instead', { inputs, other: plainText(because.path) });
    case 'chosen':
      return say('{inputs}, because {other} is {word}', { inputs, other: plainText(because.path), word: because.word });
    case 'alone':
      return say('{inputs}, because {other} is not given', { inputs, other: plainText(because.path) });
    case 'not-counted':
      return say('{inputs}, because nothing is counted here of: {lines}', { inputs, lines: named(because.lines) });
    case 'nowhere':
      return say('{inputs}, because no formula of this scenario reads it', { inputs });
    default:
      return because satisfies never;
  }
}

const named = (lines: readonly string[]): string => lines.map(plainText).join(', ');

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
        {
          count: notice.inputCount,
          one:
            'The downside and the upside have the {count} input with a range at its worst, or best. ' +
            'That is far rarer than one case in ten: they are limits, and no P10 and P90.',
        },
      );
    default:
      return notice satisfies never;
  }
}
