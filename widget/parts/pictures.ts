import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { annualChart } from '../charts/annual-chart.js';
import { bridgeChart } from '../charts/bridge-chart.js';
import { type Chart, chartFigure } from '../charts/chart.js';
import { cumulativeChart } from '../charts/cumulative-chart.js';
import { distributionChart } from '../charts/distribution-chart.js';
import { measureFirstChart } from '../charts/measure-first-chart.js';
import { tornadoChart } from '../charts/tornado-chart.js';
import type { AnsweredCalculator } from '../calculator.js';
import { periodsOf } from '../shown.js';
import { viewIn, type View } from '../view.js';

/** What people look at before they read. */
export function picturesPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { shown, result, simulation, sensitivity } = state;
  const simulated = simulation !== undefined && simulation.drawnCount > 0 ? simulation : undefined;
  const fan = simulated?.horizonMonths === result.horizonMonths ? simulated.fan.all : undefined;
  const isComputing = state.moved !== undefined || !state.isSettled;
  const { cumulative: all, cumulativeCashOnly: cashOnly, paybackMonths, npv } = shown;
  return html`
    <section class="pictures" part="pictures" aria-label=${view.say('Pictures')}>
      ${picture(calculator, 'cumulative', [shown, fan, isComputing], (view) =>
        cumulativeChart({ all, cashOnly, paybackMonths, fan, isComputing }, view),
      )}
      ${picture(calculator, 'annual', [shown], (view) => annualChart(periodsOf(shown), view))}
      ${picture(calculator, 'bridge', [shown], (view) => {
        const lines = result.lines.map((line) => ({ ...line, presentValue: shown.presentValues[line.id] ?? 0 }));
        return bridgeChart({ lines, npv, onLine: (id) => actions.ask([id]) }, view);
      })}
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
    </section>
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
  return guard([...from, whole, isTableOpen], () => {
    const view = viewIn(whole, chartWidth(whole.width));
    return chartFigure(draw(view), { view, isTableOpen, onToggle: () => actions.toggle(id) });
  });
}

/** Two charts beside each other where there is room for two. */
const chartWidth = (width: number): number => (width >= 900 ? Math.floor((width - 72) / 2) : width - 40);
