import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredCalculator } from '../calculator.js';

/** Back and forth, put aside, take away: behind one button. */
export function toolsPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state, actions } = calculator;
  const { say } = view;
  const button = (text: string, act: () => void, isOff = false): TemplateResult =>
    html`<button type="button" ?disabled=${isOff} @click=${act}>${text}</button>`;
  const isOpen = state.open.has('tools');
  const isLocked = state.lock !== undefined;
  return html`
    <div id="tools" class="tools" part="tools" role="group" aria-label=${say('Tools')} ?hidden=${!isOpen}>
      ${button(say('Undo'), actions.undo, isLocked || !state.canUndo)}
      ${button(say('Redo'), actions.redo, isLocked || !state.canRedo)}
      ${button(say('Reset all'), () => actions.reset(), isLocked || !state.isChanged)}
      ${button(say('Scenario as JSON'), () => actions.download('json'))}
      ${button(say('Statement as CSV'), () => actions.download('csv'))} ${button(say('Print'), () => print())}
      ${state.isSharing ? button(say('Copy link'), actions.copyLink) : nothing}
      ${state.link === undefined ? nothing : linkField(calculator, state.link)}
    </div>
  `;
}

const linkField = (
  { view: { say, number }, state: { isCopied } }: AnsweredCalculator,
  link: string,
): TemplateResult => html`
  <label class="link">
    <span role="status"
      >${
        isCopied
          ? say('Copied, {count} characters:', { count: number(link.length) }, { count: link.length })
          : say('Copy this link by hand, {count} characters:', { count: number(link.length) }, { count: link.length })
      }</span
    >
    <input type="text" readonly .value=${link} @focus=${({ target }: Event) => (target as HTMLInputElement).select()} />
  </label>
`;
