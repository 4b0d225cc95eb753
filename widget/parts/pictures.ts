import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { annualChart } from '../charts/annual-chart.js';
import { bridgeChart } from '../charts/bridge-chart.js';
import { type Chart, chartFigure } from '../charts/chart.js';
import { cumulativeChart } from '../charts/cumulative-chart.js';
import { distributionChart } from '../charts/distribution-chart.js';
import { measureFirstChart } from '../charts/measure-first-chart.js';
import { tornadoChart } from '../charts/tornado-chart.js';
import type { Simulation } from 'mlops-roi';
import type { AnsweredCalculator } from '../calculator.js';
import { periodsOf, type Shown } from '../shown.js';
import { isWide, twoColumns, viewIn, type View } from '../view.js';

const simulatedIn = ({ simulation }: AnsweredCalculator['state']): Simulation | undefined =>
  simulation !== undefined && simulation.drawnCount > 0 ? simulation : undefined;

/** The running total by month. */
export function totalPart(calculator: AnsweredCalculator): unknown {
  const { state } = calculator;
  const { shown, result } = state;
  const simulated = simulatedIn(state);
  const fan = simulated?.horizonMonths === result.horizonMonths ? simulated.fan.all : undefined;
  const isComputing = state.moved !== undefined || !state.isSettled;
  const { cumulative: all, cumulativeCashOnly: cashOnly, paybackMonths, npv } = shown;
  const { paybackMonths: cashOnlyPaybackMonths, npv: cashOnlyNpv } = shown.cashOnly;
  return picture(calculator, 'cumulative', [shown, fan, isComputing], (view) =>
    cumulativeChart({ all, cashOnly, paybackMonths, cashOnlyPaybackMonths, npv, cashOnlyNpv, fan, isComputing }, view),
  );
}

/** What is paid and what comes back, year by year. */
export const annualPart = (calculator: AnsweredCalculator): unknown => {
  const { shown } = calculator.state;
  return picture(calculator, 'annual', [shown], (view) => annualChart(periodsOf(shown), view));
};

/** The same, and line by line. */
export function statementPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { shown, result } = state;
  return html`
    ${returnLine(shown, view)}
    <div class="pictures" part="pictures">
      ${annualPart(calculator)}
      ${picture(calculator, 'bridge', [shown], (view) => {
        const lines = result.lines.map((line) => ({ ...line, presentValue: shown.presentValues[line.id] ?? 0 }));
        return bridgeChart({ lines, npv: shown.npv, onLine: (id) => actions.ask([id]) }, view);
      })}
    </div>
  `;
}

/** The return on what it costs, by both ways of counting: what others publish may be either. */
function returnLine({ roi, totalCost, totalBenefit }: Shown, { say, share }: View): TemplateResult | typeof nothing {
  if (roi === null || totalCost === 0) return nothing;
  return html`<p class="return">
    ${say('Return on investment (ROI): {plain} not discounted, {discounted} of present values.', {
      plain: share((totalBenefit - totalCost) / totalCost),
      discounted: share(roi),
    })}
  </p>`;
}

/** How sure the answer is, and what moves it. */
export function chartsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state } = calculator;
  const { sensitivity } = state;
  const simulated = simulatedIn(state);
  return html`
    <div class="pictures" part="pictures">
      ${isWide(view) ? nothing : totalPart(calculator)}
      ${
        simulated === undefined
          ? nothing
          : picture(calculator, 'distribution', [simulated], (view) => {
              const { metrics, baseCase, probability, samples } = simulated;
              return distributionChart({ npv: metrics.npv, baseCase, loss: probability.loss, samples }, view);
            })
      }
      ${
        sensitivity === undefined
          ? nothing
          : picture(calculator, 'tornado', [sensitivity], (view) => tornadoChart(sensitivity, view))
      }
      ${
        simulated === undefined
          ? nothing
          : picture(calculator, 'measure-first', [simulated], (view) => measureFirstChart(simulated, view))
      }
    </div>
  `;
}

/** A chart that is drawn anew only where what it is drawn from is another. */
function picture(
  { view: whole, state, actions }: AnsweredCalculator,
  id: string,
  from: readonly unknown[],
  draw: (view: View) => Chart,
): unknown {
  const isTableOpen = state.open.has(id);
  return guard([...from, whole, isTableOpen, state.isPrinting], () => {
    const view = viewIn(whole, state.isPrinting ? paperWidth : chartWidth(whole.width));
    return chartFigure(draw(view), { view, isTableOpen, onToggle: () => actions.toggle(id) });
  });
}

/** In pixels, of which paper has a few more to the inch: on the first sheet the running total ends below the answer. */
const paperWidth = 940;

/** What the columns and the room around them leave; `style/page.ts` has the same. */
const chartWidth = (width: number): number => (width >= twoColumns ? Math.floor((width - 64) / 2) : width - 32);
