import type { ResultInput } from '../../answer/result.js';
import { groundOf, type Ground } from '../../evidence/ground.js';
import { logText } from '../assumption-log-text.js';
import { inputFigure } from '../input-figure.js';
import { plainText } from '../plain-text.js';
import { html, nothing, type Markup } from './markup.js';
import { anchorOf, type Document } from './why.js';

/** What differs from the profile, from what, to what, and why. */
export function logFold({ result: { assumptionLog, industry }, figures }: Document): Markup {
  if (assumptionLog.length === 0) return nothing;
  const title = industry === null ? 'What was given, without a profile' : 'What differs from the profile';
  return html`<details class="fold">
    <summary>${title} (${String(assumptionLog.length)})</summary>
    <table class="inputs">
      <thead>
        <tr>
          <th>What</th>
          <th>In the profile</th>
          <th>Here</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        ${assumptionLog
          .map((entry) => logText(entry, figures))
          .map(
            ({ label, path, from, to, notes }) =>
              html`<tr>
                <th>${label}<br /><span class="faint">${path}</span></th>
                <td>${from === '' ? '–' : from}</td>
                <td>${to === '' && from !== '' ? 'left out' : to}</td>
                <td>${notes.map((note, place) => html`${place === 0 ? nothing : html`<br />`}${note}`)}</td>
              </tr>`,
          )}
      </tbody>
    </table>
  </details>`;
}

/** Every input with its figure, its range and what it rests on. */
export function assumptionsFold({ result, figures }: Document): Markup {
  const { inputs } = result.evidence;
  if (inputs.length === 0) return nothing;
  return html`<details class="fold">
    <summary>Every figure that it rests on (${String(inputs.length)})</summary>
    <table class="inputs">
      <thead>
        <tr>
          <th>What</th>
          <th>Figure</th>
          <th>From where</th>
        </tr>
      </thead>
      <tbody>
        ${inputs.map(
          (input) =>
            html`<tr id="${anchorOf(input.path)}">
              <th>${plainText(input.label)}<br /><span class="faint">${plainText(input.path)}</span></th>
              <td>${inputFigure(input, figures)}</td>
              <td>${originOf(input)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function originOf({ provenance, strength, isRangeAssumed, record, note }: ResultInput): Markup {
  const told = note === undefined ? nothing : html` ${note}`;
  if (provenance === 'yours') return html`yours${told}`;
  const ground = record === undefined ? undefined : groundOf(record);
  if (ground?.kind === 'record')
    return html`<a href="#${recordAnchor(ground.id)}">${ground.id}</a>, grade
      ${gradeOf(strength)}${isRangeAssumed === true ? ', range ours' : ''}`;
  return html`assumed${ground === undefined ? told : html`: ${ground.reasoning}`}`;
}

const gradeOf = (strength: ResultInput['strength']): string => (strength === 'assumption' ? 'D' : strength);

const recordAnchor = (id: string): string => `record-${id}`;

type Cited = Extract<Ground, { readonly kind: 'record' }>;

/** Each source once, with its address. */
export function sourcesFold({ result }: Document): Markup {
  const ids = new Set(result.evidence.inputs.flatMap(({ record }) => record ?? []));
  const cited = [...ids].flatMap((id): readonly Cited[] => {
    const ground = groundOf(id);
    return ground?.kind === 'record' ? [ground] : [];
  });
  if (cited.length === 0) return nothing;
  return html`<details class="fold">
    <summary>Sources (${String(cited.length)})</summary>
    <ul>
      ${cited.map((record) => html`<li id="${recordAnchor(record.id)}">${citation(record)}</li>`)}
    </ul>
  </details>`;
}

function citation({ id, label, grade, source: { title, publisher, year, url } }: Cited): Markup {
  const work = url?.startsWith('http') === true ? html`<a href="${url}">${title}</a>` : html`${title}`;
  return html`${label}: ${work}, ${publisher}, ${year === undefined ? 'year unknown' : String(year)}; grade ${grade}
  (${id})`;
}
