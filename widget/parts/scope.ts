import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from '../calculator.js';
import { scopeNames, type Choice, type Scope } from '../first-screen.js';

/** Whose calculation it is, as a sentence with choices in it. */
export const scopePart = (
  { sentence, choices }: Scope,
  { commit }: Pick<Actions, 'commit'>,
  isLocked: boolean,
): TemplateResult => html`
  <p class="scope" part="scope">
    ${sentence.split(/(\{\w+\}[,،、]?)/).map((piece) => {
      const [, written = '', comma = ''] = /^\{(\w+)\}(.*)$/.exec(piece) ?? [];
      const name = scopeNames.find((each) => each === written);
      // A line does not begin with a comma.
      return name === undefined
        ? piece
        : html`<span class="clause">${chooser(choices[name], commit, isLocked)}${comma}</span>`;
    })}
  </p>
`;

/**
 * The words that are chosen, in the line like all others, and over them the choice itself: a browser makes a choice as
 * wide as the widest of its words.
 */
function chooser(
  { label, path, chosen, options }: Choice,
  commit: Actions['commit'],
  isLocked: boolean,
): TemplateResult {
  const changed = ({ target }: Event): void => commit(path, (target as HTMLSelectElement).value);
  return html`<span class="choice"
    ><span class="chosen" aria-hidden="true">${options.find(({ value }) => value === chosen)?.text}</span
    ><select .value=${live(chosen)} ?disabled=${isLocked} @change=${changed} data-path=${path} aria-label=${label}>
      ${options.map(({ value, text }) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select></span
  >`;
}
