import type { AdoptionRung } from '../../answer/adoption-ladder.js';
import type { Decimal } from '../../decimal.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { cellRoom, columnTable, type TableColumn } from '../table.js';

const ownMark = '> ';
const missing = '–';

/** Whether the case still holds where half of the teams stay with the old way. */
export function adoptionSection({ result, figures, palette, width }: Page): Section {
  const { adoption } = result;
  if (adoption.length === 0) return [];
  const money = fittedWholeMoney(
    figures,
    adoption.map(({ npv }) => npv),
    cellRoom(3, width),
  );
  const optional = (value: Decimal | null, write: (value: Decimal) => string): string =>
    value === null ? missing : write(value);
  const column = (heading: string, cellOf: (rung: AdoptionRung) => string): TableColumn => ({
    heading,
    cells: adoption.map(cellOf),
    aligned: 'right',
  });
  const rows = adoption.map(({ ceiling, isOwn }) => ({
    mark: isOwn ? ownMark : ' '.repeat(ownMark.length),
    label: figures.share(ceiling),
    paint: isOwn ? palette.heading : (text: string) => text,
  }));
  const columns = [
    column('NPV', ({ npv }) => money(npv)),
    column('ROI', ({ roi }) => optional(roi, figures.share)),
    column('Payback', ({ discountedPaybackMonths }) => optional(discountedPaybackMonths, figures.months)),
  ];
  return [
    ...columnTable({ title: 'IF ONLY PART OF THE ESTATE MOVES', rows, columns, paintHeading: palette.heading }, width),
    ...wrapped(legend, width).map(palette.faint),
  ];
}

const legend =
  `${ownMark.trim()} is the share that this report takes. All benefits and costs; payback: discounted, in months from ` +
  `approval, ${missing} where not within the horizon. Migration and what follows use shrink with the share; set-up, ` +
  'training, contracts and the run team do not.';
