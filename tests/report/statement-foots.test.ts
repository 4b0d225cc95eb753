import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, sumOf, zero } from '../../src/decimal.js';
import { calculate } from '../../src/index.js';
import { footed, type Sum } from '../../src/report/footed.js';
import { cashLabel, rowsOf, shownRows, type FiguresRow } from '../../src/report/result/statement-rows.js';
import { organisation } from '../answer/random-organisation.js';
import { scenarioIn } from '../examples/scenario-in.js';

const leaf = (amount: string): Sum => ({ amount: new Decimal(amount), parts: [] });

test('what is lacking goes to the largest remainders: 1.4 + 2.35 + 3.25 are 7 as 2 + 2 + 3', () => {
  const parts = ['1.4', '2.35', '3.25'].map(leaf);
  const shown = footed({ amount: new Decimal(7), parts }, new Decimal(7));
  expect(parts.map((part) => String(shown.get(part)))).toEqual(['2', '2', '3']);
});

test('what is taken off is shown as it is: 10.6 less 4.3 is 6 as 10 less 4', () => {
  const [benefit, cost] = [leaf('10.6'), { ...leaf('4.3'), sign: -1 } as const];
  const shown = footed({ amount: new Decimal('6.3'), parts: [benefit, cost] }, new Decimal(6));
  expect([benefit, cost].map((part) => String(shown.get(part)))).toEqual(['10', '4']);
});

test.each(readdirSync('examples/scenarios').filter((file) => file.endsWith('.yaml')))(
  'in thousands nothing of %s that lies within a tenth of a whole figure is shown as another',
  (file) => {
    const rows = rowsOf(calculate(scenarioIn(`examples/scenarios/${file}`)));
    const [shown, exact] = [shownRows(rows, new Decimal(1000)), shownRows(rows, undefined)];
    shown.forEach(({ label, figures }, row) => {
      // The running total is what the net flow comes to.
      if (label === 'Cumulative') return;
      figures.forEach((figure, column) => {
        const amount = exact[row]?.figures[column] ?? zero;
        const off = amount.div(1000).minus(figure).abs().toNumber();
        expect(off, `${label}, ${String(amount)} as ${String(figure)}`).toBeLessThan(0.9);
      });
    });
  },
);

const organisations = fc.sample(organisation, { numRuns: 6, seed: 20_271_128 });
const cases = organisations.flatMap((scenario, place) =>
  ['1', '1000', '1e6'].map((unit) => [unit, place, scenario] as const),
);
const results = organisations.map((scenario) => calculate(scenario));

/** Rows under a heading, up to the row that adds them up. */
interface Block {
  readonly lines: FiguresRow[];
  readonly head?: FiguresRow;
}

/** The groups of a side: a heading with or without figures, and the lines that follow it. */
function groupsIn(rows: readonly FiguresRow[]): readonly Block[] {
  const groups: Block[] = [];
  for (const row of rows) {
    if (row.mark === undefined) groups.push({ lines: [], ...(row.figures.length > 0 ? { head: row } : {}) });
    else groups.at(-1)?.lines.push(row);
  }
  return groups;
}

describe.each(cases)('in units of %s every shown column and row adds up: organisation %i', (unit, place) => {
  const result = results[place];
  if (result === undefined) throw new Error('there is no such organisation');
  const rows = shownRows(rowsOf(result), new Decimal(unit));
  const exact = shownRows(rowsOf(result), undefined);
  const at = (label: string): number => rows.findIndex((row) => row.label === label);
  const [costs, benefits, net, cumulative] = ['Total costs', 'Total benefits', 'Net', 'Cumulative'].map(
    (label) => rows[at(label)],
  );
  const columns = (net?.figures ?? []).map((_, column) => column);
  const cell = (row: FiguresRow | undefined, column: number): Decimal => row?.figures[column] ?? new Decimal(NaN);
  const column = (of: readonly FiguresRow[], place: number): string => String(sumOf(of.map((row) => cell(row, place))));

  test('years to the total of each row', () => {
    for (const row of rows.filter(({ figures, label }) => figures.length > 0 && label !== 'Cumulative')) {
      expect(String(sumOf(row.figures.slice(0, -2))), row.label).toBe(String(row.figures.at(-2)));
    }
  });

  test('lines to their group and to their side, sides to the net flow, years to the running total', () => {
    for (const [from, to, total] of [
      ['COSTS', 'Total costs', costs],
      ['BENEFITS', 'Total benefits', benefits],
    ] as const) {
      if (at(from) === -1) continue;
      const groups = groupsIn(rows.slice(at(from) + 1, at(to)));
      for (const place of columns) {
        for (const { head, lines } of groups)
          if (head !== undefined) expect(column(lines, place)).toBe(String(cell(head, place)));
        expect(
          column(
            groups.flatMap(({ lines }) => lines),
            place,
          ),
        ).toBe(String(cell(total, place)));
      }
    }
    for (const place of columns) {
      expect(String(cell(benefits, place).minus(cell(costs, place)))).toBe(String(cell(net, place)));
    }
    let running = zero;
    for (const place of cumulative?.figures.keys() ?? []) {
      running = running.plus(cell(net, place));
      expect(String(cell(cumulative, place))).toBe(String(running));
    }
  });

  test('cash so far is the exact one to the nearest unit, in each year', () => {
    const [shown, paid] = [rows, exact].map((of) => of.find(({ label }) => label === cashLabel)?.figures ?? []);
    for (const year of columns.slice(0, -2).keys()) {
      const [soFar, exactly] = [shown, paid].map((of) => sumOf(of?.slice(0, year + 1) ?? []));
      expect(
        soFar
          ?.minus(exactly?.div(unit) ?? zero)
          .abs()
          .toNumber(),
      ).toBeLessThanOrEqual(0.5);
    }
  });

  test('no shown figure is a whole unit off', () => {
    rows.forEach((row, index) => {
      row.figures.forEach((shown, place) => {
        const off = cell(exact[index], place).div(unit).minus(shown).abs();
        expect(off.lt(1), `${row.label}: ${String(shown)} in column ${String(place)}`).toBe(true);
      });
    });
  });
});
