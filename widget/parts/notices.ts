import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Result } from 'mlops-roi';
import type { Say } from 'mlops-roi/first';
import { figuresFor, needText, noticeText, withRecordNames } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';
import { labelText, memberName } from '../view.js';
import { saidWithLang, withLangs } from './lang-of.js';

/** What a reader should know of the figures, and how strong the evidence behind them is. */
export function noticesPart({ view, state }: AnsweredCalculator): TemplateResult {
  const { result } = state;
  const { say, number } = view;
  const figures = figuresFor({ locale: view.locale, currency: result.currency });
  const { inputCount, rangeAssumedCount, withoutRangeCount } = result.evidence;
  return html`
    <section class="notices" part="notices" aria-label=${say('What the figures rest on')}>
      ${doubtLines(view, state)}
      <p>
        ${say('Inputs: {yours} yours, {industry} of the industry, {cross} of all industries, {assumed} assumed.', {
          yours: number(inputCount.yours),
          industry: number(inputCount.industry),
          cross: number(inputCount['cross-industry']),
          assumed: number(inputCount.assumption),
        })}
        ${
          rangeAssumedCount === 0
            ? nothing
            : say('Cited inputs whose range is ours: {count}.', { count: number(rangeAssumedCount) })
        }
        ${
          withoutRangeCount === 0
            ? nothing
            : say('Inputs without a range, taken as certain: {count}.', { count: number(withoutRangeCount) })
        }
      </p>
      ${needsList(view, state, figures)}
      <ul>
        ${result.notices.map((notice) => {
          const named = withNames(notice, say);
          const { text, lang } = saidWithLang(view, (told) => noticeText(named, figures, told));
          return html`<li lang=${lang}>${withLangs(text, 'records' in named ? named.records : [], view)}</li>`;
        })}
      </ul>
    </section>
  `;
}

type Notice = Result['notices'][number];

/** Ids of records and roles are for files and commands; a page calls them by their names, in the language of its reader. */
function withNames(notice: Notice, say: Say): Notice {
  const named = withRecordNames(notice);
  if ('records' in named) return { ...named, records: named.records.map((label) => say(label)) };
  return 'role' in named ? { ...named, role: memberName(named.role) } : named;
}

/** What stands between the answer and “worth it”. */
function needsList(
  { say }: AnsweredCalculator['view'],
  { result, simulation }: AnsweredCalculator['state'],
  figures: ReturnType<typeof figuresFor>,
): TemplateResult | typeof nothing {
  const missed = (simulation ?? result).verdict.tests.filter(({ isPassed }) => !isPassed);
  if (missed.length === 0) return nothing;
  return html`<p>${say('Our bar for “worth it”, not reached yet:')}</p>
    <ul>
      ${missed.map((test) => html`<li>${needText(test, figures, say)}</li>`)}
    </ul>`;
}

/** What the doubt rests on, as a bar and in words, and which answers would settle most of it. */
function doubtLines(
  { say, share, number }: AnsweredCalculator['view'],
  { result, simulation, isSettled }: AnsweredCalculator['state'],
): TemplateResult {
  const doubt = isSettled && simulation !== undefined ? simulation.doubt : result.evidence.doubt;
  const { settled, own, cited, assumed, toAnswer, answersNeeded } = doubt;
  const parts = Object.entries({ settled, own, cited, assumed }).map(
    ([ground, part]) => [ground, part.toNumber()] as const,
  );
  const told = Object.fromEntries(parts.map(([ground, part]) => [ground, share(part)]));
  const answers = toAnswer.map((each) => `${labelText(each.label, say)} (${share(each.share.toNumber())})`).join('; ');
  const answersFirst = (): string => {
    if (answersNeeded === 0)
      return say('Answers that would settle most next, with their part of the doubt: {answers}.', { answers });
    return answersNeeded === 1
      ? say('Answers that settle most, with their part of the doubt (the first is enough): {answers}.', { answers })
      : say('Answers that settle most, with their part of the doubt (the first {count} are enough): {answers}.', {
          answers,
          count: number(answersNeeded),
        });
  };
  return html`
    <svg class="doubt" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      ${parts.map(([ground, part], place) => {
        const before = parts.slice(0, place).reduce((total, [, each]) => total + each, 0);
        return svg`<rect class=${ground} x=${before} width=${part} height="1"></rect>`;
      })}
    </svg>
    <p>
      ${say(
        'Of the doubt, {settled} is settled by your figures, {own} is left in your ranges, {cited} in cited evidence and {assumed} in assumptions.',
        told,
      )}
    </p>
    ${toAnswer.length === 0 ? nothing : html`<p>${answersFirst()}</p>`}
  `;
}
