import type { OutlookInput } from '../../answer/compare/outlooks.js';
import { inputFigure } from '../input-figure.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { printed, right, tableOf } from '../table.js';
import { moneyFor } from './scenarios.js';

const mostShown = 10;

const swing = ({ npvAtLow, npvAtHigh }: OutlookInput) => npvAtHigh.minus(npvAtLow).abs();

/** The inputs that do most, each moved alone: which of its ends the downside takes. */
export function outlookInputsSection(page: ScenariosPage): Section {
  const { inputs, figures } = page;
  if (inputs.length === 0) return [];
  const shown = inputs.toSorted((one, other) => swing(other).cmp(swing(one))).slice(0, mostShown);
  const money = moneyFor(
    page,
    shown.flatMap(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh]),
  );
  const labelOf = ({ label, unit, value, likely, low, high }: OutlookInput): string =>
    `${plainText(label)}: ${inputFigure({ unit, value, likely, low, high }, figures)}`;
  const table = tableOf(shown, (input) => ({ label: labelOf(input) }), [
    right('NPV at low', ({ npvAtLow }) => money(npvAtLow)),
    right('at high', ({ npvAtHigh }) => money(npvAtHigh)),
    right('downside', ({ unfavourable }) => unfavourable),
  ]);
  const note = `${inputs.length} inputs have a range; these move the net present value most, each alone.`;
  return printed({ heading: 'WHICH END IS WHICH', ...table, notes: [note] }, page);
}
