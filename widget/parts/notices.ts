import { html, nothing, type TemplateResult } from 'lit';
import { figuresFor, noticeText } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';

/** What a reader should know of the figures, and how strong the evidence behind them is. */
export function noticesPart({ view, state: { result } }: AnsweredCalculator): TemplateResult {
  const { say, share, number } = view;
  const figures = figuresFor({ locale: view.locale, currency: result.currency });
  const { benefit, inputCount, withoutRangeCount } = result.evidence;
  return html`
    <section class="notices" part="notices" aria-label=${say('What to know about these figures')}>
      <h2>${say('What to know about these figures')}</h2>
      <p>
        ${say(
          'Of the benefits, {yours} rests on your own figures, {evidence} on cited evidence and {assumed} on assumptions.',
          {
            yours: share(benefit.yours.toNumber()),
            evidence: share(benefit.A.plus(benefit.B).plus(benefit.C).toNumber()),
            assumed: share(benefit.assumption.toNumber()),
          },
        )}
        ${say('Inputs: {yours} yours, {industry} of the industry, {cross} of all industries, {assumed} assumed.', {
          yours: number(inputCount.yours),
          industry: number(inputCount.industry),
          cross: number(inputCount['cross-industry']),
          assumed: number(inputCount.assumption),
        })}
        ${
          withoutRangeCount === 0
            ? nothing
            : say('Inputs without a range, taken as certain: {count}.', { count: number(withoutRangeCount) })
        }
      </p>
      <ul>
        ${result.notices.map((notice) => html`<li>${noticeText(notice, figures, say)}</li>`)}
      </ul>
    </section>
  `;
}
