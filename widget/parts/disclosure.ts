import { html, type TemplateResult } from 'lit';
import type { Actions } from '../calculator.js';

interface Disclosure {
  /** Of what it opens, and of the disclosure itself. */
  readonly id: string;
  readonly isOpen: boolean;
  readonly title: unknown;
}

/** The button that opens and closes what has its id. */
export const disclosureButton = (
  { id, isOpen, title }: Disclosure,
  { toggle }: Pick<Actions, 'toggle'>,
): TemplateResult => html`
  <button
    type="button"
    class="disclosure"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls=${id}
    @click=${() => toggle(id)}
  >
    ${title}
  </button>
`;
