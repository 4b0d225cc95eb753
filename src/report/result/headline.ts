import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { countOf } from '../../formula/unit-words.js';
import { butLines, judgedText, nextStepLines } from '../one-page/answer.js';
import { decidersSection } from '../one-page/deciders.js';
import { besideStatement, titleLines, toneOf, type Page, type Section } from '../page.js';
import { wrapped } from '../plain-text.js';
import { needText } from '../verdict-text.js';
import { baseCaseSentence } from '../base-case.js';

/** Whose case it is, over how long, in what money, at what rate. */
export function titleSection(page: Page): Section {
  const { name, industry, size, currency, horizonMonths, discounting, baseCase } = page.result;
  const whose = industry === null ? 'no industry' : industryLabels[industry];
  const facts = [
    size === null ? whose : `${whose}, ${sizeClasses[size].label.toLowerCase()}`,
    countOf(horizonMonths, 'months from approval'),
    `all money in ${currency}`,
    `discounted at ${page.figures.share(discounting.rate)} a year, ${discounting.timing}`,
  ];
  return [...titleLines(name, facts, page), ...wrapped(baseCaseSentence[baseCase], page.width)];
}

/** The answer with its chance, what goes with it, what “worth it” asks for, and what decides it. */
export function verdictSection(page: Page): Section {
  const { result, palette, width } = page;
  const deciders = decidersSection({ ...page, ...besideStatement(page, result) });
  return [
    palette.heading('VERDICT'),
    ...wrapped(judgedText(page), width).map(palette[toneOf(result) ?? 'heading']),
    ...butLines(page),
    ...nextStepLines(page),
    ...needLines(page),
    ...(deciders.length === 0 ? [] : ['', ...deciders]),
  ];
}

function needLines({ result: { verdict }, figures, width }: Page): readonly string[] {
  const needs = verdict.tests.filter(({ isPassed }) => !isPassed).map((test) => needText(test, figures));
  return needs.length === 0 ? [] : wrapped(`To become “worth it” you need ${needs.join('; ')}.`, width);
}
