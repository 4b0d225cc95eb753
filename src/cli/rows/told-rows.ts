import { judged } from '../../answer/rows/extremes.js';
import { extremesOf, type Portfolio } from '../../answer/rows/portfolio.js';
import { countOf } from '../../formula/unit-words.js';
import { withoutColours } from '../../report/palette.js';
import { plainText } from '../../report/plain-text.js';
import { portfolioJson } from '../../report/portfolio-json.js';
import { portfolioText, type ToldPortfolio } from '../../report/portfolio-text.js';
import { defaultCurrency } from '../../scenario/currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type Answer, denied, done, refused } from '../answer.js';
import { refusalToWrite, targetOf, writeWhole } from '../output-file.js';
import { pathFrom, progressOn, type Terminal } from '../terminal.js';
import type { BatchOptions } from './batch-options.js';
import { whileHeld } from './lock.js';
import type { OpenedRows } from './opened-rows.js';
import type { Noted } from './partial-file.js';
import { mostTold, type WrongRow } from './row-work.js';

interface ToldRows {
  readonly base: Scenario;
  readonly options: BatchOptions;
  /** Whether the results went to standard output: nothing else does then. */
  readonly isPrinted: boolean;
}

type Counts = Pick<Noted, 'inputBytes' | 'rowCount'>;

/** How far it is, how fast, and for how long still: where somebody looks, and it is known how much there is. */
export function progressOf(
  { stderr }: Terminal,
  { size }: Pick<OpenedRows, 'size'>,
  { inputBytes, rowCount }: Counts,
): { readonly told: (counts: Counts) => void; readonly clear: () => void } {
  const progress = progressOn(stderr, 'Working out rows');
  const begun = performance.now();
  const before = { bytes: inputBytes, rows: rowCount };
  return {
    clear: progress.clear,
    told: (counts) => {
      if (size === undefined) return;
      const done = size.unit === 'bytes' ? counts.inputBytes : counts.rowCount;
      const passed = performance.now() - begun;
      const rate = Math.round((1000 * (counts.rowCount - before.rows)) / passed);
      const left = ((size.count - done) * passed) / (done - before[size.unit]);
      progress.told(done, size.count, `, ${rate} rows a second, ${timeLeft(left)} left`);
    },
  };
}

const timeLeft = (milliseconds: number): string =>
  milliseconds < 90_000 ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / 60_000)} min`;

export const wordsFor = (wrong: readonly WrongRow[]): readonly string[] =>
  wrong.flatMap(({ row, id, messages }) =>
    messages.map((message) => `row ${row}${id === '' ? '' : ` (${plainText(id)})`}: ${plainText(message)}`),
  );

export async function told(
  terminal: Terminal,
  { base, options, isPrinted }: ToldRows,
  { rowCount, wrongCount, wrong, portfolio }: Noted,
): Promise<Answer> {
  if (wrongCount > 0) {
    const more = wrongCount - wrong.length;
    const words = wordsFor(wrong);
    const unsaid = words.length - mostTold;
    const lines = [
      ...words.slice(0, mostTold),
      ...(unsaid > 0 ? [`${unsaid} more lines of these rows are not told here`] : []),
      ...(more > 0 ? [`${more} more rows are wrong; the column “issues” says how`] : []),
    ];
    terminal.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }
  const together = togetherOf(base, portfolio, options);
  if (options.portfolio !== undefined) {
    const content = `${JSON.stringify(portfolioJson(together), null, 2)}\n`;
    const unwritten = await writeWhole(terminal, {
      file: options.portfolio,
      content,
      isForced: options.force === true,
    });
    if (unwritten.kind === 'refused') return unwritten;
  }
  const summary = [
    `${countOf(rowCount, 'rows')}, ${wrongCount === 0 ? 'none of them wrong' : `${wrongCount} of them wrong`}.\n`,
    portfolio.currencies.length > 1
      ? 'Their money is of different currencies, and is not added up.\n'
      : portfolioText(together, {
          locale: options.locale,
          width: terminal.stdout.columns ?? 80,
          palette: withoutColours,
        }),
  ].join('');
  if (isPrinted) terminal.stderr.write(summary);
  const text = isPrinted ? '' : summary;
  return wrongCount > 0 ? denied(text) : done(text);
}

/** Reads rows while nobody else writes what all come to, where that is to be written; or says before why it cannot be. */
export async function withPortfolio(
  terminal: Terminal,
  { file, options }: { readonly file: string; readonly options: BatchOptions },
  read: () => Promise<Answer>,
): Promise<Answer> {
  const { portfolio } = options;
  if (portfolio === undefined) return read();
  const refusal = await portfolioRefused(terminal, file, { ...options, portfolio });
  if (refusal !== undefined) return refused(refusal);
  const { path } = await targetOf(pathFrom(terminal, portfolio));
  return whileHeld(path, portfolio, read);
}

async function portfolioRefused(
  terminal: Terminal,
  file: string,
  { portfolio, out, base, force }: BatchOptions & { readonly portfolio: string },
): Promise<string | undefined> {
  const [results, path] = await Promise.all([out, portfolio].map(async (name) => endOf(terminal, name)));
  if (path !== undefined && results === path) return `--portfolio: ${portfolio} is where the results go`;
  return refusalToWrite(terminal, { out: portfolio, force, form: 'json', from: [file, base] });
}

/** Behind a link the file itself; nothing where it cannot be told, which is said where it is to be written. */
const endOf = async (terminal: Terminal, name: string | undefined): Promise<string | undefined> =>
  name === undefined
    ? undefined
    : targetOf(pathFrom(terminal, name)).then(
        ({ path }) => path,
        () => undefined,
      );

function togetherOf(base: Scenario, portfolio: Portfolio, { budget }: BatchOptions): ToldPortfolio {
  const { best, worst } = extremesOf(portfolio);
  const isTold = portfolio.all.count > 1 && portfolio.currencies.length < 2;
  return {
    portfolio,
    best: isTold ? judged(base, best) : [],
    worst: isTold ? judged(base, worst) : [],
    currency: portfolio.currencies[0] ?? defaultCurrency,
    ...(budget === undefined ? {} : { budget }),
  };
}
