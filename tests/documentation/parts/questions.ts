import { type Band, concepts, type Item, type Place, type Question } from '../../../src/model/question.js';
import { questions } from '../../../src/model/questions.js';
import { code, page, plain, table } from './markdown.js';

const asked: readonly Question[] = questions;

/** What a person is asked, what an answer sets, and what of the two studies is reached by it. */
export function questionTables(): string {
  return page(
    '## The questions',
    'Twelve questions that people can answer, declared in `questions.ts` and `money-questions.ts` as data: a sentence, and what can be answered, ' +
      'each a number, one of two to six options, or any of them. `answeredScenario` makes a scenario of the answers, ' +
      '`init --ask` and `init --short` ask them. A number is a figure of your own; an option stands for a range, and ' +
      'says why. What is not answered the profile fills in. **To add one**: an entry in either, whose inputs are ' +
      'taken from the declarations, and its texts in each language. No other question may set an input of the same group; ' +
      'several inputs go into `alike`, `also` or the settings of an option (`question.ts`); “twelve” is written in ' +
      '`src/cli/commands/init.ts`, `src/cli/mcp/tools.ts` and the READMEs, and `--short` has room for 66 lines.',
    table(
      ['question', 'answer', 'what it sets'],
      asked.flatMap(({ sentence, items }) =>
        items.map((item, index) => [index === 0 ? plain(sentence) : '', answerText(item), settingText(item)]),
      ),
    ),
    'Two studies of how MLOps is adopted, a survey with interviews (arXiv 2502.05634) and first insights from three ' +
      'practitioners (arXiv 2408.00463), say which inputs there have to be. Each of their concepts has its door:',
    table(['concept', 'study', 'question'], [...rowsOf('survey', 'survey'), ...rowsOf('insights', 'first insights')]),
  );
}

const rowsOf = (study: keyof typeof concepts, name: string): readonly (readonly string[])[] =>
  concepts[study].map((concept) => [
    concept,
    name,
    asked
      .filter((question) => question.concepts.includes(concept))
      .map(({ sentence }) => plain(sentence))
      .join(' '),
  ]);

const answerText = (item: Item): string =>
  item.kind === 'number'
    ? `${plain(item.label)} (${code(item.id)}): a number`
    : `${plain(item.label)} (${code(item.id)}): ${item.kind === 'checklist' ? 'any of ' : ''}${item.options
        .map(({ label }) => plain(label).toLowerCase())
        .join(' · ')}`;

function settingText(item: Item): string {
  if (item.kind === 'number') {
    const others = (item.also ?? []).map(({ place, figure }) => `${placeText(place)} ${figureText(figure)}`);
    return [...[item.place, ...(item.alike ?? [])].map(placeText), ...others].join(', ');
  }
  const places = [...new Set(item.options.flatMap(({ sets }) => sets.map(({ place }) => placeText(place))))];
  const figures = item.options.flatMap(({ sets }) => sets.slice(0, 1).map(({ figure }) => figureText(figure)));
  return `${places.join(', ')}: ${[...new Set(figures)].join(' · ')}`;
}

const figureText = (figure: string | Band): string =>
  typeof figure === 'string' ? figure : `${figure.likely} (${figure.low} to ${figure.high})`;

function placeText(place: Place): string {
  switch (place.kind) {
    case 'input':
      return code(place.path);
    case 'each-member':
      return `${code(`${place.list}.${place.key}`)} of each`;
    case 'all-members':
      return `${code(`${place.list}.${place.key}`)}, shared out as in the profile`;
    case 'horizon':
      return code('horizonMonths');
    default:
      return place satisfies never;
  }
}
