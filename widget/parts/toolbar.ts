import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredDesk } from '../desk.js';

/** Back and forth, put aside, take away. */
export function toolbarPart(desk: AnsweredDesk): TemplateResult {
  const { say } = desk.view;
  const button = (text: string, act: () => void, isOff = false): TemplateResult =>
    html`<button type="button" ?disabled=${isOff} @click=${act}>${text}</button>`;
  return html`
    <div class="toolbar" part="toolbar" role="group" aria-label=${say('Tools')}>
      ${button(say('Undo'), desk.undo, !desk.canUndo)} ${button(say('Redo'), desk.redo, !desk.canRedo)}
      ${button(say('Reset all'), () => desk.reset(), !desk.isChanged)}
      ${button(say('Keep to compare'), desk.keep, desk.isFull)}
      ${button(say('Scenario as JSON'), () => desk.download('json'))}
      ${button(say('Statement as CSV'), () => desk.download('csv'))} ${button(say('Print'), () => print())}
      ${desk.isSharing ? button(say('Copy link'), desk.copyLink) : nothing}
      ${desk.link === undefined ? nothing : linkField(desk, desk.link)}
    </div>
  `;
}

const linkField = ({ view: { say, number }, isCopied }: AnsweredDesk, link: string): TemplateResult => html`
  <label class="link">
    <span role="status"
      >${
        isCopied
          ? say('Copied, {count} characters:', { count: number(link.length) })
          : say('Copy this link by hand, {count} characters:', { count: number(link.length) })
      }</span
    >
    <input type="text" readonly .value=${link} @focus=${({ target }: Event) => (target as HTMLInputElement).select()} />
  </label>
`;
