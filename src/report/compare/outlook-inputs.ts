import type { OutlookInput, Place } from '../../answer/compare/outlooks.js';
import { inputFigure } from '../input-figure.js';
import type { ScenariosPage, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { columnTable } from '../table.js';
import { moneyFor, plainRow } from './scenarios.js';

const mostShown = 10;

const words: Readonly<Record<Place, string>> = { low: 'low', likely: 'likely', high: 'high' };

const swing = ({ npvAtLow, npvAtHigh }: OutlookInput) => npvAtHigh.minus(npvAtLow).abs();

/** The inputs that do most, each moved alone: which of its ends the downside takes. */
export function movedTable(page: ScenariosPage): Section {
  const { inputs, figures, palette, width } = page;
  if (inputs.length === 0) return [];
  const shown = inputs.toSorted((left, right) => swing(right).cmp(swing(left))).slice(0, mostShown);
  const money = moneyFor(
    page,
    shown.flatMap(({ npvAtLow, npvAtHigh }) => [npvAtLow, npvAtHigh]),
  );
  const rows = shown.map(({ label, unit, likely, low, high }) =>
    plainRow(`${plainText(label)}: ${inputFigure({ unit, value: likely, low, high }, figures)}`),
  );
  const columns = [
    { heading: 'NPV at low', cells: shown.map(({ npvAtLow }) => money(npvAtLow)), aligned: 'right' },
    { heading: 'at high', cells: shown.map(({ npvAtHigh }) => money(npvAtHigh)), aligned: 'right' },
    { heading: 'downside', cells: shown.map(({ unfavourable }) => words[unfavourable]), aligned: 'right' },
  ] as const;
  const note = `${inputs.length} inputs have a range; these move the net present value most, each alone.`;
  return [
    palette.heading('WHICH END IS WHICH'),
    ...columnTable({ rows, columns, paintHeading: palette.heading }, width),
    ...wrapped(note, width).map(palette.faint),
  ];
}
