import type { Expression, Input } from '../formula/expression.js';
import { line } from '../formula/line.js';
import { constant, difference, product, ratio, sum } from '../formula/operations.js';
import { addedUp, allAt, during, grownYearly, monthsPerYear, remainder, since } from '../formula/vocabulary.js';
import { list } from './declaration.js';
import { leafOf } from './row.js';
import { amount, choice, cut, numbers, text, yearlyRate } from './fields.js';
import { countAt, isGiven, isOn, membersOf, type Shape, wordAt } from './shape.js';
import type { Nature, StatementLine } from './statement.js';

export const customHeading = 'Custom lines';

/** Anything the lists lack, and whole published business cases as they were printed. */
export const customLinesList = list(
  'customLines',
  customHeading,
  {
    label: text('name in the statement'),
    source: text('where the figures come from'),
    side: choice({ label: 'side of the statement', choices: ['cost', 'benefit'] }),
    kind: choice({
      label: 'kind of money',
      contradicts: [
        {
          when: { side: ['cost'], kind: ['risk', 'business'] },
          rule: 'a cost is cash or capacity: money paid, or hours of own staff',
        },
      ],

      choices: ['cash', 'capacity', 'risk', 'business'],
      whenNotGiven: 'cash',
    }),
    initial: amount('money', { label: 'amount at the start', lowest: '-1e30' }),
    annual: numbers('money/year', { label: 'amount in each year', longest: 50 }),
    monthly: amount('money/month', { label: 'amount a month', lowest: '-1e30' }),
    startMonth: amount('month', {
      label: 'first month of the monthly amount',
      lowest: '1',
      highest: '600',
      whenNotGiven: '1',
    }),
    growth: yearlyRate({
      label: 'yearly rise of the monthly amount',
      lowest: '-0.9',
      highest: '10',
      whenNotGiven: '0',
      note: 'A step at the begin of each year from the second on; amounts of years are written as they are.',
    }),
    riskAdjustment: cut({
      label: 'risk adjustment',
      isRiskAdjustment: true,
      contradicts: [
        {
          when: { side: ['benefit'], kind: ['risk'] },
          rule: 'an expected loss is a mean already, and takes no risk adjustment',
        },
      ],

      lowest: '0',
      whenNotGiven: '0',
      note: 'Takes this share off a benefit and adds it to a cost.',
    }),
  },
  {
    foundBy: 'agree',
    needsOneOf: {
      keys: ['initial', 'annual', 'monthly'],
      rule: 'a custom line needs an amount: initial, annual or monthly',
    },
  },
);

/** The amount of one year, counted from 1. */
const customAnnual = (id: string, year: number): Input<'money/year'> => leafOf(customLinesList, id, 'annual', year);

const natures: readonly string[] = ['cash', 'capacity', 'risk', 'business'] satisfies readonly Nature[];
const isNature = (word: string): word is Nature => natures.includes(word);

const start = constant('0', 'month');
const endOfPrevious = (month: Expression<'month'>): Expression<'month'> => difference(month, constant('1', 'month'));

/** The lines that a user adds, as amounts at the start, a year, a month. */
export function customLinesOf(shape: Shape): readonly StatementLine[] {
  return isOn(shape, 'customLines') ? membersOf(shape, 'customLines').map((id) => customLine(shape, id)) : [];
}

function customLine(shape: Shape, id: string): StatementLine {
  const path = `customLines.${id}`;
  const side = wordAt(shape, `${path}.side`) === 'cost' ? 'cost' : 'benefit';
  const word = wordAt(shape, `${path}.kind`) ?? 'cash';
  const { riskAdjustment } = customLinesList.each(id);
  const source = wordAt(shape, `${path}.source`);
  const amount = line('money/month', {
    id: `unadjusted.${id}`,
    label: `${id}: before risk adjustment`,
    formula: addedUp<'money/month'>('money/month', amountsOf(shape, id)),
  });
  return Object.freeze({
    side,
    group: customHeading,
    ownership: side === 'cost' ? 'other' : undefined,
    taxed: side === 'cost' ? 'custom-costs' : 'benefits',
    // Amounts that a user writes down are those that he expects, whatever prices do.
    prices: 'as-told',
    nature: isNature(word) ? word : 'cash',
    line: line('money/month', {
      id,
      label: wordAt(shape, `${path}.label`) ?? id,
      formula: product(amount, side === 'cost' ? sum(constant('1'), riskAdjustment) : remainder(riskAdjustment)),
      ...(source === undefined ? {} : { source }),
    }),
  });
}

function amountsOf(shape: Shape, id: string): readonly Expression<'money/month'>[] {
  const custom = customLinesList.each(id);
  const annual = Array.from({ length: countAt(shape, `customLines.${id}.annual`) }, (_, index) => {
    const year = during(constant(String(12 * index), 'month'), constant(String(12 * index + 12), 'month'));
    return product(ratio(customAnnual(id, index + 1), monthsPerYear), year);
  });
  const rises = isGiven(shape, `customLines.${id}.growth`);
  const monthly = rises ? product(custom.monthly, grownYearly(custom.growth)) : custom.monthly;
  return [
    ...(isGiven(shape, `customLines.${id}.initial`) ? [product(custom.initial, allAt(start))] : []),
    ...annual,
    ...(isGiven(shape, `customLines.${id}.monthly`) ? [product(monthly, since(endOfPrevious(custom.startMonth)))] : []),
  ];
}

/** Whether all that is known comes by the year, so that a payback between two months would be made up. */
export const isByYearOnly = (shape: Shape, lines: readonly StatementLine[]): boolean =>
  lines.length > 0 &&
  lines.every(({ group }) => group === customHeading) &&
  membersOf(shape, 'customLines').every((id) => !isGiven(shape, `customLines.${id}.monthly`));
