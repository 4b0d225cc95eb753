import { fittedWholeMoney, missing, orMissing } from '../figures.js';
import type { Page, Section } from '../page.js';
import { cellRoom, printed, right, tableOf } from '../table.js';

const ownMark = '> ';

/** Whether the case still holds where half of the teams stay with the old way. */
export function adoptionSection(page: Page): Section {
  const { result, figures, width } = page;
  const { adoption } = result;
  if (adoption.length === 0) return [];
  const money = fittedWholeMoney(
    figures,
    adoption.map(({ npv }) => npv),
    cellRoom(3, width),
  );
  const table = tableOf(
    adoption,
    ({ ceiling, isOwn }) => ({ mark: isOwn ? ownMark : '  ', label: figures.share(ceiling), isStrong: isOwn }),
    [
      right('NPV', ({ npv }) => money(npv)),
      right('ROI', ({ roi }) => orMissing(roi, figures.share)),
      right('Payback', ({ discountedPaybackMonths }) => orMissing(discountedPaybackMonths, figures.months)),
    ],
  );
  return printed({ title: 'IF ONLY PART OF THE ESTATE MOVES', ...table, notes: [legend] }, page);
}

const legend =
  `${ownMark.trim()} is the share that this report takes, with the doubt about it; the others are taken for sure. All ` +
  `benefits and costs; payback: discounted, in months from approval, ${missing} where not within the horizon. Migration and what follows use shrink with the share; set-up, ` +
  'training, contracts and the run team do not.';
