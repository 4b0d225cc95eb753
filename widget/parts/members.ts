import { html, type TemplateResult } from 'lit';
import type { AnsweredDesk } from '../desk.js';
import type { FieldGroup } from '../fields.js';
import { membersAt } from '../state/edit.js';

export const memberRemover = (desk: AnsweredDesk, group: FieldGroup, id: string): TemplateResult => html`
  <button
    type="button"
    class="quiet"
    @click=${() =>
      desk.commit(
        group.key,
        membersAt(desk.scenario, group.key, group.memberIds).filter((member) => member.id !== id),
      )}
  >
    ${desk.view.say('Remove {member}', { member: id })}
  </button>
`;

/** A member needs a name of its own, by which everything else goes. */
export function memberAdder(desk: AnsweredDesk, group: FieldGroup): TemplateResult {
  const { say } = desk.view;
  const added = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements.namedItem('id') as HTMLInputElement;
    const id = field.value.trim().toLowerCase().replaceAll(/\s+/g, '-');
    if (id === '') return;
    desk.commit(group.key, [...membersAt(desk.scenario, group.key, group.memberIds), { id }]);
    field.value = '';
  };
  const refused = desk.refusedAt(group.key);
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
