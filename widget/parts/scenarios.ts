import { html, nothing, type TemplateResult } from 'lit';
import type { ComparedScenario, Comparison, Decimal } from 'mlops-roi';
import { answerWords } from 'mlops-roi/first';
import { comparisonNoticeText } from 'mlops-roi/page';
import { comparisonBridgeChart } from '../charts/comparison-bridge-chart.js';
import { chartFigure } from '../charts/chart.js';
import type { AnsweredCalculator } from '../calculator.js';
import { known, viewIn } from '../view.js';
import { unlessTyping } from './unless-typing.js';

/** Two or three scenarios side by side, and what makes the difference between them. */
export function scenariosPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { kept, comparison, comparisonIssues } = state;
  const { say } = view;
  return html`
    <section class="scenarios" part="scenarios" aria-label=${say('Scenarios side by side')}>
      <p>${say('Put the present scenario aside, change it, and see both beside each other.')}</p>
      <button type="button" ?disabled=${state.isFull} @click=${actions.keep}>${say('Keep to compare')}</button>
      ${kept.map((_, index) => keptRow(calculator, index))}
      ${comparisonIssues.map((issue) => html`<p class="error">${issue}</p>`)}
      ${
        kept.length === 0
          ? nothing
          : comparison === undefined
            ? comparisonIssues.length === 0
              ? html`<p class="waiting" role="status">${say('Comparing …')}</p>`
              : nothing
            : html`${sideBySide(calculator, comparison.scenarios)} ${notices(calculator, comparison)}
              ${bridges(calculator)}`
      }
    </section>
  `;
}

/** A scenario that was put aside: its name, and what can be done with it. */
function keptRow({ view: { say }, state, actions }: AnsweredCalculator, index: number): TemplateResult {
  const scenario = state.scenarioNames[index] ?? '';
  return html`
    <div class="kept">
      <label>
        <span>${say('Name of the scenario')}</span>
        <input
          type="text"
          autocomplete="off"
          maxlength="60"
          .value=${unlessTyping(scenario)}
          @change=${({ target }: Event) => actions.rename(index, (target as HTMLInputElement).value)}
        />
      </label>
      <button
        type="button"
        class="quiet"
        ?disabled=${state.lock !== undefined}
        @click=${() => actions.replace(state.kept[index])}
      >
        ${say('Go on with {scenario}', { scenario })}
      </button>
      <button type="button" class="quiet" @click=${() => actions.drop(index)}>
        ${say('Remove {scenario}', { scenario })}
      </button>
    </div>
  `;
}

function sideBySide({ view, state }: AnsweredCalculator, scenarios: readonly ComparedScenario[]): TemplateResult {
  const { say, money, share, months } = view;
  const orNone = (figure: Decimal | null, write: (value: number) => string, none: string): string =>
    figure === null ? none : write(figure.toNumber());
  const row = (label: string, cell: (scenario: ComparedScenario, place: number) => string): TemplateResult => html`
    <tr>
      <th scope="row">${label}</th>
      ${scenarios.map((scenario, place) => html`<td>${cell(scenario, place)}</td>`)}
    </tr>
  `;
  return html`
    <div class="table" tabindex="0" role="group" aria-label=${say('Scenarios side by side')}>
      <table>
        <thead>
          <tr>
            <td></td>
            ${scenarios.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${row(say('The answer'), (_, place) => {
            const simulated = state.simulated[place];
            return simulated === undefined ? '…' : answerWords(simulated.answer, say);
          })}
          ${row(say('Chance of a loss'), (_, place) => known(state.simulated[place]?.chanceOfLoss, share))}
          ${row(say('Net present value'), ({ metrics }) => money(metrics.npv.toNumber()))}
          ${row(say('Cash alone, after all costs'), ({ cashOnly }) => money(cashOnly.npv.toNumber()))}
          ${row(say('Return on investment (ROI), of present values'), ({ metrics }) => orNone(metrics.roi, share, '–'))}
          ${row(say('Return on investment (ROI), not discounted'), ({ metrics }) => orNone(plainRoi(metrics), share, '–'))}
          ${row(say('Payback, months'), ({ metrics }) => orNone(metrics.paybackMonths, months, say('never')))}
          ${row(say('Costs, present value'), ({ metrics }) => money(metrics.presentValueCost.toNumber()))}
          ${row(say('Benefits, present value'), ({ metrics }) => money(metrics.presentValueBenefit.toNumber()))}
        </tbody>
      </table>
    </div>
  `;
}

/** Of the money as it is paid, as many publish it. */
const plainRoi = ({ totalCost, totalBenefit }: ComparedScenario['metrics']): Decimal | null =>
  totalCost.isZero() ? null : totalBenefit.minus(totalCost).div(totalCost);

const notices = ({ view: { say } }: AnsweredCalculator, comparison: Comparison): TemplateResult | typeof nothing =>
  comparison.notices.length === 0
    ? nothing
    : html`<ul>
        ${comparison.notices.map((notice) => html`<li>${comparisonNoticeText(notice, (name) => name, say)}</li>`)}
      </ul>`;

function bridges({ view: whole, state, actions }: AnsweredCalculator): readonly TemplateResult[] {
  const { comparison } = state;
  if (comparison === undefined) return [];
  const view = viewIn(whole, whole.width - 40);
  const end = (name: string) => ({
    name,
    npv:
      comparison.scenarios.find((scenario) => scenario.name === name)?.metrics.npv ??
      comparison.scenarios[0]?.metrics.npv,
  });
  return comparison.differences.flatMap(({ from, to, bridge }, index) => {
    const [start, finish] = [end(from), end(to)];
    if (start.npv === undefined || finish.npv === undefined) return [];
    const chart = comparisonBridgeChart(
      { bridge, from: { name: from, npv: start.npv }, to: { name: to, npv: finish.npv } },
      view,
    );
    const id = `${chart.id}-${String(index)}`;
    return [
      chartFigure({ ...chart, id }, { view, isTableOpen: state.open.has(id), onToggle: () => actions.toggle(id) }),
    ];
  });
}
