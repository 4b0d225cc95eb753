import type { Verdict, VerdictTest } from '../../answer/result.js';
import type { Decimal } from '../../decimal.js';
import type { Figures } from '../figures.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { alignedLeft, alignedRight, textWidth } from '../text-width.js';
import { marked, wrapped } from '../wrapped.js';

/** The answer first, then every test of the rule with its figures. */
export function verdictSection(page: Page): Section {
  const { result, palette, width } = page;
  const { verdict } = result;
  const sentence = [verdict.sentence, proportion(page)].filter((part) => part !== '').join(' ');
  return [
    palette.heading('VERDICT'),
    ...wrapped(sentence, width).map(paint(page, verdict.answer)),
    ...(result.industry === null ? [] : wrapped(notModelled, width)),
    ...verdict.tests.flatMap((test) => testLines(page, test)),
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

/** A verdict on a part of the statement is to be read as one. */
const notModelled =
  'Judged on the lines below. Not among them yet, and worth custom lines where they matter: savings in coordination, ' +
  'run labour, infrastructure, retired tools, audit, rework and data preparation, and projects that newly go live; ' +
  'costs of procurement, change, monitoring and retraining.';

const figureColumns = 20;

function testLines({ figures, palette, width }: Page, test: VerdictTest): readonly string[] {
  const write = writerOf(test.code, figures);
  const mark = test.isPassed ? 'passed  ' : 'failed  ';
  const value = test.value === null ? 'none' : write(test.value);
  const column = Math.max(figureColumns, textWidth(value) + 1);
  const words = wrapped(`${test.text} ${write(test.threshold)}`, width - mark.length - column);
  return words.map((line, index) => {
    const start = index === 0 ? (test.isPassed ? palette.good : palette.bad)(mark) : ' '.repeat(mark.length);
    if (index < words.length - 1) return start + line;
    return start + alignedLeft(line, width - mark.length - column) + alignedRight(value, column);
  });
}

function writerOf(code: VerdictTest['code'], figures: Figures): (value: Decimal) => string {
  switch (code) {
    case 'npv':
      return figures.wholeMoney;
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
