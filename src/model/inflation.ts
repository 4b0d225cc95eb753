import { inputsRead, type Expression, type Line } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { product } from '../formula/operations.js';
import { grownYearly } from '../formula/vocabulary.js';
import { retiredToolsGroup } from './benefits/retired-tools.js';
import { toolsList } from './costs/tool-contract.js';
import { group } from './declaration.js';
import { nominalStep } from './fields.js';
import { wagesGroup } from './labour.js';
import { isGiven, isOn, type Shape } from './shape.js';
import type { StatementLine } from './statement.js';

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

const ownSteps: readonly string[] = [wagesGroup.paths.growth, retiredToolsGroup.paths.uplift];

/** Whether its prices step already: by the growth of wages, or as a contract says. */
const hasOwnStep = (of: Line<'money/month'>): boolean =>
  inputsRead(of).some(
    ({ path }) =>
      ownSteps.includes(path) || (path.startsWith(`${toolsList.key}.`) && path.endsWith(`.${toolsList.keys.uplift}`)),
  );

function stepOf(shape: Shape, { prices, line: each }: StatementLine): Expression<'1'> | undefined {
  if (!isOn(shape, inflationGroup.key) || prices === 'as-told' || hasOwnStep(each)) return undefined;
  const { inputs, paths } = inflationGroup;
  if (prices !== undefined && isGiven(shape, paths[prices])) return inputs[prices];
  return isGiven(shape, paths.general) ? inputs.general : undefined;
}

/**
 * A line of the statement at the prices of each year, where its prices have no step of their own.
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
