import type { CostOfOwnership, OwnedAmounts } from '../../answer/accounts/accounts.js';
import type { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { fittedWholeMoney, orMissing } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { cellRoom, printed, right, type ColumnOf, type Row } from '../table.js';

/** What each amount is told for. */
const units = [
  ['perModelYear', 'model'],
  ['perDeployment', 'deployment'],
  ['perPerson', 'person'],
] as const satisfies readonly (readonly [keyof OwnedAmounts, string])[];

/** What the new practice costs whoever owns it, by what the money is for, and for each model, deployment and person. */
export function costOfOwnershipSection(page: Page): Section {
  const { figures, width, palette, result } = page;
  const { costOfOwnership: told, horizonMonths } = result;
  const { categories, total } = told;
  if (categories.length === 0) return [];
  const all: readonly OwnedAmounts[] = [...categories, total];
  const known = units.filter(([key]) => total[key] !== null);
  const money = fittedWholeMoney(
    figures,
    all.flatMap(({ amount, presentValue }) => [amount, presentValue]),
    cellRoom(3 + known.length, width),
  );
  // A unit is small beside a total, and has its own scale.
  const forEach = (key: (typeof units)[number][0]): ((value: Decimal) => string) =>
    fittedWholeMoney(
      figures,
      all.flatMap((each) => each[key] ?? []),
      cellRoom(3 + known.length, width),
    );
  const columns: readonly ColumnOf<OwnedAmounts>[] = [
    right('total', ({ amount }) => money(amount)),
    right('part', ({ amount }) => (total.amount.gt(0) ? figures.aboutShare(amount.div(total.amount)) : '')),
    right('PV', ({ presentValue }) => money(presentValue)),
    ...known.map(([key, heading]) => right<OwnedAmounts>(heading, (each) => orMissing(each[key], forEach(key)))),
  ];
  const row = (label: string, each: OwnedAmounts): Row => ({ label, cells: columns.map(({ cellOf }) => cellOf(each)) });
  return [
    ...printed(
      {
        title: 'COST OF OWNERSHIP',
        columns,
        rows: [
          ...categories.map((each) => ({ ...row(each.label, each), mark: '  ' })),
          { ...row('Total', total), isStrong: true },
        ],
      },
      page,
    ),
    ...wrapped(noteOf(told, horizonMonths, figures.shortMoney), width).map(palette.faint),
  ];
}

const noteOf = ({ learningLoss }: CostOfOwnership, horizonMonths: number, money: (value: Decimal) => string): string =>
  `Over ${countOf(horizonMonths, 'months')}, own hours included; for each model a year, each deployment on the new practice, each person.` +
  (learningLoss.isZero() ? '' : ` Not in it: ${money(learningLoss)} of pace that is lost while people learn.`);
