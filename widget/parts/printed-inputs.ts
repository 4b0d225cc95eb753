import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal } from 'mlops-roi';
import type { AnsweredCalculator } from '../calculator.js';
import { fieldGroups, fieldText, memberLabel, unitText, type Field, type FieldGroup } from '../fields.js';
import type { View } from '../view.js';
import { langOf } from './lang-of.js';
import { strengthText } from './origin.js';

/** The inputs on paper: a line for each that stands behind the answer. What is not used is left out. */
export function printedInputsPart({ view, state: { result } }: AnsweredCalculator): TemplateResult {
  const { say } = view;
  return html`
    <section class="printed-inputs">
      <h2>${say('All inputs')}</h2>
      <table>
        <thead>
          <tr>
            ${[say('Input'), say('Low'), say('Likely'), say('Expected'), say('High'), say('Basis')].map(
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
      <th colspan="6" scope="rowgroup" lang=${langOf(label, view)}>${view.say(label)}</th>
    </tr>
    ${lines}
  </tbody>`;
}

function lineOf({ declared, memberId, figure }: Field, view: View): readonly TemplateResult[] {
  if (figure === undefined) return [];
  const { low, likely, value, high, strength } = figure;
  const written = (of: Decimal | undefined): string =>
    of === undefined ? '' : fieldText(declared, of.toString(), view);
  const unit = unitText(declared, view);
  return [
    html`<tr>
      <th scope="row" lang=${langOf(declared.label, view)}>
        ${memberLabel(declared.label, memberId, view)}${unit === '' ? nothing : ` (${unit})`}
      </th>
      <td>${written(low)}</td>
      <td>${written(likely)}</td>
      <td>${written(value.toSignificantDigits(4))}</td>
      <td>${written(high)}</td>
      <td>${strengthText(strength, view)}</td>
    </tr>`,
  ];
}
