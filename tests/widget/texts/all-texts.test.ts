import { expect, test } from 'vitest';
import { assumptions } from '../../../src/evidence/assumptions.js';
import { calculate, explain, scenarioFor } from '../../../src/index.js';
import { askedItems } from '../../../src/scenario/answered-scenario.js';
import { sayLabel, sayUnit, type Say } from '../../../src/first.js';
import { figuresFor, hingeText, isOfCash, needText, noticeText, otherText } from '../../../src/page.js';
import { answerText } from '../../../src/report/verdict-text.js';
import { allTexts } from './all-texts.js';

const texts = allTexts();

test.each([
  ['the label of a group', 'Organisation'],
  ['the label of an input', 'Revenue, or budget of a public body'],
  ['a note of an input', 'In place of a salary: nothing is added to it.'],
  ['a unit in words', 'share between 0 and 1'],
  ['a unit of a formula', 'money/month'],
  ['a heading of the statement', 'Tools'],
  ['a line that stands in every model', 'Deployment labour'],
  ['a line of a member', 'price in contract year {number}'],
  ['a line that might end in an id', 'Rework: hours'],
  ['a line of one choice alone', 'A logistic curve from go-live, nothing before it.'],
  ['a key figure', 'Cost per person, over the horizon'],
  ['a metric of delivery', 'Lead time in days'],
  ['a word of formulas', 'smallest of'],
  ['an idiom', 'positive part'],
  ['a notice', 'The tools cost up to {amount} a year: their budget is {budget}.'],
  ['an issue', '“{key}” is not an input.'],
  ['a rule', 'each tier starts above the one before it'],
  ['a reason', 'After the last flow less has come in than was paid out.'],
  ['a sentence of the verdict', '{answer}: the chance of a gain is {chance}.'],
  ['what came instead of a value', 'a group of values'],
  ['a word of formulas that no line has by itself', 'e to the power of'],
  ['the running month, beside the unit', 'running month'],
  ['what a person is asked', 'How many tools have to work together?'],
  ['an answer', 'Hardly any'],
  ['why something is assumed', 'A few hours of a graphics processor.'],
  ['a cause of a difference', 'Exchange rates'],
  ['a notice of a comparison', '{scenarios}: without a probability, and so not in the mean.'],
  ['what was expected in a text', 'the text ends where a colon was expected'],
])('%s is among the texts: %s', (_, text) => {
  expect(texts).toContain(text);
});

/** Why an assumption was made, and what an answer stands for, is told with figures of its own. */
const reasonings = new Set([
  ...assumptions.map(({ reasoning }) => reasoning),
  ...askedItems.flatMap((item) => (item.kind === 'number' ? [] : [item.reasoning])),
]);

/** Figures that are part of a sentence: bounds of shares, quantiles by name, what a date looks like. */
const constants =
  /between 0 and 1|at most [125]$|([89]0 )?of (the )?100\b|to 1$|add up to 1|[pP][159]0|10\^−?\d+|−100 %|10 %|30 digits|beyond 30|63 small|2027-01(-15)?|is 0\b|rate to 0|above 0|2 to|\b1( if|\/| per)|else 0|0\.\d+|\(1 \+|− 1|-1”/g;

test('a figure that depends on anything has a name in the text', () => {
  const withFigures = texts.filter((text) => !reasonings.has(text) && /\d/.test(text.replace(constants, '')));
  expect(withFigures).toEqual([]);
});

test('no text is of one member, role or machine', () => {
  expect(texts.filter((text) => /zz-|undefined|\[object/.test(text))).toEqual([]);
});

test.each(['small', 'medium', 'enterprise'] as const)('what a %s bank is told is all among the texts', (size) => {
  const said = new Set<string>();
  const say: Say = (text) => {
    said.add(text);
    return text;
  };
  const scenario = scenarioFor('finance', { size });
  const result = calculate(scenario);
  explain(scenario, 'npv', undefined, say);
  const figures = figuresFor({ locale: 'en', currency: 'USD' });
  for (const notice of result.notices) noticeText(notice, figures, say);
  for (const { label, group, kind, note } of result.lines) {
    sayLabel(label, say);
    [group, kind, note ?? ''].forEach((text) => say(text));
  }
  for (const { label, group, unit } of result.kpis) {
    sayLabel(label, say);
    say(group);
    sayUnit(unit, say);
  }
  for (const { label, unit } of result.evidence.inputs) {
    sayLabel(label, say);
    sayUnit(unit, say);
  }
  for (const { period } of result.annual) sayLabel(period, say);
  for (const asked of result.verdict.tests) needText(asked, figures, say);
  for (const but of result.verdict.buts) if (!isOfCash(but)) otherText(but, figures, say);
  for (const reason of Object.values(result.metrics.reasons)) say(reason);
  for (const hinge of result.verdict.hinges) hingeText(hinge, figures, say);
  answerText(result.verdict, figures, say);

  const known = new Set(texts);
  const members = new Set(result.evidence.inputs.map(({ path }) => path.split('.')[1]));
  const isOfMember = (text: string): boolean => text.split(': ').some((part) => members.has(part));
  expect([...said].filter((text) => /\p{L}/u.test(text) && !known.has(text) && !isOfMember(text))).toEqual([]);
});
