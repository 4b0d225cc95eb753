import type { ResultKpi } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { isCountOfWholeThings, unitOfOne } from '../../formula/unit-words.js';
import { fittedWholeMoney, missing, type Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { marked, plainText } from '../plain-text.js';
import { cellRoom, printed, right, tableOf } from '../table.js';

/** Figures of interest that are money in no statement, under their headings. */
export function keyFiguresSection(page: Page): Section {
  const { result, palette } = page;
  const groups = [...new Set(result.kpis.map(({ group }) => group))];
  return groups.length === 0
    ? []
    : [
        palette.heading('KEY FIGURES'),
        ...groups.flatMap((group) =>
          groupLines(
            page,
            group,
            result.kpis.filter((kpi) => kpi.group === group),
          ),
        ),
      ];
}

function groupLines(page: Page, title: string, kpis: readonly ResultKpi[]): readonly string[] {
  const table = tableOf(kpis, ({ label }) => ({ label: plainText(label), mark: '  ' }), [
    right('', (kpi) => figureOf(kpi, page)),
  ]);
  return [...printed({ title, ...table }, page), ...noteLines(page, kpis)];
}

/** “$15,704”, “960 hours”, “month 15”: what the figure is per stands in its label. */
function figureOf({ value, unit }: ResultKpi, { figures, width }: Page): string {
  if (value === null) return missing;
  const [quantity = ''] = unit.split(' ');
  switch (quantity) {
    case 'money':
      return moneyText(value, figures, cellRoom(2, width));
    case 'share':
      return figures.share(value);
    case 'months':
      return `${figures.months(value)} ${value.eq(1) ? 'month' : 'months'}`;
    case 'experiments':
      return figures.ratio(value);
    default:
      return countText(value, unit, figures);
  }
}

const moneyText = (value: Decimal, figures: Figures, room: number): string =>
  value.abs().lt(smallAmount) && !value.isZero()
    ? figures.price(value)
    : fittedWholeMoney(figures, [value], room)(value);

const smallAmount = new Decimal('1000');

/** “960 hours”, “15.8 hours”, “25 seats”, “1 tool”: of a model or a seat there is no part, of models a year there is. */
function countText(value: Decimal, unit: string, figures: Figures): string {
  const [counted = ''] = unit.split(' ');
  const isWhole = isCountOfWholeThings(unitOfOne(unit));
  if (isWhole && value.gt(0) && value.lt(1)) return `less than 1 ${unitOfOne(counted)}`;
  const shown = isWhole ? value.toDecimalPlaces(0) : value;
  const figure = isWhole || value.abs().gte(100) ? figures.whole(shown) : figures.months(shown);
  return `${figure} ${shown.eq(1) ? unitOfOne(counted) : counted}`;
}

/** Why a figure is not there, and what it means where it lies below nothing; each sentence once. */
function noteLines({ palette, width }: Page, kpis: readonly ResultKpi[]): readonly string[] {
  const notes = kpis.flatMap(({ value, reason, note }) => {
    if (value === null) return reason === undefined ? [] : [`${missing} ${reason}`];
    return value.lt(0) && note !== undefined ? [note] : [];
  });
  return [...new Set(notes)].flatMap((note) => marked('    ', note, width).map(palette.faint));
}
