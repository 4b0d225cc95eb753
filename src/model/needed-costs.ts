import type { Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { total } from '../formula/series.js';
import { addedUp, positivePart } from '../formula/vocabulary.js';
import type { Basis } from './basis.js';
import { pricedLinesOf } from './inflation.js';
import { costs, losses, otherBenefits, savedWork } from './order.js';
import type { StatementLine } from './statement.js';

/** A cost that the benefits of the practice depend on. */
export interface NeededCost {
  /** Of its group or list. */
  readonly key: string;
  readonly inWords: string;
  readonly paid: Line<'money'>;
}

/** What the practice brings, and what has to be paid for it to come. */
export interface Practice {
  readonly benefit: Line<'money'>;
  readonly needed: readonly NeededCost[];
}

const payForThemselves: ReadonlySet<string> = new Set(costs.map(({ inputs }) => inputs.key));

/** Ids of the benefits of the practice: those with a cost of their own (assistants) and grants come without it. */
const idsOfPractice = (basis: Basis): ReadonlySet<string> =>
  new Set([
    ...savedWork.flatMap(({ inputs, hoursOf }) =>
      payForThemselves.has(inputs.key) ? [] : hoursOf(basis).map(({ id }) => id),
    ),
    ...[...losses, ...otherBenefits].flatMap(({ inputs, id }) =>
      id === undefined || payForThemselves.has(inputs.key) ? [] : [id],
    ),
  ]);

export function practiceOf(basis: Basis, statement: readonly StatementLine[]): Practice {
  const ids = idsOfPractice(basis);
  /** A benefit that is a loss is one that was hoped for: what others bring still depends on what is paid. */
  const gains = (lines: readonly StatementLine[]) => lines.map((each) => positivePart<'money'>(total(each.line)));
  return Object.freeze({
    benefit: line('money', {
      id: 'benefitOfPractice',
      label: 'Benefits that come with the practice',
      formula: addedUp<'money'>(
        'money',
        gains(statement.filter(({ line: { id }, side }) => side === 'benefit' && ids.has(id))),
      ),
    }),
    needed: neededCostsOf(basis),
  });
}

/** What is paid, over the horizon, for each cost that benefits depend on. */
export function neededCostsOf(basis: Basis): readonly NeededCost[] {
  const needed = costs.flatMap((each) => {
    const { key, neededForBenefits } = each.inputs;
    return neededForBenefits === undefined
      ? []
      : [{ key, inWords: neededForBenefits.inWords, lines: pricedLinesOf(each, basis) }];
  });
  return [...new Set(needed.map(({ key }) => key))].map((key) => {
    const ofGroup = needed.filter((each) => each.key === key);
    const inWords = ofGroup[0]?.inWords ?? key;
    return Object.freeze({
      key,
      inWords,
      paid: line('money', {
        id: `paidFor.${key}`,
        label: `Paid for ${inWords}`,
        formula: addedUp<'money'>(
          'money',
          ofGroup.flatMap(({ lines }) => lines.map((each) => total(each.line))),
        ),
      }),
    });
  });
}
