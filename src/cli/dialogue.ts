import { figuresFor, type Figures } from '../report/figures.js';
import type { Result } from '../answer/result.js';
import { calculate } from '../answer/calculate.js';
import { industries, industryLabels, type Industry } from '../evidence/industry.js';
import { sizeClasses, sizes, type Size } from '../evidence/size.js';
import { isShareUnit, unitOfSeveral } from '../formula/unit-words.js';
import type { Item, Question } from '../model/question.js';
import { questions } from '../model/questions.js';
import { askedPlace, unitAt, usualText } from '../report/questions/usual-answer.js';
import { type Answers, answerIssues } from '../scenario/answered-scenario.js';
import { messageOf } from '../scenario/message.js';
import { scenarioFor } from '../scenario/parse-scenario.js';
import type { Dialogue } from './terminal.js';

/** What somebody answered, of which organisation. */
export interface Told {
  readonly industry: Industry;
  readonly size: Size;
  readonly answers: Answers;
}

/** An answer; nothing where it is left to the profile; or a word for going another way. */
type Reply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

type Prompts = typeof import('@clack/prompts');

interface Asking {
  readonly prompts: Prompts;
  readonly dialogue: Dialogue;
  /** Ends the question that is asked, when nobody can answer any more. */
  readonly signal: AbortSignal;
  /** The name of the key that was pressed last: Escape and Ctrl-C end a question alike. */
  readonly lastKey: () => string | undefined;
  readonly profileOf: (told: Told) => Result;
}

/** One thing that is asked, and what becomes of the answer. */
interface Step {
  readonly ask: (asking: Asking, told: Told) => Promise<Reply>;
  readonly taken: (told: Told, answer: unknown) => Told;
}

interface Known {
  readonly industry?: Industry;
  readonly size: Size;
}

/** Asks everything, one after the other; Escape goes back to what was answered. Nothing where somebody stops. */
export async function dialogueOf(dialogue: Dialogue, { industry, size }: Known): Promise<Told | undefined> {
  // Only here, so that no other command waits for it.
  const prompts = await import('@clack/prompts');
  const steps = [...(industry === undefined ? [industryStep, sizeStep] : []), ...itemSteps];
  const listening = listeningTo(dialogue);
  const profileOf = profiles();
  let told: Told = { industry: industry ?? 'finance', size, answers: {} };
  let place = 0;
  try {
    for (let step = steps[0]; step !== undefined; step = steps[place]) {
      const signal = listening.nextSignal();
      const reply = await step.ask({ prompts, dialogue, signal, lastKey: listening.lastKey, profileOf }, told);
      if (reply.kind === 'stop') return undefined;
      if (reply.kind === 'answer') told = step.taken(told, reply.answer);
      place = reply.kind === 'answer' ? place + 1 : Math.max(0, place - 1);
    }
    return told;
  } finally {
    listening.end();
  }
}

interface Listening {
  readonly lastKey: () => string | undefined;
  /** Of one question: it is given up when nobody can press a key any more. */
  readonly nextSignal: () => AbortSignal;
  readonly end: () => void;
}

function listeningTo({ keys }: Dialogue): Listening {
  let lastKey: string | undefined;
  let isOver = false;
  let question = new AbortController();
  const over = (): void => {
    isOver = true;
    question.abort();
  };
  const pressed = (_letter: unknown, key?: { readonly name?: string; readonly ctrl?: boolean }): void => {
    lastKey = key?.name;
    // The end of what is typed: what reads lines hears of it, and answers nobody.
    if (key?.ctrl === true && lastKey === 'd') over();
  };
  keys.on('keypress', pressed).on('end', over).on('close', over);
  return {
    lastKey: () => lastKey,
    nextSignal: () => {
      question = new AbortController();
      if (isOver) question.abort();
      return question.signal;
    },
    end: () => void keys.off('keypress', pressed).off('end', over).off('close', over),
  };
}

const industryStep: Step = {
  ask: (asking, { industry }) =>
    chosen(asking, {
      message: 'In which industry?',
      options: industries.map((each) => ({ value: each, label: industryLabels[each] })),
      initialValue: industry,
    }),
  taken: (told, answer) => ({ ...told, industry: answer as Industry }),
};

