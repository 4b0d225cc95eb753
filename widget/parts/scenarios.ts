import { html, nothing, type TemplateResult } from 'lit';
import type { ComparedScenario, Comparison, Decimal } from 'mlops-roi';
import { comparisonNoticeText } from 'mlops-roi/page';
import { comparisonBridgeChart } from '../charts/comparison-bridge-chart.js';
import { chartFigure } from '../charts/chart.js';
import type { AnsweredCalculator } from '../calculator.js';
import { viewIn } from '../view.js';

/** Two or three scenarios side by side, and what makes the difference between them. */
export function scenariosPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { kept, scenarioNames, comparison, comparisonIssues } = state;
  const { say } = view;
  return html`
    <section class="scenarios" part="scenarios" aria-label=${say('Scenarios side by side')}>
      <p>${say('Put the present scenario aside, change it, and see both beside each other.')}</p>
      <button type="button" ?disabled=${state.isFull} @click=${actions.keep}>${say('Keep to compare')}</button>
      ${kept.map(
        (_, index) => html`
          <button type="button" class="quiet" @click=${() => actions.drop(index)}>
            ${say('Remove {scenario}', { scenario: scenarioNames[index] ?? '' })}
          </button>
          <button type="button" class="quiet" @click=${() => actions.replace(kept[index])}>
            ${say('Go on with {scenario}', { scenario: scenarioNames[index] ?? '' })}
          </button>
        `,
      )}
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

function sideBySide({ view }: AnsweredCalculator, scenarios: readonly ComparedScenario[]): TemplateResult {
  const { say, wholeMoney, share, months } = view;
  const orNone = (figure: Decimal | null, write: (value: number) => string, none: string): string =>
    figure === null ? none : write(figure.toNumber());
  const row = (label: string, cell: (scenario: ComparedScenario) => string): TemplateResult => html`
    <tr>
      <th scope="row">${label}</th>
      ${scenarios.map((scenario) => html`<td>${cell(scenario)}</td>`)}
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
          ${row(say('Net present value'), ({ metrics }) => wholeMoney(metrics.npv.toNumber()))}
          ${row(say('Cash only'), ({ cashOnly }) => wholeMoney(cashOnly.npv.toNumber()))}
          ${row(say('Return on investment (ROI)'), ({ metrics }) => orNone(metrics.roi, share, '–'))}
          ${row(say('Payback, months'), ({ metrics }) => orNone(metrics.paybackMonths, months, say('never')))}
          ${row(say('Costs, present value'), ({ metrics }) => wholeMoney(metrics.presentValueCost.toNumber()))}
          ${row(say('Benefits, present value'), ({ metrics }) => wholeMoney(metrics.presentValueBenefit.toNumber()))}
        </tbody>
      </table>
    </div>
  `;
}

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
