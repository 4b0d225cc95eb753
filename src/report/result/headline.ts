import type { VerdictTest } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { fittedWholeMoney } from '../figures.js';
import { titleLines, verdictTone, type Page, type Section } from '../page.js';
import { marked, plainText, wrapped } from '../plain-text.js';
import { cellRoom, printed, right, tableOf } from '../table.js';
import { baseCaseSentence } from '../base-case.js';

/** Whose case it is, over how long, in what money, at what rate. */
export function titleSection(page: Page): Section {
  const { name, industry, size, currency, horizonMonths, discounting, baseCase } = page.result;
  const whose = industry === null ? 'no industry' : industryLabels[industry];
  const facts = [
    size === null ? whose : `${whose}, ${sizeClasses[size].label.toLowerCase()}`,
    `${horizonMonths} months from approval`,
    `all money in ${currency}`,
    `discounted at ${page.figures.share(discounting.rate)} a year, ${discounting.timing}`,
  ];
  return [...titleLines(name, facts, page), ...wrapped(baseCaseSentence[baseCase], page.width)];
}

/** The answer first, then every test of the rule with its figures. */
export function verdictSection(page: Page): Section {
  const { result, palette, width } = page;
  const { verdict } = result;
  const sentence = [verdict.sentence, proportion(page)].filter((part) => part !== '').join(' ');
  return [
    palette.heading('VERDICT'),
    ...wrapped(sentence, width).map(palette[verdictTone(verdict.answer) ?? 'heading']),
    ...testLines(page),
    ...decidingLines(page),
  ];
}

function proportion({ result, figures }: Page): string {
  const { benefitCostRatio } = result.metrics;
  return benefitCostRatio === null
    ? ''
    : `In present values the benefits are ${figures.ratio(benefitCostRatio)} times the costs.`;
}

/** Each test with what it asks for, and at the right what there is. */
function testLines(page: Page): readonly string[] {
  const table = tableOf(
    page.result.verdict.tests,
    (test) => ({
      label: `${test.text} ${writerOf(test, page)(test.threshold)}`,
      mark: test.isPassed ? 'passed  ' : 'failed  ',
      tone: test.isPassed ? 'good' : 'bad',
    }),
    [right('', (test) => (test.value === null ? 'none' : writerOf(test, page)(test.value)))],
  );
  return printed(table, page);
}

function writerOf({ code, value, threshold }: VerdictTest, { figures, width }: Page): (value: Decimal) => string {
  switch (code) {
    case 'npv':
      return fittedWholeMoney(figures, [value ?? threshold, threshold], cellRoom(2, width));
    case 'ratio':
      return figures.ratio;
    case 'payback':
      return figures.months;
    case 'capacity':
    case 'assumptions':
    case 'probability':
      return figures.share;
  }
}

function decidingLines({ result, width }: Page): readonly string[] {
  const { decidingLines: deciding } = result.verdict;
  if (deciding.length === 0) return [];
  const labels = deciding.map((id) => plainText(result.lines.find((line) => line.id === id)?.label ?? id));
  return marked('', `The net present value would be negative without any one of: ${labels.join('; ')}.`, width);
}
