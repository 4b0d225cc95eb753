import type { LoggedAssumption, LoggedNote, LoggedValue } from '../answer/logged-assumption.js';
import type { Figures } from './figures.js';
import { inputFigure } from './input-figure.js';
import { plainText } from './plain-text.js';

/** One entry of the log of assumptions in words, as every form of a report tells it. */
export interface LogText {
  readonly path: string;
  readonly label: string;
  /** In the profile; nothing where it knows none. */
  readonly from: string;
  /** In the scenario; nothing where it leaves it out. */
  readonly to: string;
  /** “Counted in the register (A. Reader, 2026-11-02)”, one for each note. */
  readonly notes: readonly string[];
}

export const logText = ({ path, label, unit, from, to, notes }: LoggedAssumption, figures: Figures): LogText => ({
  path: plainText(path),
  label: plainText(label),
  from: valueText(from, unit, figures),
  to: valueText(to, unit, figures),
  notes: notes.map(noteText).filter((note) => note !== ''),
});

function valueText(value: LoggedValue | null, unit: string, figures: Figures): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'figure':
      return inputFigure({ ...value, unit }, figures);
    case 'choice':
      return [plainText(value.choice), unit].filter((part) => part !== '').join(' ');
    case 'usual':
      return 'filled in';
    default:
      return value satisfies never;
  }
}

function noteText({ note = '', author, date }: LoggedNote): string {
  const by = [author, date].flatMap((each) => (each === undefined ? [] : [plainText(each)])).join(', ');
  return [plainText(note), by === '' ? '' : `(${by})`].filter((part) => part !== '').join(' ');
}
