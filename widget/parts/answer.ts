import { html, nothing, type TemplateResult } from 'lit';
import type { Simulation, SimulatedMetric, Verdict } from 'mlops-roi';
import { answerText, butText, figuresFor, hingeText, needText } from 'mlops-roi/page';
import { baseCaseText } from '../base-case.js';
import type { AnsweredCalculator } from '../calculator.js';

/** The verdict, then the headline figures: all benefits beside cash only, each with its band. */
export function answerPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state } = calculator;
  const { shown, result, moved } = state;
  const { say, wholeMoney, share, months } = view;
  const simulation = moved === undefined && state.isSettled ? state.simulation : undefined;
  const verdict = simulation?.verdict ?? result.verdict;
  const none = '–';
  const inMonths = (figure: number | null): string =>
    figure === null
      ? say('never')
      : say('{months} months', { months: months(figure) }, { count: asShown(figure), one: '{months} month' });
  return html`
    <section class="answer ${moved === undefined ? '' : 'moving'}" part="answer" aria-label=${say('The answer')}>
      <p class="verdict ${verdict.answer}" part="verdict">${answerText(verdict, figuresFor(view), say)}</p>
      ${simulation === undefined ? nothing : beside(calculator, verdict)}
      <div class="figures" part="figures">
        ${figure(calculator, {
          label: say('Net present value'),
          all: wholeMoney(shown.npv),
          cash: wholeMoney(shown.cashOnly.npv),
          asks: 'npv',
          band: bandOf(simulation, 'npv', wholeMoney, none),
          isLoss: shown.npv < 0,
        })}
        ${figure(calculator, {
          label: say('Return on investment (ROI)'),
          all: shown.roi === null ? none : share(shown.roi),
          cash: shown.cashOnly.roi === null ? none : share(shown.cashOnly.roi),
          asks: 'roi',
          band: bandOf(simulation, 'roi', share, none),
          isLoss: (shown.roi ?? 0) < 0,
        })}
        ${figure(calculator, {
          label: say('Payback'),
          all: inMonths(shown.paybackMonths),
          cash: inMonths(shown.cashOnly.paybackMonths),
          asks: 'paybackMonths',
          band: bandOf(simulation, 'paybackMonths', inMonths, say('never')),
          isLoss: shown.paybackMonths === null,
        })}
      </div>
      ${chance(calculator, simulation)}
    </section>
  `;
}

/** What goes with the answer, on what it hangs, and what would make it better. */
function beside({ view }: AnsweredCalculator, { buts, hinges, tests }: Verdict): TemplateResult {
  const { say } = view;
  const figures = figuresFor(view);
  const needs = tests.filter(({ isPassed }) => !isPassed).map((test) => needText(test, figures, say));
  const list = (texts: readonly string[]): TemplateResult =>
    html`<ul>
      ${texts.map((each) => html`<li>${each}</li>`)}
    </ul>`;
  return html`
    <div class="beside">
      ${buts.length === 0 ? nothing : list(buts.map((but) => say('But {but}.', { but: butText(but, figures, say) })))}
      ${
        hinges.length === 0
          ? nothing
          : html`<p>${say('It hangs on:')}</p>
              ${list(hinges.map((hinge) => hingeText(hinge, figures, say)))}`
      }
      ${
        needs.length === 0
          ? nothing
          : html`<p>${say('To become “worth it” you need:')}</p>
              ${list(needs)}`
      }
    </div>
  `;
}

/** Months are shown to a tenth, and 0.96 of them as one. */
const asShown = (months: number): number => Math.round(10 * months) / 10;

/** The answer in one line, which stays in sight while a narrow page is scrolled through its inputs. */
export const glancePart = ({ view: { say, wholeMoney }, state: { shown } }: AnsweredCalculator): TemplateResult => html`
  <p class="glance" aria-hidden="true">
    <span>${say('Net present value')}</span>
    <strong class=${shown.npv < 0 ? 'loss' : ''}>${wholeMoney(shown.npv)}</strong>
  </p>
`;

interface Headline {
  readonly label: string;
  readonly all: string;
  readonly cash: string;
  /** The line that its “why?” explains. */
  readonly asks: string;
  readonly band: readonly [string, string] | undefined;
  readonly isLoss: boolean;
}

function figure(
  { view: { say }, actions: { ask } }: AnsweredCalculator,
  { label, all, cash, asks, band, isLoss }: Headline,
): TemplateResult {
  return html`
    <div class="figure" part="figure">
      <h3>${label}</h3>
      <p class="all ${isLoss ? 'loss' : ''}"><strong>${all}</strong></p>
      <p class="band">
        ${band === undefined ? '\u00a0' : say('8 of 10 cases: {low} to {high}', { low: band[0], high: band[1] })}
      </p>
      <p class="cash">${say('Cash only: {figure}', { figure: cash })}</p>
      <button class="why" @click=${() => ask([asks])} aria-label=${say('Why? {figure}', { figure: label })}>
        ${say('Why?')}
      </button>
    </div>
  `;
}

function bandOf(
  simulation: Simulation | undefined,
  metric: SimulatedMetric,
  write: (figure: number) => string,
  absent: string,
): readonly [string, string] | undefined {
  if (simulation === undefined || simulation.drawnCount === 0) return undefined;
  const { p10, p90 } = simulation.metrics[metric].quantiles;
  const written = (figure: number | null): string => (figure === null ? absent : write(figure));
  return [written(p10), written(p90)];
}

/** In words how likely a loss is; while it is worked out, how far that has got. */
function chance({ view, state: { progress } }: AnsweredCalculator, simulation: Simulation | undefined) {
  const { say, share, number } = view;
  if (simulation === undefined) {
    return html`<p class="chance">
      ${say('Working out how sure this is …')}
      <progress max="1" value=${progress ?? 0} aria-label=${say('Simulation')}></progress>
    </p>`;
  }
  const { probability, drawnCount, samples, baseCase } = simulation;
  if (drawnCount === 0) {
    return html`<p class="chance">${say('No input has a range, so nothing can be said about how sure this is.')}</p>`;
  }
  return html`<p class="chance" part="chance">
    ${say('The chance of a loss is {loss}; counting cash alone it is {cashLoss}.', {
      loss: share(probability.loss),
      cashLoss: share(probability.cashOnlyLoss),
    })}
    <small
      >${say(
        'From {samples} simulated cases in which {inputs} uncertain inputs vary at once.',
        { samples: number(samples), inputs: number(drawnCount) },
        { count: drawnCount, one: 'From {samples} simulated cases in which {inputs} uncertain input varies.' },
      )}
      ${baseCaseText(baseCase, view)}</small
    >
  </p>`;
}

/** What is told to those who hear the page: one sentence when the figures have come to rest. */
export function spokenAnswer({ view, state }: AnsweredCalculator) {
  const { say, wholeMoney, share } = view;
  const { shown, moved, isSettled, simulation } = state;
  if (moved !== undefined || !isSettled || simulation === undefined) return nothing;
  return say('{verdict} Net present value {npv}, chance of a loss {loss}.', {
    verdict: answerText(simulation.verdict, figuresFor(view), say),
    npv: wholeMoney(shown.npv),
    loss: share(simulation.probability.loss),
  });
}
