import { Decimal, sumOf, zero } from '../decimal.js';
import type { Issue } from '../errors.js';
import type { Organisation } from '../evidence/assumption.js';
import { industries, type Industry } from '../evidence/industry.js';
import { profileMembers, profileRoles } from '../evidence/profile-members.js';
import { sizes, type Size } from '../evidence/size.js';
import type { Declaration } from '../model/declaration.js';
import type { Item, NumberItem, Option, Place, Setting } from '../model/question.js';
import { questions } from '../model/questions.js';
import { text } from '../say.js';
import { declaredAt, fieldAt, horizonAllowed, isList } from './declarations.js';
import { type Check, type Finding, under } from './finding.js';
import { issuesOf } from './issues.js';
import { schemaVersion } from './migrate.js';
import { numberCheck, numberOf } from './numbers.js';
import { optionIssues } from './options.js';
import { parseScenario, type ParsedScenario } from './parse-scenario.js';
import { isKeyed, type Keyed, plainData } from './plain-data.js';
import { profileOf } from './profile.js';
import type { Scenario } from './scenario.js';
import type { WrittenValue } from './ranges/written-range.js';
import { valueCheck } from './values.js';
import { choiceCheck, unknownKeys, wrongType } from './words.js';

type AskedItem = (typeof questions)[number]['items'][number];

type AnswerTo<I> = I extends { readonly kind: 'number' }
  ? WrittenValue
  : I extends { readonly kind: 'choice'; readonly options: readonly { readonly id: infer O }[] }
    ? O
    : I extends { readonly options: readonly { readonly id: infer O }[] }
      ? readonly O[]
      : never;

/** What somebody answered, by the id of the item: a number or a range, an option, or a list of options. */
export type Answers = { readonly [I in AskedItem as I['id']]?: AnswerTo<I> };

/** Whose profile fills in what is not answered. */
export interface Answering {
  readonly industry: Industry;
  /** `medium` unless given. */
  readonly size?: Size;
}

/** Everything that is asked, question by question. */
export const askedItems: readonly Item[] = questions.flatMap(({ items }): readonly Item[] => items);

/**
 * The answers as a scenario like any other, or everything that is wrong with them at once, under the ids of what was
 * asked. What is not answered stays open, and the profile fills it in.
 *
 * @example answeredScenario({ models: 55, moving: 'half' }, { industry: 'finance' })
 * // { ok: true, scenario: { …, models: { count: 55 }, adoption: { ceiling: { low: '0.3', … } } } }
 */
export function answeredScenario(answers: Answers, answering: Answering): ParsedScenario {
  const ofCall = optionIssues(answering, { industry: industries, size: sizes });
  const issues = [...answerIssues(answers), ...ofCall];
  if (issues.length > 0) return { ok: false, issues };
  const { industry, size = 'medium' } = answering;
  const { data } = plainData(answers);
  const given = isKeyed(data) ? data : {};
  const settings = askedItems.flatMap((item) => settingsOf(item, given[item.id]));
  return parseScenario({ schemaVersion, industry, size, ...inputsOf(settings, { industry, size }) });
}

/** Everything that is wrong with answers, of any origin. */
export function answerIssues(answers: unknown): readonly Issue[] {
  const { data, findings } = plainData(answers);
  const given = isKeyed(data) ? data : {};
  return Object.freeze(
    issuesOf(
      [
        ...findings,
        ...(isKeyed(data) ? [] : wrongType(data, text('a group of answers'), ['answers'])),
        ...unknownKeys(given, idsOf(askedItems)),
        ...answerFindings(given),
      ],
      given,
    ),
  );
}

const idsOf = (all: readonly { readonly id: string }[]): readonly string[] => all.map(({ id }) => id);

const answerFindings = (given: Keyed): readonly Finding[] =>
  askedItems.flatMap((item) => (given[item.id] === undefined ? [] : under(item.id, answerCheck(item)(given[item.id]))));

/** Whether an answer fits what is asked, whatever else is answered. */
export function answerCheck(item: Item): Check {
  switch (item.kind) {
    case 'number':
      return numberItemCheck(item);
    case 'choice':
      return choiceCheck(idsOf(item.options));
    case 'checklist':
      return (answer) =>
        Array.isArray(answer)
          ? answer.flatMap((each: unknown, index) => under(index, choiceCheck(idsOf(item.options))(each)))
          : wrongType(answer, text('a list of words'));
    default:
      return item satisfies never;
  }
}

