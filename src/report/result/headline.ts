import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { countOf } from '../../formula/unit-words.js';
import { titleLines, verdictTone, type Page, type Section } from '../page.js';
import { marked, plainText, wrapped } from '../plain-text.js';
import { answerText, butsText, hingeText, needText } from '../verdict-text.js';
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

/** The answer with its chance, what goes with it, on what it hangs, what to find out first, and what “worth it” asks for. */
export function verdictSection(page: Page): Section {
  const { result, palette, width, figures } = page;
  const { verdict } = result;
  const { hinges } = verdict;
  return [
    palette.heading('VERDICT'),
    ...wrapped(answerText(verdict, figures), width).map(palette[verdictTone(verdict.answer) ?? 'heading']),
    ...butLines(page),
    ...(hinges.length === 0 ? [] : ['It hangs on:']),
    ...hinges.flatMap((hinge) => marked('- ', hingeText(hinge, figures), width)),
    ...answerFirstLines(page),
    ...needLines(page),
  ];
}

function butLines({ result: { verdict }, figures, width }: Page): readonly string[] {
  const buts = butsText(verdict, figures);
  return buts === '' ? [] : wrapped(buts, width);
}

function needLines({ result: { verdict }, figures, width }: Page): readonly string[] {
  const needs = verdict.tests.filter(({ isPassed }) => !isPassed).map((test) => needText(test, figures));
  return needs.length === 0 ? [] : wrapped(`To become “worth it” you need ${needs.join('; ')}.`, width);
}

/** The assumptions to be replaced first, with the part of the doubt that each holds. */
function answerFirstLines({ result, figures, width }: Page): readonly string[] {
  const { toAnswer, answersNeeded } = result.evidence.doubt;
  if (toAnswer.length === 0 || result.verdict.answer === 'nothing-to-judge') return [];
  const listed = toAnswer
    .slice(0, mostListed)
    .map(({ label, share }) => `${plainText(label)} (${figures.share(share)})`);
  const others = toAnswer.length - listed.length;
  const answers = [...listed, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
  return wrapped(`${answerFirst(answersNeeded)} ${answers}.`, width);
}

/** More than these nobody starts with. */
const mostListed = 5;

/** What so many answers do. */
const answerFirst = (answersNeeded: number): string =>
  answersNeeded === 0
    ? 'Find out next, with what each settles of the doubt:'
    : `Find out first, with what each settles of the doubt (${answersNeeded === 1 ? 'the first is' : `the first ${answersNeeded} are`} enough):`;
