import { html, nothing, type TemplateResult } from 'lit';
import { annualChart } from '../charts/annual-chart.js';
import { bridgeChart } from '../charts/bridge-chart.js';
import type { Chart } from '../charts/chart.js';
import { chartFigure } from '../charts/chart-figure.js';
import { cumulativeChart } from '../charts/cumulative-chart.js';
import { distributionChart } from '../charts/distribution-chart.js';
import { measureFirstChart } from '../charts/measure-first-chart.js';
import { tornadoChart } from '../charts/tornado-chart.js';
import type { AnsweredDesk } from '../desk.js';
import { periodsOf } from '../shown.js';
import { viewIn } from '../view.js';

/** What people look at before they read. */
export function picturesPart(desk: AnsweredDesk): TemplateResult {
  const { shown, result, answers, ask } = desk;
  const { simulation, sensitivity } = answers;
  const view = viewIn(desk.view, chartWidth(desk.view.width));
  const isSimulated = simulation !== undefined && simulation.drawnCount > 0;
  const charts: readonly (Chart | undefined)[] = [
    cumulativeChart(
      {
        all: shown.cumulative,
        cashOnly: shown.cumulativeCashOnly,
        paybackMonths: shown.paybackMonths,
        fan: isSimulated && simulation.horizonMonths === result.horizonMonths ? simulation.fan.all : undefined,
        isComputing: desk.moved !== undefined || !answers.isSettled,
      },
      view,
    ),
    annualChart(periodsOf(shown), view),
    bridgeChart(
      {
        lines: result.lines.map((line) => ({ ...line, presentValue: shown.presentValues[line.id] ?? 0 })),
        npv: shown.npv,
        onLine: (id) => ask([id]),
      },
      view,
    ),
    isSimulated
      ? distributionChart(
          { npv: simulation.metrics.npv, loss: simulation.probability.loss, samples: simulation.samples },
          view,
        )
      : undefined,
    sensitivity === undefined ? undefined : tornadoChart(sensitivity, view),
    isSimulated ? measureFirstChart(simulation, view) : undefined,
  ];
  return html`
    <section class="pictures" part="pictures" aria-label=${view.say('Pictures')}>
      ${charts.map((chart) =>
        chart === undefined
          ? nothing
          : chartFigure(chart, {
              view,
              isTableOpen: desk.isOpen(chart.id),
              onToggle: () => desk.toggle(chart.id),
            }),
      )}
    </section>
  `;
}

/** Two charts beside each other where there is room for two. */
const chartWidth = (width: number): number => (width >= 900 ? Math.floor((width - 72) / 2) : width - 40);
