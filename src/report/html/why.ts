import type { ExplainedFigure } from '../../reading/explanation.js';
import { explainedValue } from '../explanation-text.js';
import type { ResultPage } from '../page.js';
import { plainText } from '../plain-text.js';
import { html, nothing, type Markup } from './markup.js';

/** What a report in HTML is written from. */
export interface Document extends ResultPage {
  /** In which its figures are written. */
  readonly locale: string;
  /** Figures that can be opened, by id. */
  readonly why: ReadonlyMap<string, ExplainedFigure>;
}

/** The anchor of an input in the list of assumptions. */
export const anchorOf = (path: string): string => `input-${path}`;

/** Figures below these stand in the list of assumptions, or under their own line. */
const deepest = 2;

/** What is said of a figure, which opens into where it comes from where that is known. */
export function opened(told: string, id: string | undefined, page: Document): Markup {
  const why = id === undefined ? nothing : whyOf(id, page);
  return why === nothing
    ? html`${told}`
    : html`<details>
        <summary>${told}</summary>
        ${why}
      </details>`;
}

/** What folds out under a figure: its formula, the same in numbers, and what it reads. Nothing for what is not known. */
function whyOf(id: string, page: Document, depth = 1): Markup {
  const figure = page.why.get(id);
  if (figure === undefined || figure.kind === 'input') return nothing;
  const { formula, numbers, note, source, reads } = figure;
  return html`<p>= ${plainText(formula)}</p>
    ${numbers === undefined || numbers === formula ? nothing : html`<p>= ${numbers}</p>`}${note === undefined ? nothing : html`<p>${note}</p>`}${source === undefined ? nothing : html`<p>Source: ${plainText(source)}</p>`}${
      reads.length === 0
        ? nothing
        : html`<ul>
            ${reads.map((read) => readOf(read, page, depth))}
          </ul>`
    }`;
}

function readOf(id: string, page: Document, depth: number): Markup {
  const figure = page.why.get(id);
  if (figure === undefined) return nothing;
  const label = plainText(figure.label);
  const isByMonth = figure.kind === 'line' && figure.value === null && figure.per === 'month';
  const value = isByMonth ? 'another figure each month' : explainedValue(figure, page.figures);
  if (figure.kind === 'input') return html`<li><a href="#${anchorOf(id)}">${label}</a>: ${value}</li>`;
  return depth >= deepest
    ? html`<li>${label}: ${value}</li>`
    : html`<li>
        <details>
          <summary>${label}: ${value}</summary>
          ${whyOf(id, page, depth + 1)}
        </details>
      </li>`;
}
