import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal } from 'mlops-roi';
import { groundOf } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';
import { fieldGroups, fieldText, memberLabel, unitText, type Field, type FieldGroup } from '../fields.js';
import type { View } from '../view.js';
import { langOf } from './lang-of.js';
import { strengthText } from './origin.js';

/** The inputs on paper: a line for each that stands behind the answer. What is not used is left out. */
export function printedInputsPart({ view, state: { result } }: AnsweredCalculator): TemplateResult {
  const { say } = view;
  const baseCaseColumn = result.baseCase === 'expected' ? say('Expected') : say('Likely');
  return html`
    <section class="printed printed-inputs">
      <h2>${say('All inputs')}</h2>
      <table>
        <thead>
          <tr>
            ${[say('Input'), baseCaseColumn, say('Low'), say('High'), say('Basis')].map(
              (column) => html`<th scope="col">${column}</th>`,
            )}
          </tr>
        </thead>
        ${fieldGroups(result).map((group) => linesOf(group, view))}
      </table>
    </section>
  `;
}

function linesOf({ label, fields }: FieldGroup, view: View): TemplateResult | typeof nothing {
  const lines = fields.flatMap((field) => lineOf(field, view));
  if (lines.length === 0) return nothing;
  return html`<tbody>
    <tr>
      <th colspan="5" scope="rowgroup" lang=${langOf(label, view)}>${view.say(label)}</th>
    </tr>
    ${lines}
  </tbody>`;
}

function lineOf({ declared, memberId, figure }: Field, view: View): readonly TemplateResult[] {
  if (figure === undefined) return [];
  const { low, value, high, strength, record } = figure;
  const written = (of: Decimal | undefined): string =>
    of === undefined ? '' : fieldText(declared, of.toString(), view);
  const unit = unitText(declared, view);
  return [
    html`<tr>
      <th scope="row" lang=${langOf(declared.label, view)}>
        ${memberLabel(declared.label, memberId, view)}${unit === '' ? nothing : ` (${unit})`}
      </th>
      <td>${written(value.toSignificantDigits(4))}</td>
      <td>${written(low)}</td>
      <td>${written(high)}</td>
      <td>${strengthText(strength, view)}${record === undefined ? nothing : sourceOf(record)}</td>
    </tr>`,
  ];
}

/** The page that a figure is cited from, as it is called. */
function sourceOf(record: string): TemplateResult | typeof nothing {
  const ground = groundOf(record);
  if (ground?.kind !== 'record') return nothing;
  const { title, publisher, year } = ground.source;
  return html`: <cite lang="en">${title}, ${publisher}</cite>${year === undefined ? nothing : `, ${String(year)}`}`;
}
