import type { Result } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { isShareUnit, unitOfSeveral } from '../../formula/unit-words.js';
import { industryLabels, type Industry } from '../../evidence/industry.js';
import { sizeClasses, type Size } from '../../evidence/size.js';
import type { Item, Option, Place, Question, Setting } from '../../model/question.js';
import { questions } from '../../model/questions.js';
import { type Answers, declaredOf, inputsOf, type WrittenSetting } from '../../scenario/answered-scenario.js';
import { schemaVersion } from '../../scenario/migrate.js';
import type { Scenario } from '../../scenario/scenario.js';
import { type Figures, figuresFor } from '../figures.js';
import { askedPlace, unitAt, usualFigure, usualText } from './usual-answer.js';

interface Organisation {
  readonly industry: Industry;
  readonly size: Size;
}

const asked: readonly Question[] = questions;
const columns = 118;
const commentColumn = 38;

/** A file with every question, and behind a # what the profile takes for each: filled in it is a scenario. */
export function questionsToFillIn(profile: Result, organisation: Organisation): string {
  const settings = asked.flatMap(({ items }) => items.flatMap((item) => usualSettings(item, profile)));
  const inputs = inputsOf(settings, organisation);
  const figures = figuresFor({ locale: 'en', currency: profile.currency });
  const told = new Set<string>();
  const blocks = asked.flatMap((question, index) => [
    ...commented(`${String(index + 1)}. ${question.sentence}`, '# '),
    ...question.items.flatMap((item) => writtenAbove(item)),
    ...keysOf(question, inputs, told).flatMap((key) => keyBlock(key, question)),
  ]);
  return [...header(organisation), ...howToFill, ...named(organisation), ...blocks, ''].join('\n');

  /** A key with what is asked: beside it where there is room, else above. */
  function keyBlock(key: string, { items }: Question): readonly string[] {
    const lines = broken(`${key}: ${flow(inputs[key])}`).map((line) => `# ${line}`);
    const hints = items.filter((item) => isAt(item, key)).map((item) => hint(item, profile, figures));
    const [line = '', ...others] = lines;
    const beside = `${line.padEnd(commentColumn)} # ${hints.join('; ')}`;
    if (others.length === 0 && beside.length <= columns) return [beside];
    return [...hints.flatMap((each) => commented(each, '#    ')), ...lines];
  }

  /** A key stands in a file once: of what is asked later it is told where it is written. */
  function writtenAbove(item: Item): readonly string[] {
    const [place] = placesOf(item);
    if (place === undefined || !told.has(keyOf(place)) || place.kind === 'horizon') return [];
    const name = place.kind === 'input' ? place.path.split('.').at(-1) : place.key;
    return commented(`${hint(item, profile, figures)}: “${name ?? ''}” of “${keyOf(place)}” above`, '#    ');
  }
}

const isAt = (item: Item, key: string): boolean => placesOf(item).some((place) => keyOf(place) === key);

/** What is asked, what the profile takes, and what each option stands for. */
function hint(item: Item, profile: Result, figures: Figures): string {
  const place = askedPlace(item);
  if (place === undefined) return `${item.label}: none told; a share from 0 to 1, likely 0.7 of what you have`;
  const options = item.kind === 'choice' ? ` | ${item.options.map(optionText).join(' · ')}` : '';
  const unit = isShareUnit(unitAt(place)) ? '' : `, in ${unitOfSeveral(unitAt(place))}`;
  return `${item.label}: ${usualText(item, profile, figures) ?? `not counted unless told${unit}`}${options}`;
}

/** The scenario of the answers as a file, each under its question, with the reason where it stands for a range. */
export function answersFile(answers: Answers, scenario: Scenario, organisation: Organisation): string {
  const inputs = scenario as Readonly<Record<string, unknown>>;
  const told = new Set<string>();
  const blocks = asked.flatMap((question) => {
    const answered = question.items.filter(({ id }) => answerTo(answers, id) !== undefined);
    if (answered.length === 0) return [];
    return [
      '',
      ...commented(question.sentence, '# '),
      ...answered.flatMap((item) => commented(answerText(item, answerTo(answers, item.id)), '# - ')),
      ...keysOf(question, inputs, told).flatMap((key) => broken(`${key}: ${flow(inputs[key])}`)),
    ];
  });
  return [
    ...header(organisation),
    '# What was not answered the profile fills in.',
    ...named(organisation),
    ...blocks,
    '',
  ].join('\n');
}

