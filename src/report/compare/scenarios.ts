import type { ComparedScenario, Comparison } from '../../answer/compare/comparison.js';
import type { Decimal } from '../../decimal.js';
import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { countOf } from '../../formula/unit-words.js';
import { fittedWholeMoney } from '../figures.js';
import { noticeText } from '../notice-text.js';
import { titleLines, verdictTone, type ScenariosPage, type Section } from '../page.js';
import { marked, plainText } from '../plain-text.js';
import { answerText } from '../verdict-text.js';
import { right, type ColumnOf } from '../table.js';

/** What is compared: how long, in what money, from where. */
export function scenariosTitle(page: ScenariosPage): Section {
  const { comparison, inputs } = page;
  const { scenarios, base, horizonMonths, currency } = comparison;
  const facts = [
    countOf(horizonMonths, 'months from approval'),
    `all money in ${currency}`,
    ...(scenarios.length > 1 ? [`told from ${letterOf(comparison, base)}`] : []),
  ];
  const title =
    inputs.length > 0 ? 'One scenario at the ends of its ranges' : `${scenarios.length} scenarios side by side`;
  return titleLines(title, facts, page);
}

/** Each scenario under the letter of the tables, with what it says of itself and its verdict. */
export function scenariosSection(page: ScenariosPage): Section {
  const { comparison, palette, width } = page;
  return comparison.scenarios.flatMap((scenario) => {
    const mark = `${letterOf(comparison, scenario.name)}  `;
    const tone = verdictTone(scenario.verdict.answer);
    const under = (text: string): readonly string[] =>
      text === '' ? [] : marked(' '.repeat(mark.length), text, width);
    return [
      ...marked(mark, plainText(scenario.name), width).map(palette.heading),
      ...under(factsOf(scenario, page)).map(palette.faint),
      ...under(verdictText(scenario, page)).map(tone === undefined ? (line) => line : palette[tone]),
      ...scenario.notices
        .filter(({ code }) => code === 'carried-over')
        .flatMap((notice) => under(noticeText(notice, page.figures))),
    ];
  });
}

/** With every input at an end of its range it is no case that is likely to come, and no verdict would say anything. */
const verdictText = ({ verdict }: ComparedScenario, { inputs, figures }: ScenariosPage): string =>
  inputs.length > 0 && verdict.chanceOfGain === null ? '' : answerText(verdict, figures);

function factsOf(scenario: ComparedScenario, { figures }: ScenariosPage): string {
  const { alternative, probability, industry, size, discounting, tags } = scenario;
  return [
    ...(alternative === null ? [] : [alternative.replaceAll('-', ' ')]),
    ...(probability === null ? [] : [`probability ${figures.share(probability)}`]),
    ...(industry === null ? [] : [industryLabels[industry]]),
    ...(size === null ? [] : [sizeClasses[size].label.toLowerCase()]),
    `${figures.share(discounting.rate)} a year, ${discounting.timing}`,
    ...tags.map(plainText),
  ].join(' · ');
}

const moneyColumns = 12;

/** The letter by which the tables call a scenario: A is the first. */
export const letterOf = ({ scenarios }: Comparison, name: string): string =>
  String.fromCharCode('A'.charCodeAt(0) + scenarios.findIndex((scenario) => scenario.name === name));

/** “B, Buy”. */
export const calledIn = (comparison: Comparison, name: string): string =>
  `${letterOf(comparison, name)}, ${plainText(name)}`;

/** Money as it fits a column, wherever one of the values stands. */
export const moneyFor = ({ figures }: ScenariosPage, values: readonly Decimal[]): ((value: Decimal) => string) =>
  fittedWholeMoney(figures, values, moneyColumns);

/** A column for each scenario, under its letter. */
export const scenarioColumns = <Item>(
  { comparison }: ScenariosPage,
  cellOf: (item: Item, scenario: ComparedScenario, place: number) => string,
): readonly ColumnOf<Item>[] =>
  comparison.scenarios.map((scenario, place) =>
    right(letterOf(comparison, scenario.name), (item) => cellOf(item, scenario, place)),
  );
