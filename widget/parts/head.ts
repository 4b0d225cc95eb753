import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { industries, sizes } from 'mlops-roi';
import { industryName } from 'mlops-roi/page';
import type { AnsweredCalculator } from '../calculator.js';

const horizons = ['12', '24', '36', '48', '60'];

/** Whose calculation it is: industry, size, and how far one looks ahead. */
export function headPart(calculator: AnsweredCalculator): TemplateResult {
  const { view, state } = calculator;
  const { result } = state;
  const { say, number } = view;
  const industry = result.industry ?? '';
  const horizon = String(result.horizonMonths);
  return html`
    <div class="head" part="head">
      ${chooser(calculator, 'industry', say('Industry'), industry, [
        ...(industry === '' ? [['', say('None: only figures of your own')] as const] : []),
        ...industries.map((each) => [each, capital(industryName(each, say))] as const),
      ])}
      ${chooser(
        calculator,
        'size',
        say('Size of the organisation'),
        result.size ?? 'medium',
        sizes.map((each) => [each, capital(say(each))] as const),
      )}
      ${chooser(
        calculator,
        'horizonMonths',
        say('Months looked ahead'),
        horizon,
        [...new Set([...horizons, horizon])]
          .toSorted((left, right) => Number(left) - Number(right))
          .map((each) => [each, number(Number(each))] as const),
      )}
    </div>
  `;
}

/** Within a sentence it is a word as any other; in a list of choices it begins with a capital. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function chooser(
  { actions }: AnsweredCalculator,
  path: string,
  label: string,
  chosen: string,
  choices: readonly (readonly [value: string, text: string])[],
): TemplateResult {
  const changed = ({ target }: Event): void => actions.commit(path, (target as HTMLSelectElement).value);
  return html`
    <label class="chooser">
      <span>${label}</span>
      <select .value=${live(chosen)} @change=${changed} data-path=${path}>
        ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select>
    </label>
  `;
}
