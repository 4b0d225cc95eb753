import { inputsRead, type Expression, type Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product } from '../formula/operations.js';
import { grownYearly } from '../formula/vocabulary.js';
import { retiredToolsGroup } from './benefits/retired-tools.js';
import type { Basis } from './basis.js';
import { toolsList } from './costs/tool-contract.js';
import { group, list } from './declaration.js';
import { nominalStep, text } from './fields.js';
import { wagesGroup } from './labour.js';
import { isGiven, isOn, membersOf, type Shape, wordAt } from './shape.js';
import type { Cost, StatementLine } from './statement.js';

const bounds = { lowest: '-0.5', highest: '1' } as const;

/** Steps of prices that have none of their own. Off unless told: prices then stay those of approval. */
export const inflationGroup = group(
  'inflation',
  'Inflation',
  {
    general: nominalStep({
      ...bounds,
      label: 'General inflation',
      note: 'Of prices without a step of their own. Wages step by their growth, tools by their price step; custom lines are taken as told.',
    }),
    infrastructure: nominalStep({
      ...bounds,
      label: 'Yearly step of the prices of cloud and hardware',
      note: 'General inflation unless given.',
    }),
    modelValue: nominalStep({
      ...bounds,
      label: 'Yearly step of what models earn and of what failures cost',
      note: 'General inflation unless given.',
    }),
  },
  { foundBy: 'agree', isOnlyIfTold: true },
);

/** Steps of single lines: what a contract of fees says, or a price that falls while others rise. */
export const escalatorsList = list(
  'escalators',
  'Escalators of lines',
  {
    line: text('line of the statement, by its id'),
    growth: nominalStep({
      ...bounds,
      label: 'yearly step',
      note: 'In place of inflation; on top of the growth of wages or a tool’s price step.',
    }),
  },
  {
    foundBy: 'agree',
    needsOneOf: { keys: ['line'], rule: 'an escalator needs a line' },
    onePerWords: { keys: ['line'], rule: 'a line has one escalator' },
  },
);

/** The line of the statement that an escalator moves. */
export const lineOfEscalator = (shape: Shape, id: string): string | undefined =>
  wordAt(shape, `${escalatorsList.key}.${id}.${escalatorsList.keys.line}`);

const ownSteps: readonly string[] = [wagesGroup.paths.growth, retiredToolsGroup.paths.uplift];

/** Whether its prices step already: by the growth of wages, or as a contract says. */
const hasOwnStep = (of: Line<'money/month'>): boolean =>
  inputsRead(of).some(
    ({ path }) =>
      ownSteps.includes(path) || (path.startsWith(`${toolsList.key}.`) && path.endsWith(`.${toolsList.keys.uplift}`)),
  );

function stepOf(shape: Shape, { prices, line: each }: StatementLine): Expression<'1'> | undefined {
  const escalator = membersOf(shape, escalatorsList.key).find((id) => lineOfEscalator(shape, id) === each.id);
  if (escalator !== undefined) return escalatorsList.each(escalator).growth;
  if (!isOn(shape, inflationGroup.key) || prices === 'as-told' || hasOwnStep(each)) return undefined;
  const { inputs, paths } = inflationGroup;
  if (prices !== undefined && isGiven(shape, paths[prices])) return inputs[prices];
  return isGiven(shape, paths.general) ? inputs.general : undefined;
}

/**
 * A line of the statement at the prices of each year: by its escalator, or by inflation where it has no step of its own.
 *
 *     amount = amount at the prices of approval · (1 + step)^(year − 1)
 */
export function atPricesOfTheYear(shape: Shape, told: StatementLine): StatementLine {
  const step = stepOf(shape, told);
  if (step === undefined) return told;
  const grown = (of: Line<'money/month'>): Line<'money/month'> => {
    const { id, label, note, source } = of;
    const atStart = line('money/month', {
      id: `${id}.atStartPrices`,
      label: `${label}: at the prices of approval`,
      formula: of.formula,
    });
    return line('money/month', {
      id,
      label,
      formula: product(atStart, grownYearly(step)),
      ...(note === undefined ? {} : { note }),
      ...(source === undefined ? {} : { source }),
    });
  };
  const { enjoyed, bills } = told;
  return Object.freeze({
    ...told,
    line: grown(told.line),
    ...(enjoyed === undefined ? {} : { enjoyed: grown(enjoyed) }),
    ...(bills === undefined ? {} : { bills: grown(bills) }),
  });
}

/** The lines of a cost as they stand in the statement. */
export const pricedLinesOf = ({ linesOf }: Cost, basis: Basis): readonly StatementLine[] =>
  linesOf(basis).map((each) => atPricesOfTheYear(basis.shape, each));
