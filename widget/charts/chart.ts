import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { View } from '../view.js';
import { leaveMarks, moveAmongMarks, showMark } from './marks.js';

/** A picture that can be heard: a sentence that sums it up, marks with their values, and a table of all of them. */
export interface Chart {
  /** Unique within the calculator: `cumulative`. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in a sentence with its figures. */
  readonly summary: string;
  /** 0 where there is nothing to draw. */
  readonly height: number;
  /** What is drawn inside the svg element, in pixels from the top left. */
  readonly drawing: SVGTemplateResult;
  readonly table: ChartTable;
}

interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

interface FigureState {
  readonly view: View;
  readonly isTableOpen: boolean;
  readonly onToggle: () => void;
}

/**
 * A chart with its summary above it, a line that tells the mark in focus below it, and all its values as a table; one
 * that has nothing to draw is a sentence and a table.
 */
export function chartFigure(chart: Chart, { view, isTableOpen, onToggle }: FigureState): TemplateResult {
  const { say, direction } = view;
  const tableId = `${chart.id}-table`;
  const caption = html`<figcaption>
    <h3>${chart.title}</h3>
    <p class="summary">${chart.summary}</p>
  </figcaption>`;
  if (chart.table.rows.length === 0)
    return html`<figure part="chart" class="chart" dir=${direction}>${caption}</figure>`;
  // They listen on the figure: a browser stops the tab key at an svg element that listens to the focus.
  return html`<figure
    part="chart"
    class="chart"
    dir=${direction}
    @keydown=${moveAmongMarks}
    @focusin=${showMark}
    @pointerover=${showMark}
    @focusout=${leaveMarks}
    @pointerleave=${leaveMarks}
  >
    ${caption} ${chart.height === 0 ? nothing : picture(chart, view)}
    <button
      type="button"
      class="table-toggle quiet"
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
      ${tableOf(chart, view)}
    </div>
  </figure>`;
}

const picture = ({ title, height, drawing }: Chart, { say, width }: View): TemplateResult =>
  html`<svg role="group" aria-label=${title} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${drawing}
    </svg>
    <p class="readout" aria-hidden="true">
      <span class="told"></span
      ><span class="hint">${say('Point at a mark to read it, or go through them with the arrow keys.')}</span>
    </p>`;

const tableOf = ({ title, table: { columns, rows } }: Chart, { isEnglish }: View): TemplateResult =>
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
            <th scope="row" lang=${isEnglish(heading ?? '') ? 'en' : nothing}>${heading}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
