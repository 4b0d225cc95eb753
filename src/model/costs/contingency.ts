import { inputsRead, type Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { addedUp } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { share } from '../fields.js';
import { pricedLinesOf } from '../inflation.js';
import { isGiven, type Shape } from '../shape.js';
import { text } from '../../say.js';
import { capacity, cash, cost, type Nature, type StatementLine } from '../statement.js';
import { linkBuildCosts } from './links.js';
import { migrationCosts } from './migration.js';
import { setupCosts } from './setup.js';

export const contingencyGroup = group(
  'contingency',
  'Contingency',
  {
    share: share({
      label: 'Contingency on set-up, links, migration and consulting',
      unitInWords: 'share of the work, at most 2',
      highest: '2',
      default: { figure: 'contingency' },
      note: 'What the ranges of hours and days leave open. One of your own holds for all of the work.',
    }),
    shareOfEstimates: share({
      label: 'Contingency on work of which you tell hours or days without a range',
      unitInWords: 'share of the work, at most 2',
      highest: '2',
      default: { figure: 'contingencyOfEstimates' },
      containedIn: { input: 'contingency.share', reason: text('A contingency of your own holds for all of the work.') },
      note: 'Such work takes a third more than estimated, on average; a range tells a part of that already.',
    }),
  },
  { foundBy: 'agree' },
);

/** One-time work that may take more than was thought. */
const oneTimeCosts = [setupCosts, linkBuildCosts, migrationCosts] as const;

const { share: onRanges, shareOfEstimates: onEstimates } = contingencyGroup.inputs;

const isEstimate = ({ estimates }: Shape, { line: each }: StatementLine): boolean =>
  estimates.length > 0 && inputsRead(each).some(({ path }) => estimates.includes(path));

/** Estimates have a reserve of their own, where it is known; all else has that for what ranges leave open. */
function reserveOn(
  shape: Shape,
  base: readonly StatementLine[],
  told: Pick<Line, 'id' | 'label'>,
): Line<'money/month'> {
  const areApart = isGiven(shape, contingencyGroup.paths.shareOfEstimates);
  const estimates = base.filter((each) => areApart && isEstimate(shape, each));
  const others = base.filter((each) => !estimates.includes(each));
  const parts = [
    { share: onRanges, of: others },
    { share: onEstimates, of: estimates },
  ].filter(({ of }) => of.length > 0);
  return line('money/month', {
    ...told,
    formula: addedUp<'money/month'>(
      'money/month',
      parts.map(({ share: part, of }) =>
        product(
          part,
          addedUp(
            'money/month',
            of.map((each) => each.line),
          ),
        ),
      ),
    ),
  });
}

/** A reserve on one-time work, of the same kind of money and in the same months as what it is for. */
export const contingencyCosts = cost({
  inputs: contingencyGroup,
  heading: 'Set-up',
  ownership: 'risk',
  taxed: 'set-up',
  // A share of lines whose prices have stepped already.
  prices: 'as-told',
  lines: (basis) => {
    const base = oneTimeCosts.flatMap((each) => pricedLinesOf(each, basis));
    const reserve = (nature: Nature, told: Pick<Line, 'id' | 'label'>): Line<'money/month'> =>
      reserveOn(
        basis.shape,
        base.filter((each) => each.nature === nature),
        told,
      );
    return [
      capacity(reserve('capacity', { id: 'contingencyHours', label: 'Contingency on own hours' })),
      cash(reserve('cash', { id: 'contingencyCash', label: 'Contingency on consulting' })),
    ];
  },
});