function numberItemCheck({ place, label }: NumberItem): Check {
  if (place.kind === 'horizon') return numberCheck(horizonAllowed);
  const declared = declaredOf(place);
  if (declared === undefined) return (answer) => wrongType(answer, text('a number'));
  const check = valueCheck({ ...declared, label });
  if (place.kind !== 'all-members') return check;
  return (answer) => (isKeyed(answer) ? wrongType(answer, text('a number')) : check(answer));
}

/** What is declared of the input at a place; of the horizon nothing. */
export function declaredOf(place: Place): Declaration | undefined {
  switch (place.kind) {
    case 'input':
      return fieldAt(place.path);
    case 'each-member':
    case 'all-members':
      return declaredAt(place.list)?.fields[place.key];
    case 'horizon':
      return undefined;
    default:
      return place satisfies never;
  }
}

/** What goes where. */
export interface WrittenSetting {
  readonly place: Place;
  readonly figure: unknown;
}

/** What an answer sets; nothing where there is none. */
export function settingsOf(item: Item, answer: unknown): readonly WrittenSetting[] {
  if (answer === undefined) return [];
  switch (item.kind) {
    case 'number': {
      const { place, alike = [], also = [] } = item;
      return [...[place, ...alike].map((each) => ({ place: each, figure: answer })), ...also];
    }
    case 'choice':
      return optionsIn(item.options, [answer]);
    case 'checklist':
      // The check has held it to a list.
      return optionsIn(item.options, answer as readonly unknown[]);
    default:
      return item satisfies never;
  }
}

const optionsIn = (options: readonly Option[], chosen: readonly unknown[]): readonly Setting[] =>
  options.filter(({ id }) => chosen.includes(id)).flatMap(({ sets }) => sets);

const roleIds = profileRoles.map(({ id }) => id);

/** The members that a profile gives to a list. */
export const usualMembers = (list: string): readonly string[] => profileMembers(list, roleIds).map(({ id }) => id);

/** One input of a scenario. */
export interface WrittenInput {
  /** Of a group or a list; the horizon stands by itself. */
  readonly key: string;
  readonly member?: string;
  readonly field?: string;
  readonly figure: unknown;
}

export function inputsAt({ place, figure }: WrittenSetting, organisation: Organisation): readonly WrittenInput[] {
  switch (place.kind) {
    case 'horizon':
      return [{ key: horizonKey, figure }];
    case 'input': {
      const [key = '', field = ''] = place.path.split('.');
      return [{ key, field, figure }];
    }
    case 'each-member':
      return usualMembers(place.list).map((member) => ({ key: place.list, member, field: place.key, figure }));
    case 'all-members':
      return partsAmong(place, numberOf(figure) ?? zero, organisation);
    default:
      return place satisfies never;
  }
}

/** A whole in the parts that it has in the profile, to two places; where the profile has nothing, the first has all. */
function partsAmong(
  { list, key }: Extract<Place, { kind: 'all-members' }>,
  whole: Decimal,
  organisation: Organisation,
): readonly WrittenInput[] {
  const { ofMembers } = profileOf(organisation);
  const members = usualMembers(list);
  const weightOf = (member: string): Decimal => ofMembers.get(`${list}.${member}.${key}`)?.likely ?? zero;
  const all = sumOf(members.map(weightOf));
  const sharing = all.isZero() ? members.slice(0, 1) : members.filter((member) => weightOf(member).gt(0));
  let left = whole;
  return sharing.map((member, index) => {
    const isLast = index === sharing.length - 1;
    const part = isLast ? left : whole.times(weightOf(member)).div(all).toDecimalPlaces(2, Decimal.ROUND_DOWN);
    left = left.minus(part);
    return { key: list, member, field: key, figure: part.toString() };
  });
}

/** The inputs under their keys. A list is written with all its members: it stands in place of the profile's. */
export function inputsOf(settings: readonly WrittenSetting[], organisation: Organisation): Keyed {
  const inputs = settings.flatMap((setting) => inputsAt(setting, organisation));
  const keys = [...new Set(inputs.map(({ key }) => key))];
  const fieldsOf = (all: readonly WrittenInput[]): Keyed =>
    Object.fromEntries(all.flatMap(({ field, figure }) => (field === undefined ? [] : [[field, figure]])));
  return Object.fromEntries(
    keys.map((key) => {
      const own = inputs.filter((each) => each.key === key);
      if (key === horizonKey) return [key, own[0]?.figure];
      if (!isList(key)) return [key, fieldsOf(own)];
      return [key, usualMembers(key).map((id) => ({ id, ...fieldsOf(own.filter(({ member }) => member === id)) }))];
    }),
  );
}

const horizonKey = 'horizonMonths' satisfies keyof Scenario;
