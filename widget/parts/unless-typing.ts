import { noChange } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';

/**
 * The text of a field, as `.value=${unlessTyping(text)}`.
 *
 * The calculator is drawn whenever figures arrive. What a person is typing stays meanwhile, and gives way once it is
 * done: then the field reads as it is taken, and as undo leaves it.
 */
class UnlessTyping extends Directive {
  #isTyping = false;
  #isHeard = false;

  override render(text: string): unknown {
    return text;
  }

  override update(part: PropertyPart, [text]: [string]): unknown {
    const field = part.element as HTMLInputElement;
    this.#hear(field);
    // To set it, even to what it is, moves the caret in some browsers.
    if (!this.#isTyping && field.value !== text) field.value = text;
    return noChange;
  }

  #hear(field: HTMLInputElement): void {
    if (this.#isHeard) return;
    this.#isHeard = true;
    // Who takes back what was typed leaves the field without a change.
    for (const heard of ['input', 'change', 'blur']) {
      field.addEventListener(heard, ({ type }) => (this.#isTyping = type === 'input'));
    }
  }
}

export const unlessTyping = directive(UnlessTyping);
