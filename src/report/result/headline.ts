import type { Verdict, VerdictTest } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { fittedWholeMoney } from '../figures.js';
import type { Page, Section } from '../page.js';
import { alignedLeft, alignedRight, marked, plainText, textWidth, wrapped } from '../plain-text.js';
import { cellRoom } from '../table.js';

/** Whose case it is, over how long, in what money, at what rate. */
export function titleSection({ result, figures, palette, width }: Page): Section {
  const { name, industry, size, currency, horizonMonths, discounting } = result;
  const title = plainText(name ?? '') || 'A business case for MLOps';
  const whose = industry === null ? 'no industry' : industryLabels[industry];
  const facts = [
    size === null ? whose : `${whose}, ${sizeClasses[size].label.toLowerCase()}`,
    `${horizonMonths} months from approval`,
    `all money in ${currency}`,
    `discounted at ${figures.share(discounting.rate)} a year, ${discounting.timing}`,
  ];
  return [...wrapped(title, width).map(palette.heading), ...wrapped(facts.join(' · '), width).map(palette.faint)];
}

/** The answer first, then every test of the rule with its figures. */
export function verdictSection(page: Page): Section {
  const { result, palette, width } = page;
  const { verdict } = result;
  const sentence = [verdict.sentence, proportion(page)].filter((part) => part !== '').join(' ');
  return [
    palette.heading('VERDICT'),
    ...wrapped(sentence, width).map(paint(page, verdict.answer)),
    ...testLines(page),
    ...decidingLines(page),
  ];
}

function paint({ palette }: Page, answer: Verdict['answer']): (text: string) => string {
  switch (answer) {
    case 'worth-it':
      return palette.good;
    case 'not-worth-it':
      return palette.bad;
    case 'depends':
    case 'nothing-to-judge':
      return palette.heading;
  }
}

function proportion({ result, figures }: Page): string {
  const { benefitCostRatio } = result.metrics;
  return benefitCostRatio === null
    ? ''
    : `In present values the benefits are ${figures.ratio(benefitCostRatio)} times the costs.`;
}

/** Each test with what it asks for, and at the right what there is. */
function testLines(page: Page): readonly string[] {
  const { palette, width } = page;
  const told = page.result.verdict.tests.map((test) => {
    const write = writerOf(test, page);
    const value = test.value === null ? 'none' : write(test.value);
    return { isPassed: test.isPassed, value, words: `${test.text} ${write(test.threshold)}` };
  });
  const column = gap + Math.max(...told.map(({ value }) => textWidth(value)));
  return told.flatMap(({ isPassed, value, words }) => {
    const mark = isPassed ? 'passed  ' : 'failed  ';
    const room = width - mark.length - column;
    const lines = wrapped(words, room);
    return lines.map((line, index) => {
      const start = index === 0 ? (isPassed ? palette.good : palette.bad)(mark) : ' '.repeat(mark.length);
      return index < lines.length - 1 ? start + line : start + alignedLeft(line, room) + alignedRight(value, column);
    });
  });
}

const gap = 2;

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
