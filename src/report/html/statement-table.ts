import { plainText } from '../plain-text.js';
import { rowsOf, shownRows } from '../result/statement-rows.js';
import { scientificScale, wholeScales } from '../result/statement-scale.js';
import type { Table } from '../table.js';
import { html, type Markup } from './markup.js';
import { opened, type Document } from './why.js';

/** A table as a page shows it: labels at the left, figures at the right. */
export function tableMarkup({ columns, rows, notes = [] }: Table, kind: string): Markup {
  return html`<div class="wide">
      <table class="${kind}">
        <thead>
          <tr>
            <th></th>
            ${columns.map(({ heading, aligned }) => html`<th class="${aligned}">${heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, cells, mark, isStrong }) =>
              html`<tr class="${isStrong === true ? 'strong' : mark === undefined ? 'line' : 'in'}">
                <th>${label}</th>
                ${cells.map((cell, place) => html`<td class="${columns[place]?.aligned ?? 'left'}">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${notes.map((note) => html`<p class="faint">${note}</p>`)}`;
}

/** The statement line by line; a line opens into its formula. */
export function linesTable(page: Document): Markup {
  const { result, figures } = page;
  const [scale = scientificScale(figures)] = wholeScales(result, figures);
  const rows = shownRows(rowsOf(result), scale.divisor);
  const headings = [...result.annual.map(({ period }) => period), 'Total', 'PV'];
  return html`<div class="wide">
    <table class="statement">
      <thead>
        <tr>
          <th></th>
          ${headings.map((heading) => html`<th class="right">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class="${row.isStrong === true ? 'strong' : 'in'}">
              <th>${opened(plainText(row.label), row.id, page)}</th>
              ${headings.map((_, place) => html`<td class="right">${cellOf(row.figures[place], scale.write)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

type Row = ReturnType<typeof shownRows>[number];

const cellOf = (figure: Row['figures'][number] | undefined, write: (value: Row['figures'][number]) => string): string =>
  figure === undefined ? '' : write(figure);
