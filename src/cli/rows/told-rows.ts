import { judged } from '../../answer/rows/extremes.js';
import type { Portfolio } from '../../answer/rows/portfolio.js';
import { withoutColours } from '../../report/palette.js';
import { plainText } from '../../report/plain-text.js';
import { portfolioText } from '../../report/portfolio-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type Answer, denied, done } from '../answer.js';
import type { Terminal } from '../terminal.js';
import type { BatchOptions } from './batch-options.js';
import type { HowFar } from './partial-file.js';
import type { WrongRow } from './row-work.js';

interface ToldRows {
  readonly base: Scenario;
  readonly options: BatchOptions;
  /** Whether the results went to standard output: nothing else does then. */
  readonly isPrinted: boolean;
}

export const wordsFor = (wrong: readonly WrongRow[]): readonly string[] =>
  wrong.flatMap(({ row, id, messages }) =>
    messages.map((message) => `row ${row}${id === '' ? '' : ` (${plainText(id)})`}: ${plainText(message)}`),
  );

export function told(
  terminal: Terminal,
  { base, options, isPrinted }: ToldRows,
  { rowCount, wrongCount, wrong, portfolio }: Omit<HowFar, 'asked' | 'outputBytes'>,
): Answer {
  if (wrongCount > 0) {
    const more = wrongCount - wrong.length;
    const lines = [
      ...wordsFor(wrong),
      ...(more > 0 ? [`${more} more rows are wrong; the column “issues” says how`] : []),
    ];
    terminal.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }
  const summary = [
    `${rowCount} rows, ${wrongCount === 0 ? 'none of them wrong' : `${wrongCount} of them wrong`}.\n`,
    portfolio.currencies.length > 1
      ? 'Their money is of different currencies, and is not added up.\n'
      : summaryOf(terminal, base, portfolio, options),
  ].join('');
  if (isPrinted) terminal.stderr.write(summary);
  const text = isPrinted ? '' : summary;
  return wrongCount > 0 ? denied(text) : done(text);
}

function summaryOf(terminal: Terminal, base: Scenario, portfolio: Portfolio, { locale, budget }: BatchOptions): string {
  const many = portfolio.all.count > 1;
  return portfolioText(
    {
      portfolio,
      best: many ? judged(base, portfolio.best) : [],
      worst: many ? judged(base, portfolio.worst) : [],
      currency: portfolio.currencies[0] ?? defaultCurrency,
      ...(budget === undefined ? {} : { budget }),
    },
    { locale, width: terminal.stdout.columns ?? 80, palette: withoutColours },
  );
}
