import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AnsweredCalculator } from '../calculator.js';
import { membersAt } from '../edit.js';
import { type FieldGroup, fieldGroups } from '../fields.js';
import { foundIn } from '../search.js';
import { disclosureButton } from './disclosure.js';
import { langOf } from './lang-of.js';
import { fieldRow } from './field-row.js';

/** Every input of the model in named groups, with a search. */
export function allInputsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { result, search } = state;
  const { say, number } = view;
  const found = foundIn(fieldGroups(result), search, view);
  const count = found.reduce((total, { fields }) => total + fields.length, 0);
  return html`
    <section class="all-inputs" part="all-inputs" aria-label=${say('All inputs')}>
      <label class="search">
        <span>${say('Search the inputs')}</span>
        <input
          type="search"
          .value=${search}
          @input=${({ target }: Event) => actions.seek((target as HTMLInputElement).value)}
        />
      </label>
      <p class="note">
        ${
          count === 0
            ? say('Nothing is called that. Try another word, or “models”, “hours”, “price”.')
            : say('Inputs: {count}', { count: number(count) })
        }
      </p>
      <p class="spoken" role="status">
        ${state.soughtAtRest === search && search !== '' ? say('Inputs: {count}', { count: number(count) }) : nothing}
      </p>
      ${repeat(
        found,
        ({ key }) => key,
        (group) => groupOf(calculator, group),
      )}
    </section>
  `;
}

function groupOf(calculator: AnsweredCalculator, group: FieldGroup): TemplateResult {
  const { view, state, actions } = calculator;
  const { search, scenario } = state;
  const { say, number } = view;
  const id = `group-${group.key}`;
  const isOpen = search !== '' || state.open.has(id);
  const given = group.fields.filter(({ figure }) => figure?.provenance === 'yours').length;
  const isOff = (scenario as Readonly<Record<string, unknown>>)[group.key] === 'off';
  const title = html`<span lang=${langOf(group.label, view)}>${say(group.label)}</span>
    <small
      >${
        isOff
          ? say('left out')
          : given === 0
            ? number(group.fields.length)
            : say('{count}, {given} yours', { count: number(group.fields.length), given: number(given) })
      }</small
    >`;
  return html`
    <div class="group" part="group">
      <h3>${disclosureButton({ id, isOpen, title }, actions)}</h3>
      <div id=${id} class="fields" ?hidden=${!isOpen}>${isOpen ? fieldsOf(calculator, group, isOff) : nothing}</div>
    </div>
  `;
}

function fieldsOf(calculator: AnsweredCalculator, group: FieldGroup, isOff: boolean): TemplateResult {
  const { view, state, actions } = calculator;
  const isLocked = state.lock !== undefined;
  const { commit } = actions;
  const switched = ({ target }: Event): void =>
    commit(group.key, (target as HTMLInputElement).checked ? undefined : 'off');
  return html`
    <label class="switch">
      <input type="checkbox" .checked=${!isOff} ?disabled=${isLocked} @change=${switched} />
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
      group.kind === 'list' && !isOff && !isLocked
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
