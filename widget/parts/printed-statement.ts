import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal, ResultLine } from 'mlops-roi';
import type { AnsweredCalculator } from '../calculator.js';
import { labelText, type View } from '../view.js';
import { langOfSaid } from './lang-of.js';

/** With more years than this a sheet of paper has no room for them, and has the sums alone. */
const mostPeriods = 7;

/** Costs and benefits line by line and year by year, each side with its sum, and what is left. */
export function printedStatementPart({ view, state: { result } }: AnsweredCalculator): TemplateResult {
  const { say, number } = view;
  const { annual, lines, metrics } = result;
  const isByYear = annual.length <= mostPeriods;
  const years = isByYear
    ? annual.map((_, year) => (year === 0 ? say('Initial') : say('Year {year}', { year: number(year) })))
    : [];
  const sum = (label: string, byYear: readonly Decimal[], presentValue: Decimal): TemplateResult =>
    row({ label, figures: [...(isByYear ? byYear : []), presentValue], isSum: true }, view);
  const side = (asked: ResultLine['side']): readonly (TemplateResult | typeof nothing)[] =>
    lines
      .filter(({ side: each }) => each === asked)
      .map((line) => {
        const figures = [...(isByYear ? line.annual : []), line.presentValue];
        if (figures.every((figure) => figure.isZero())) return nothing;
        return row({ label: labelText(line.label, say), figures, isSum: false }, view);
      });
  const of = (key: 'cost' | 'benefit' | 'net'): readonly Decimal[] => annual.map((period) => period[key]);
  return html`
    <section class="printed statement">
      <h2>${say('Costs and benefits')}</h2>
      <table>
        <thead>
          <tr>
            <td></td>
            ${[...years, say('Present value')].map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${side('cost')} ${sum(say('Costs'), of('cost'), metrics.presentValueCost)}
        </tbody>
        <tbody>
          ${side('benefit')} ${sum(say('Benefits'), of('benefit'), metrics.presentValueBenefit)}
        </tbody>
        <tbody>
          ${sum(say('Net'), of('net'), metrics.npv)}
        </tbody>
      </table>
    </section>
  `;
}

interface Row {
  readonly label: string;
  readonly figures: readonly Decimal[];
  readonly isSum: boolean;
}

const row = ({ label, figures, isSum }: Row, view: View): TemplateResult => html`
  <tr class=${isSum ? 'sum' : ''}>
    <th scope="row" lang=${langOfSaid(label, view)}>${label}</th>
    ${figures.map((figure) => html`<td>${figure.isZero() ? '–' : view.wholeMoney(figure.toNumber())}</td>`)}
  </tr>
`;