const sizeStep: Step = {
  ask: (asking, { size }) =>
    chosen(asking, {
      message: 'How large is what you do with models?',
      options: sizes.map((each) => ({ value: each, label: sizeClasses[each].label })),
      initialValue: size,
    }),
  taken: (told, answer) => ({ ...told, size: answer as Size }),
};

const asked: readonly Question[] = questions;

const itemSteps: readonly Step[] = asked.flatMap((question, index) =>
  question.items.map((item, place): Step => ({
    ask: (asking, told) => {
      const count = `${String(index + 1)} of ${String(asked.length)} · `;
      return asItem(asking, { item, heading: place === 0 ? `${count}${question.sentence}\n` : count, told });
    },
    taken: (told, answer) => ({ ...told, answers: { ...told.answers, [item.id]: answer } }),
  })),
);

interface AskedItem {
  readonly item: Item;
  readonly heading: string;
  readonly told: Told;
}

/** The value of an option that is none: the profile answers. */
const asUsual = '';

async function asItem(asking: Asking, { item, heading, told }: AskedItem): Promise<Reply> {
  const profile = asking.profileOf(told);
  const usual = usualIn(item, profile);
  const before: unknown = told.answers[item.id as keyof Answers];
  const message = `${heading}${item.label}`;
  switch (item.kind) {
    case 'number':
      return answerOf(
        asking,
        await asking.prompts.text({
          ...streams(asking),
          ...(typeof before === 'string' ? { initialValue: before } : {}),
          message: `${message}${unitOf(item, profile)} (Enter leaves it to the profile: ${usual})`,
          validate: (typed) => (typed?.trim() ? wrongIn(item, typed) : undefined),
        }),
      );
    case 'choice':
      return chosen(asking, {
        message,
        options: [
          { value: asUsual, label: `As usual: ${usual}` },
          ...item.options.map(({ id, label }) => ({ value: id, label })),
        ],
        initialValue: typeof before === 'string' ? before : asUsual,
      });
    case 'checklist':
      return answerOf(
        asking,
        await asking.prompts.multiselect({
          ...streams(asking),
          message: `${message} (space to tick, Enter for none)`,
          options: item.options.map(({ id, label }) => ({ value: id, label })),
          ...(Array.isArray(before) ? { initialValues: before.map(String) } : {}),
          required: false,
        }),
      );
    default:
      return item satisfies never;
  }
}

const wrongIn = (item: Item, typed: string): string | undefined =>
  answerIssues({ [item.id]: typed.trim() }).map((issue) => messageOf(issue))[0];

interface Choice {
  readonly message: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly initialValue: string;
}

const chosen = async (asking: Asking, choice: Choice): Promise<Reply> =>
  answerOf(asking, await asking.prompts.select({ ...streams(asking), ...choice }));

const streams = ({ dialogue, signal }: Asking) => ({ input: dialogue.keys, output: dialogue.screen, signal });

function answerOf({ prompts, signal, lastKey }: Asking, given: unknown): Reply {
  if (prompts.isCancel(given)) return { kind: !signal.aborted && lastKey() === 'escape' ? 'back' : 'stop' };
  const answer = typeof given === 'string' ? given.trim() : given;
  const isNone = answer === undefined || answer === asUsual || (Array.isArray(answer) && answer.length === 0);
  return { kind: 'answer', answer: isNone ? undefined : answer };
}

function unitOf(item: Item, { currency }: Result): string {
  const place = askedPlace(item);
  const unit = place === undefined ? '' : unitOfSeveral(unitAt(place));
  return isShareUnit(unit) ? ', as in 8 %' : `, ${unit.replace(/^money/, currency)}`;
}

const usualIn = (item: Item, profile: Result): string =>
  usualText(item, profile, figuresIn(profile)) ?? 'not counted unless told';

const figuresIn = ({ currency }: Result): Figures => figuresFor({ locale: 'en', currency });

/** Calculated once for each industry and size. */
function profiles(): Asking['profileOf'] {
  const known = new Map<string, Result>();
  return ({ industry, size }) => {
    const name = `${industry}/${size}`;
    const profile = known.get(name) ?? calculate(scenarioFor(industry, { size }));
    known.set(name, profile);
    return profile;
  };
}
