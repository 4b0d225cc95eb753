import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal, Result } from 'mlops-roi';
import { groundOf } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';
import { fieldGroups, fieldText, memberLabel, unitText, type Field, type FieldGroup } from '../fields.js';
import type { View } from '../view.js';
import { langOf } from './lang-of.js';
import { strengthText } from './origin.js';

/** The pages that figures are cited from, each once, in the order in which they come. */
type Sources = ReadonlyMap<string, number>;

/** The inputs on paper, in two columns: a line for each that stands behind the answer, and below them their sources. */
export function printedInputsPart({ view, state: { result } }: AnsweredCalculator): TemplateResult {
  const { say } = view;
  const baseCaseColumn = result.baseCase === 'expected' ? say('Expected') : say('Likely');
  const groups = fieldGroups(result);
  const sources = sourcesOf(groups);
  return html`
    <section class="printed printed-inputs">
      <h2>${say('All inputs')}</h2>
      <div class="columns">
        <table>
          <thead>
            <tr>
              ${[say('Input'), baseCaseColumn, say('Low'), say('High'), say('Basis')].map(
                (column) => html`<th scope="col">${column}</th>`,
              )}
            </tr>
          </thead>
          ${groups.map((group) => linesOf(group, sources, view))}
        </table>
      </div>
      ${sources.size === 0 ? nothing : sourceList(sources, view)}
    </section>
  `;
}

function linesOf({ label, fields }: FieldGroup, sources: Sources, view: View): TemplateResult | typeof nothing {
  const lines = fields.flatMap((field) => lineOf(field, sources, view));
  if (lines.length === 0) return nothing;
  return html`<tbody>
    <tr>
      <th colspan="5" scope="rowgroup" lang=${langOf(label, view)}>${view.say(label)}</th>
    </tr>
    ${lines}
  </tbody>`;
}

function lineOf({ declared, memberId, figure }: Field, sources: Sources, view: View): readonly TemplateResult[] {
  if (figure === undefined) return [];
  const { low, value, high } = figure;
  const written = (of: Decimal | undefined): string =>
    of === undefined ? '' : fieldText(declared, of.toString(), view);
  const label = memberLabel(declared.label, memberId, view);
  const unit = unitText(declared, view);
  return [
    html`<tr>
      <th scope="row" lang=${langOf(declared.label, view)}>
        ${label}${unit === '' || label.endsWith(unit) ? nothing : html` <small>${unit}</small>`}
      </th>
      <td>${written(value.toSignificantDigits(4))}</td>
      <td>${written(low)}</td>
      <td>${written(high)}</td>
      <td>${basisOf(figure, sources, view)}</td>
    </tr>`,
  ];
}

type Figure = Result['evidence']['inputs'][number];

/** In a word, or as the grade of its evidence with the number of its source. */
function basisOf({ strength, record }: Figure, sources: Sources, view: View): unknown {
  const source = citedPage(record);
  if (source === undefined || strength === 'assumption' || strength === 'yours') return strengthText(strength, view);
  return html`${strength} <sup>${view.number(sources.get(source) ?? 0)}</sup>`;
}

/** The page that a figure is cited from, as it is called. */
function citedPage(record: string | undefined): string | undefined {
  const ground = record === undefined ? undefined : groundOf(record);
  if (ground?.kind !== 'record') return undefined;
  const { title, publisher, year } = ground.source;
  return [title, publisher, ...(year === undefined ? [] : [String(year)])].join(', ');
}

function sourcesOf(groups: readonly FieldGroup[]): Sources {
  const cited = groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ figure }) => (figure?.strength === 'assumption' ? [] : (citedPage(figure?.record) ?? [])));
  return new Map([...new Set(cited)].map((source, place) => [source, place + 1]));
}

const sourceList = (sources: Sources, { say }: View): TemplateResult => html`
  <h3>${say('Sources')}</h3>
  <p>${say('A, B, C: how strong the evidence is. The number is that of its source.')}</p>
  <ol class="columns">
    ${[...sources.keys()].map((source) => html`<li lang="en"><cite>${source}</cite></li>`)}
  </ol>
`;
