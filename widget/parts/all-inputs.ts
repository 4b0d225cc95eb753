import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnsweredDesk } from '../desk.js';
import { fieldGroups, memberLabel, type FieldGroup } from '../fields.js';
import { fieldRow } from './field-row.js';
import { memberAdder, memberRemover } from './members.js';

/** Every input of the model in named groups, with a search. */
export function allInputsPart(desk: AnsweredDesk): TemplateResult {
  const { view, result, search } = desk;
  const { say, number } = view;
  const groups = fieldGroups(result);
  const found =
    search === '' ? groups : groups.map((group) => narrowed(group, desk)).filter(({ fields }) => fields.length > 0);
  const count = found.reduce((total, { fields }) => total + fields.length, 0);
  return html`
    <section class="all-inputs" part="all-inputs" aria-label=${say('All inputs')}>
      <h2>${say('All inputs')}</h2>
      <label class="search">
        <span>${say('Search the inputs')}</span>
        <input
          type="search"
          .value=${search}
          @input=${({ target }: Event) => desk.seek((target as HTMLInputElement).value)}
        />
      </label>
      <p role="status">${say('Inputs: {count}', { count: number(count) })}</p>
      ${repeat(
        found,
        ({ key }) => key,
        (group) => groupOf(desk, group),
      )}
    </section>
  `;
}

/** The fields of a group in which every word that is sought stands somewhere. */
function narrowed(group: FieldGroup, { search, view }: AnsweredDesk): FieldGroup {
  const words = search.toLowerCase().split(/\s+/);
  const fields = group.fields.filter(({ path, declared, memberId }) => {
    const text = `${path} ${view.say(group.label)} ${memberLabel(declared.label, memberId, view)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { ...group, fields };
}

function groupOf(desk: AnsweredDesk, group: FieldGroup): TemplateResult {
  const { view, search, scenario } = desk;
  const { say, number } = view;
  const id = `group-${group.key}`;
  const isOpen = search !== '' || desk.isOpen(id);
  const given = group.fields.filter(({ figure }) => figure?.provenance === 'yours').length;
  const isOff = (scenario as Readonly<Record<string, unknown>>)[group.key] === 'off';
  return html`
    <div class="group" part="group">
      <h3>
        <button
          type="button"
          class="disclosure"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls=${id}
          @click=${() => desk.toggle(id)}
        >
          <span>${say(group.label)}</span>
          <small
            >${
              isOff
                ? say('left out')
                : given === 0
                  ? number(group.fields.length)
                  : say('{count}, {given} yours', { count: number(group.fields.length), given: number(given) })
            }</small
          >
        </button>
      </h3>
      <div id=${id} class="fields" ?hidden=${!isOpen}>${isOpen ? fieldsOf(desk, group, isOff) : nothing}</div>
    </div>
  `;
}

function fieldsOf(desk: AnsweredDesk, group: FieldGroup, isOff: boolean): TemplateResult {
  const { view, commit } = desk;
  const switched = ({ target }: Event): void =>
    commit(group.key, (target as HTMLInputElement).checked ? undefined : 'off');
  return html`
    <label class="switch">
      <input type="checkbox" .checked=${!isOff} @change=${switched} />
      ${view.say('Counts in the calculation')}
    </label>
    ${
      isOff
        ? nothing
        : repeat(
            group.fields,
            ({ path }) => path,
            (field) => fieldRow(desk, field),
          )
    }
    ${
      group.kind === 'list' && !isOff
        ? html`${group.memberIds.map((id) => memberRemover(desk, group, id))} ${memberAdder(desk, group)}`
        : nothing
    }
  `;
}
