import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../view.js';
import type { Chart, ChartTable } from './chart.js';
import { leaveMarks, moveAmongMarks, showMark } from './mark-keys.js';

interface FigureState {
  readonly view: View;
  readonly isTableOpen: boolean;
  readonly onToggle: () => void;
}

/** A chart with its summary above it, a line that tells the mark in focus below it, and all its values as a table. */
export function chartFigure(chart: Chart, { view, isTableOpen, onToggle }: FigureState): TemplateResult {
  const { say, width, direction } = view;
  const tableId = `${chart.id}-table`;
  const caption = html`<figcaption>
    <h3>${chart.title}</h3>
    <p class="summary">${chart.summary}</p>
  </figcaption>`;
  if (chart.table.rows.length === 0)
    return html`<figure part="chart" class="chart" dir=${direction}>${caption}</figure>`;
  return html`<figure part="chart" class="chart" dir=${direction}>
    ${caption}
    <svg
      role="group"
      aria-label=${chart.title}
      width=${width}
      height=${chart.height}
      viewBox="0 0 ${width} ${chart.height}"
      @keydown=${moveAmongMarks}
      @focusin=${showMark}
      @pointerover=${showMark}
      @focusout=${leaveMarks}
      @pointerleave=${leaveMarks}
    >
      ${chart.drawing}
    </svg>
    <p class="readout" aria-hidden="true">
      <span class="told"></span
      ><span class="hint">${say('Point at a mark to read it, or go through them with the arrow keys.')}</span>
    </p>
    <button
      type="button"
      class="table-toggle"
      aria-expanded=${isTableOpen ? 'true' : 'false'}
      aria-controls=${tableId}
      @click=${onToggle}
    >
      ${isTableOpen ? say('Hide table') : say('Show as table')}
    </button>
    <div
      id=${tableId}
      class=${isTableOpen ? 'table' : 'table closed'}
      tabindex=${isTableOpen ? 0 : nothing}
      role="group"
      aria-label=${chart.title}
    >
      ${tableOf(chart.title, chart.table)}
    </div>
  </figure>`;
}

const tableOf = (title: string, { columns, rows }: ChartTable): TemplateResult =>
  html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([heading, ...cells]) =>
          html`<tr>
            <th scope="row">${heading}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
