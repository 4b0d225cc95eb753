import type { FreedHours } from '../../answer/result.js';
import { sumOf, zero, type Decimal } from '../../decimal.js';
import { columnTable, plainRow, type TableColumn, type TableRow } from '../column-table.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { wrapped } from '../wrapped.js';

interface HoursRow extends TableRow {
  /** One figure for each period. */
  readonly hours: readonly Decimal[];
}

const isSomething = (hours: readonly Decimal[]): boolean => hours.some((each) => !each.isZero());

/** Hours that each role is freed of, by year, and what of them the cap leaves out. */
export function freedHoursSection({ result, figures, palette, width }: Page): Section {
  const freed = result.freedHours.filter((each) => isSomething(each.freed));
  if (freed.length === 0) return [];
  const rows: readonly HoursRow[] = [
    ...freed.flatMap(roleRows),
    ...(freed.length === 1 ? [] : [{ mark: '', label: 'All roles', paint: palette.heading, hours: addedUp(freed) }]),
  ];
  const column = (heading: string, hoursOf: (row: HoursRow) => Decimal): TableColumn => ({
    heading,
    cells: rows.map((row) => figures.whole(hoursOf(row))),
    aligned: 'right',
  });
  // Nothing is freed in the month of approval.
  const years = result.annual.map(({ period }, place) => ({ period, place })).slice(1);
  const columns = [
    ...years.map(({ period, place }) => column(period, ({ hours }) => hours[place] ?? zero)),
    column('Total', ({ hours }) => sumOf(hours)),
  ];
  const counted = freed.some(({ cut }) => isSomething(cut)) ? afterCap : '';
  return [
    ...columnTable({ title: 'HOURS FREED BY ROLE', rows, columns, paintHeading: palette.heading }, width),
    ...wrapped(`${note}${counted}`, width).map(palette.faint),
  ];
}

const note =
  'Before it is asked what part of them becomes money or useful work. Hours of which the new way takes more are set ' +
  'against their own line, not here.';
const afterCap = ' What lies above the cap on the hours of a role is counted in no line.';

const roleRows = ({ role, freed, cut }: FreedHours): readonly HoursRow[] => [
  { ...plainRow(plainText(role)), hours: freed },
  ...(isSomething(cut) ? [{ ...plainRow('of these, above the cap'), mark: '  ', hours: cut }] : []),
];

const addedUp = (roles: readonly FreedHours[]): readonly Decimal[] =>
  (roles[0]?.freed ?? []).map((_, place) => sumOf(roles.map(({ freed }) => freed[place] ?? zero)));
