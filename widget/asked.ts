import {
  answeredScenario,
  questions,
  type Industry,
  type Issue,
  type Result,
  type Scenario,
  type Size,
} from 'mlops-roi';
import { inputAskedBy, type Declaration } from 'mlops-roi/page';
import { edited, membersAt, writtenAt } from './edit.js';
import { declaredAt, memberIdsOf } from './fields.js';

/** One thing to answer of a question. */
export type Item = (typeof questions)[number]['items'][number];
type Option = Extract<Item, { readonly kind: 'choice' | 'checklist' }>['options'][number];
type NumberItem = Extract<Item, { readonly kind: 'number' }>;

interface FurtherQuestion {
  readonly text: string;
  readonly items: readonly Item[];
}

/**
 * The questions with what the first screen does not ask.
 *
 * @param asked  paths of its sliders
 */
export const furtherQuestions = (asked: readonly string[]): readonly FurtherQuestion[] =>
  questions.flatMap(({ sentence, items }): readonly FurtherQuestion[] => {
    const left = (items as readonly Item[]).filter(
      (item) => !(item.kind === 'number' && item.place.kind === 'horizon') && !asked.includes(inputAskedBy(item) ?? ''),
    );
    return left.length === 0 ? [] : [{ text: sentence, items: left }];
  });

export const itemCalled = (id: string): Item | undefined =>
  questions.flatMap(({ items }): readonly Item[] => items).find((item) => item.id === id);

/** What is declared of the figure that is asked for. */
export function declaredOf({ place }: NumberItem): Declaration | undefined {
  if (place.kind === 'horizon') return undefined;
  return declaredAt(place.kind === 'input' ? place.path : `${place.list}.any.${place.key}`);
}

/** The figure of an item as it is counted now, as a plain numeral; of members that differ there is none. */
export function figureOf({ place }: NumberItem, scenario: Scenario, { evidence }: Result): string | undefined {
  if (place.kind === 'horizon') return undefined;
  if (place.kind === 'input') {
    const written = writtenAt(scenario, place.path);
    if (typeof written === 'string' || typeof written === 'number') return String(written);
    return inFew(evidence.inputs.find(({ path }) => path === place.path)?.value);
  }
  const figures = evidence.inputs.flatMap(({ path, value }) =>
    path.startsWith(`${place.list}.`) && path.endsWith(`.${place.key}`) ? [value] : [],
  );
  const [first, ...others] = figures;
  if (first === undefined) return undefined;
  if (place.kind === 'all-members') return inFew(others.reduce((sum, each) => sum.plus(each), first));
  return others.every((each) => each.eq(first)) ? inFew(first) : undefined;
}

/** As many digits as a profile’s figure is known to. */
const inFew = (figure: Result['evidence']['inputs'][number]['value'] | undefined): string | undefined =>
  figure?.toSignificantDigits(3).toString();

const pathsOf = ({ sets }: Option): readonly string[] =>
  sets.flatMap(({ place }) => (place.kind === 'input' ? [place.path] : []));

/** Whether all that an option stands for is written in the scenario. */
export const isChosen = ({ sets }: Option, scenario: Scenario): boolean =>
  sets.every(
    ({ place, figure }) =>
      place.kind === 'input' && JSON.stringify(writtenAt(scenario, place.path)) === JSON.stringify(figure),
  );

type Answered =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly issues: readonly Issue[] };

interface Asking {
  readonly scenario: Scenario;
  readonly result: Result;
}

/**
 * The scenario with an item answered, whatever else is written in it.
 *
 * @param answer  a numeral, the id of an option, or those of several; `undefined` leaves it to the profile
 */
export function withAnswer(item: Item, answer: unknown, { scenario, result }: Asking): Answered {
  const open = pathsAskedBy(item).reduce((rest, path) => edited(rest, path, undefined), scenario);
  if (answer === undefined) return { ok: true, scenario: open };
  const profile: { industry: Industry; size: Size } = {
    industry: result.industry ?? 'technology',
    size: result.size ?? 'medium',
  };
  // Whatever it is: what is wrong with it is told.
  const answered = answeredScenario({ [item.id]: answer }, profile);
  if (!answered.ok) return answered;
  const written = Object.entries(answered.scenario).filter(([key]) => !ofProfile.has(key));
  const merged = written.reduce((rest, [key, value]) => withWritten(rest, key, value, memberIdsOf(key, result)), open);
  return { ok: true, scenario: merged };
}

function pathsAskedBy(item: Item): readonly string[] {
  if (item.kind === 'number') return item.place.kind === 'input' ? [item.place.path] : [];
  return (item.options as readonly Option[]).flatMap(pathsOf);
}

type Member = Readonly<Record<string, unknown>>;

/** What an answered scenario says beside its answers. */
const ofProfile: ReadonlySet<string> = new Set(['schemaVersion', 'industry', 'size']);

/** A group field by field; of a list each member that is there. */
function withWritten(scenario: Scenario, key: string, value: unknown, memberIds: readonly string[]): Scenario {
  if (Array.isArray(value)) {
    const given: readonly Member[] = value;
    const members = membersAt(scenario, key, memberIds).map((member) => ({
      ...member,
      ...given.find(({ id }) => id === member.id),
    }));
    return edited(scenario, key, members);
  }
  return Object.entries(value as Member).reduce(
    (rest, [field, figure]) => edited(rest, `${key}.${field}`, figure),
    scenario,
  );
}
