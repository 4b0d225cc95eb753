import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnsweredCalculator } from '../calculator.js';
import { membersAt } from '../edit.js';
import { type FieldGroup, fieldGroups, memberLabel } from '../fields.js';
import { langOf } from './lang-of.js';
import { fieldRow } from './field-row.js';

/** Every input of the model in named groups, with a search. */
export function allInputsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { result, search } = state;
  const { say, number } = view;
  const groups = fieldGroups(result);
  const found =
    search === ''
      ? groups
      : groups.map((group) => narrowed(group, calculator)).filter(({ fields }) => fields.length > 0);
  const count = found.reduce((total, { fields }) => total + fields.length, 0);
  return html`
    <section class="all-inputs" part="all-inputs" aria-label=${say('All inputs')}>
      <h2>${say('All inputs')}</h2>
      <label class="search">
        <span>${say('Search the inputs')}</span>
        <input
          type="search"
          .value=${search}
          @input=${({ target }: Event) => actions.seek((target as HTMLInputElement).value)}
        />
      </label>
      <p role="status">${say('Inputs: {count}', { count: number(count) })}</p>
      ${repeat(
        found,
        ({ key }) => key,
        (group) => groupOf(calculator, group),
      )}
    </section>
  `;
}

/** The fields of a group in which every word that is sought stands somewhere. */
function narrowed(group: FieldGroup, { view, state }: AnsweredCalculator): FieldGroup {
  const words = state.search.toLowerCase().split(/\s+/);
  const fields = group.fields.filter(({ path, declared, memberId }) => {
    const text = `${path} ${view.say(group.label)} ${memberLabel(declared.label, memberId, view)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { ...group, fields };
}

function groupOf(calculator: AnsweredCalculator, group: FieldGroup): TemplateResult {
  const { view, state, actions } = calculator;
  const { search, scenario } = state;
  const { say, number } = view;
  const id = `group-${group.key}`;
  const isOpen = search !== '' || state.open.has(id);
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
          @click=${() => actions.toggle(id)}
        >
          <span lang=${langOf(group.label, view)}>${say(group.label)}</span>
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
      <div id=${id} class="fields" ?hidden=${!isOpen}>${isOpen ? fieldsOf(calculator, group, isOff) : nothing}</div>
    </div>
  `;
}

function fieldsOf(calculator: AnsweredCalculator, group: FieldGroup, isOff: boolean): TemplateResult {
  const { view, actions } = calculator;
  const { commit } = actions;
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
            (field) => fieldRow(calculator, field),
          )
    }
    ${
      group.kind === 'list' && !isOff
        ? html`${group.memberIds.map((id) => memberRemover(calculator, group, id))} ${memberAdder(calculator, group)}`
        : nothing
    }
  `;
}

const memberRemover = (
  { view, state, actions }: AnsweredCalculator,
  group: FieldGroup,
  id: string,
): TemplateResult => html`
  <button
    type="button"
    class="quiet"
    @click=${() =>
      actions.commit(
        group.key,
        membersAt(state.scenario, group.key, group.memberIds).filter((member) => member.id !== id),
      )}
  >
    ${view.say('Remove {member}', { member: id })}
  </button>
`;

/** A member needs a name of its own, by which everything else goes. */
function memberAdder({ view, state, actions }: AnsweredCalculator, group: FieldGroup): TemplateResult {
  const { say } = view;
  const added = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('id') as HTMLInputElement;
    const id = field.value.trim().toLowerCase().replaceAll(/\s+/g, '-');
    if (id === '') return;
    actions.commit(group.key, [...membersAt(state.scenario, group.key, group.memberIds), { id }]);
    field.value = '';
  };
  const refused = state.refused.get(group.key);
  return html`
    <form class="adder" @submit=${added}>
      <label>
        <span>${say('Name of one more')}</span>
        <input name="id" type="text" autocomplete="off" />
      </label>
      <button>${say('Add')}</button>
      ${refused === undefined ? '' : html`<p class="error" role="alert">${refused.message}</p>`}
    </form>
  `;
}