const answerTo = (answers: Answers, id: string): unknown => (answers as Readonly<Record<string, unknown>>)[id];

function answerText(item: Item, answer: unknown): string {
  if (item.kind === 'number') return `${item.label}: ${flow(answer)}`;
  const chosen = item.options.filter(({ id }) => (Array.isArray(answer) ? answer.includes(id) : answer === id));
  return `${item.label}: ${chosen.map(({ label }) => label).join('; ') || 'none'}. ${item.reasoning}`;
}

const header = ({ industry, size }: Organisation): readonly string[] => [
  `# Does MLOps pay off? ${industryLabels[industry]}, ${sizeClasses[size].label.toLowerCase()} size.`,
];

const howToFill: readonly string[] = [
  '# Take the # of a line with keys away where you know better, and write a figure, or the doubt about it:',
  '# { low: 5, likely: 8, high: 20 }. What stays behind its # the profile answers. A range (in brackets) counts with its',
  '# average, of 310,000 (0 to 575,000) as 302,500. Then: mlops-roi report FILE.',
];

const named = ({ industry, size }: Organisation): readonly string[] => [
  `schemaVersion: ${String(schemaVersion)}`,
  'name: Our organisation',
  `industry: ${industry}`,
  `size: ${size}`,
];

/** What leaves out what the profile does not count: nothing, and of what cannot be nothing, as years between two, the most. */
function uncounted(place: Place): string {
  const declared = declaredOf(place);
  const { lowest = '0', highest = lowest } = declared?.kind === 'number' ? declared : {};
  return new Decimal(lowest).gt(0) ? highest : '0';
}

/** What the profile takes, at the places to which an answer goes. */
function usualSettings(item: Item, profile: Result): readonly WrittenSetting[] {
  const taken = (place: Place): WrittenSetting => ({
    place,
    figure: usualFigure(place, profile)?.likely.toString() ?? uncounted(place),
  });
  switch (item.kind) {
    case 'number':
      return [...[item.place, ...(item.alike ?? [])].map(taken), ...(item.also ?? [])];
    case 'choice':
      return (item.options[0]?.sets ?? []).map(({ place, figure }) =>
        declaredOf(place)?.kind === 'choice' ? { place, figure } : taken(place),
      );
    case 'checklist':
      return item.options.flatMap(({ sets }) => sets.map(({ place }) => taken(place)));
    default:
      return item satisfies never;
  }
}

const placesOf = (item: Item): readonly Place[] =>
  item.kind === 'number' ? [item.place] : item.options.flatMap(({ sets }) => sets.map(({ place }) => place));

function keyOf(place: Place): string {
  if (place.kind === 'horizon') return 'horizonMonths' satisfies keyof Scenario;
  return place.kind === 'input' ? (place.path.split('.')[0] ?? '') : place.list;
}

/** The keys of a file to which the answers of a question go, less those that were written before. */
function keysOf({ items }: Question, inputs: Readonly<Record<string, unknown>>, told: Set<string>): readonly string[] {
  const keys = items.flatMap(placesOf).map(keyOf);
  const wanted = [...new Set(keys)].filter((key) => inputs[key] !== undefined && !told.has(key));
  wanted.forEach((key) => told.add(key));
  return wanted;
}

const optionText = ({ label, sets }: Option): string => {
  const [first] = sets;
  return first === undefined ? label : `${label.toLowerCase()} ${likelyOf(first)}`;
};

const likelyOf = ({ figure }: Setting): string => (typeof figure === 'string' ? figure : figure.likely);

/** Plain data in one line of YAML: figures, ids, ranges, and lists of members. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${flow(each)}`)
    .join(', ')} }`;
}

/** A long line as several, of which YAML makes one: broken after a comma, the rest further in. */
function broken(line: string): readonly string[] {
  if (line.length <= columns - 2) return [line];
  const at = line.lastIndexOf(', ', columns - 2);
  return at <= 0 ? [line] : [line.slice(0, at + 1), ...broken(`    ${line.slice(at + 2)}`)];
}

/** A sentence as lines of a comment. */
function commented(sentence: string, start: string, further = `#${' '.repeat(start.length + 1)}`): readonly string[] {
  const room = columns - start.length;
  if (sentence.length <= room) return [`${start}${sentence}`];
  const at = sentence.lastIndexOf(' ', room);
  return [`${start}${sentence.slice(0, at)}`, ...commented(sentence.slice(at + 1), further, further)];
}
