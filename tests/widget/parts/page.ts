import { simulate, type Scenario, type Simulation } from 'mlops-roi';
import { sensitivityInSteps } from 'mlops-roi/page';
import type { ReactiveControllerHost } from 'lit';
import { inEnglish } from '../../../src/say.js';
import { atOnce } from '../../../src/steps.js';
import type { Actions, AnsweredCalculator, State } from '../../../widget/calculator.js';
import { Answers } from '../../../widget/controllers/answers.js';
import { Comparing } from '../../../widget/controllers/comparing.js';
import { Draft } from '../../../widget/controllers/draft.js';
import { stateOf, type Controllers } from '../../../widget/controllers/state.js';
import { viewFor, type View } from '../../../widget/view.js';

/** Few samples do: no law is about how many there are. */
const samples = 256;

/** An element that is never drawn. */
export const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

export const viewAt = (width: number): View =>
  viewFor({ say: inEnglish, isSaid: () => true, locale: 'en-US', direction: 'ltr', currency: 'USD', width });

/** Does nothing, and keeps what it was told to do. */
export function recorded(): { readonly actions: Actions; readonly done: readonly (readonly unknown[])[] } {
  const done: (readonly unknown[])[] = [];
  const act =
    (name: string | symbol) =>
    (...given: readonly unknown[]) =>
      void done.push([name, ...given]);
  return { actions: new Proxy({} as Actions, { get: (_, name) => act(name) }), done };
}

/** The controllers of a calculator, without a page around them. */
export function controllers(): Controllers {
  const answers = new Answers(host, { onFigured: () => undefined, onSettled: () => undefined });
  return {
    answers,
    draft: new Draft(host, answers),
    comparing: new Comparing(host),
    surroundings: { isPrinting: false, isAnswerPassed: false } as Controllers['surroundings'],
    sharing: { link: undefined, isCopied: false, trouble: undefined } as Controllers['sharing'],
    attention: { search: '', soughtAtRest: '', trail: [], open: new Set() },
  };
}

export const pageState = { isCompact: false, isSharing: false, lock: undefined } as const;

/** A calculator that has come to rest on a scenario. */
export async function calculatorOf(
  scenario: Scenario,
  { view = viewAt(375), ...changed }: Partial<State> & { readonly view?: View } = {},
): Promise<AnsweredCalculator & { readonly simulation: Simulation }> {
  const all = controllers();
  all.draft.give(scenario);
  all.answers.stop();
  const simulation = await simulate(scenario, { samples });
  all.answers.simulation = simulation;
  all.answers.sensitivity = atOnce(sensitivityInSteps(scenario));
  const state = { ...stateOf(all)(view, pageState, undefined), isSettled: true, ...changed };
  if (state.result === undefined) throw new Error(`it cannot be calculated: ${JSON.stringify(state.messages)}`);
  return { view, state: state as AnsweredCalculator['state'], actions: recorded().actions, simulation };
}

/** The same calculator where something is another. */
export const changedTo = (calculator: AnsweredCalculator, changed: Partial<State>): AnsweredCalculator => ({
  ...calculator,
  state: { ...calculator.state, ...changed } as AnsweredCalculator['state'],
});
