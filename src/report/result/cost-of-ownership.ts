import type { OwnedAmounts } from '../../answer/accounts/accounts.js';
import type { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { fittedWholeMoney, orMissing } from '../figures.js';
import type { Page, ResultPage, Section } from '../page.js';
import { cellRoom, printed, right, type ColumnOf, type Row, type Table } from '../table.js';

/** What each amount is told for. */
const units = [
  ['perModelYear', 'model'],
  ['perDeployment', 'deployment'],
  ['perPerson', 'person'],
] as const satisfies readonly (readonly [keyof OwnedAmounts, string])[];

/** What the new practice costs whoever owns it, by what the money is for, and for each model, deployment and person. */
export const costOfOwnershipSection = (page: Page): Section =>
  page.result.costOfOwnership.categories.length === 0 ? [] : printed(ownershipTable(page), page);

/** The same as a table. */
export function ownershipTable(page: ResultPage): Table {
  const { figures, width, result } = page;
  const { categories, total } = result.costOfOwnership;
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
  return {
    title: 'COST OF OWNERSHIP',
    columns,
    rows: [
      ...categories.map((each) => ({ ...row(each.label, each), mark: '  ' })),
      { ...row('Total', total), isStrong: true },
    ],
    notes: [noteOf(page)],
  };
}

const noteOf = ({ result: { costOfOwnership, horizonMonths }, figures }: ResultPage): string =>
  `Over ${countOf(horizonMonths, 'months')}, own hours included; for each model a year, each deployment on the new practice, each person.` +
  (costOfOwnership.learningLoss.isZero()
    ? ''
    : ` Not in it: ${figures.shortMoney(costOfOwnership.learningLoss)} of pace that is lost while people learn.`);
