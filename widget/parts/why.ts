import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { groundOf, type Ground } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';
import type { AskedFigure } from '../explained.js';
import type { View } from '../view.js';
import { langOf, langOfSaid, withLangs } from './lang-of.js';

/** Opens a dialog once, when it comes to the page: one that a person has just closed must not open again. */
function opened(element: Element | undefined): void {
  // It is told of the element before this is in the page.
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}

/** Where a figure comes from: its formula in words and in numbers, what stands in it, down to the sources. */
export function whyPart(calculator: AnsweredCalculator): TemplateResult | typeof nothing {
  const { view, state, actions } = calculator;
  const { trail } = state;
  const { ask } = actions;
  const { say } = view;
  const figure = state.askedFigure;
  if (trail.length === 0 || figure === undefined) return nothing;
  const closing = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')?.close();
  return html`
    <dialog class="why" part="why" aria-labelledby="why-title" ${ref(opened)} @close=${() => ask([])}>
      <header>
        <h2 id="why-title" tabindex="-1">
          ${withLangs(say('Why? {figure}', { figure: figure.label }), [figure.label], view)}
        </h2>
        <button type="button" @click=${closing}>${say('Close')}</button>
      </header>
      ${
        trail.length < 2
          ? nothing
          : html`<button type="button" class="quiet" @click=${going(calculator, trail.slice(0, -1))}>
              ${say('Back to {figure}', { figure: state.askedBefore?.label ?? '' })}
            </button>`
      }
      ${figure.kind === 'input' ? inputOf(calculator, figure) : lineOf(calculator, figure)}
    </dialog>
  `;
}

/** Goes to another figure; what was pressed is gone then, so the heading takes the focus. */
const going =
  ({ actions: { ask } }: AnsweredCalculator, trail: readonly string[]) =>
  ({ currentTarget }: Event): void => {
    const dialog = (currentTarget as Element).closest('dialog');
    ask(trail);
    setTimeout(() => dialog?.querySelector('h2')?.focus());
  };

const namesIn = ({ reads }: Extract<AskedFigure, { kind: 'line' }>): readonly string[] =>
  reads.map(({ label }) => label);

function lineOf(calculator: AnsweredCalculator, figure: Extract<AskedFigure, { kind: 'line' }>): TemplateResult {
  const { view, state } = calculator;
  const { trail } = state;
  const { say } = view;
  return html`
    <p class="value"><strong>${figure.value}</strong> ${figure.unit}</p>
    ${figure.reason === undefined ? nothing : html`<p lang=${langOfSaid(figure.reason, view)}>${figure.reason}</p>`}
    <h3>${say('How it is worked out')}</h3>
    <p class="formula">${withLangs(figure.formula, namesIn(figure), view)}</p>
    ${figure.numbers === undefined ? nothing : html`<p class="formula numbers">${figure.numbers}</p>`}
    ${figure.note === undefined ? nothing : html`<p class="note" lang=${langOfSaid(figure.note, view)}>${figure.note}</p>`}
    ${
      figure.reads.length === 0
        ? nothing
        : html`
            <h3>${say('What it is made of')}</h3>
            <ul class="reads">
              ${figure.reads.map(
                ({ id, label, value }) => html`
                  <li>
                    <button
                      type="button"
                      class="quiet"
                      lang=${langOfSaid(label, view)}
                      @click=${going(calculator, [...trail, id])}
                    >
                      ${label}
                    </button>
                    <span>${value}</span>
                  </li>
                `,
              )}
            </ul>
          `
    }
  `;
}

function inputOf({ view }: AnsweredCalculator, figure: Extract<AskedFigure, { kind: 'input' }>): TemplateResult {
  const { say } = view;
  const ground = figure.record === undefined ? undefined : groundOf(figure.record);
  return html`
    <p class="value"><strong>${figure.value}</strong> ${figure.unit}</p>
    ${
      figure.range === undefined
        ? html`<p>${say('No range is known; it is taken as certain.')}</p>`
        : html`<p>${figure.range}</p>`
    }
    <p>${figure.provenance}</p>
    ${ground === undefined ? nothing : groundPart(ground, view)}
    ${figure.quotation === undefined ? nothing : html`<p class="note" lang="en">${figure.quotation}</p>`}
    ${figure.note === undefined ? nothing : html`<p class="note" lang=${langOfSaid(figure.note, view)}>${figure.note}</p>`}
  `;
}

/** Only addresses of the web become links, whatever a record says. */
const isWebAddress = (address: string | undefined): address is string => /^https?:\/\//.test(address ?? '');

function groundPart(ground: Ground, view: View): TemplateResult {
  const { say } = view;
  if (ground.kind === 'assumption') {
    const [before = '', after = ''] = say('An assumption of ours, grade D: {reasoning}').split('{reasoning}');
    return html`<p>${before}<span lang=${langOf(ground.reasoning, view)}>${say(ground.reasoning)}</span>${after}</p>`;
  }
  const { title, publisher, year, url } = ground.source;
  return html`
    <p lang="en">${ground.label}</p>
    <p>
      ${say('Grade {grade}', { grade: ground.grade })}:
      <cite lang="en"
        >${isWebAddress(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>` : title},
        ${publisher}</cite
      >${year === undefined ? nothing : html`, ${String(year)}`}
    </p>
  `;
}
