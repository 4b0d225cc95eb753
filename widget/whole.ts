import { adoptStyles, type ReactiveControllerHost } from 'lit';
import { messageOf, parseScenario, ScenarioError, type Result, type Scenario, type Simulation } from 'mlops-roi';
import { prepare } from 'mlops-roi/page';
import type { Actions, PageState, State } from './calculator.js';
import { actionsOn } from './controllers/actions.js';
import { Answers } from './controllers/answers.js';
import { Comparing } from './controllers/comparing.js';
import { Draft } from './controllers/draft.js';
import { betweenFrames, nextTask } from './controllers/in-frames.js';
import { Sharing } from './controllers/sharing.js';
import { firstIssue, stateOf, type Controllers } from './controllers/state.js';
import type { Surroundings } from './controllers/surroundings.js';
import { tell, tellIssues } from './controllers/tell.js';
import type { FirstFacts } from './first-screen/facts.js';
import type { Rest } from './parts/calculator.js';
import { restOf } from './parts/rest.js';
import { firstStyle } from './style/calculator.js';
import { laterStyle } from './style/later.js';
import type { View } from './view.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly share: boolean };

/** What the element needs of itself for the rest of it. */
interface Around {
  readonly surroundings: Surroundings;
  readonly view: () => View;
  /** Takes a scenario of a link, as if the page had given it. */
  readonly take: (scenario: unknown) => void;
}

/** The calculator behind its first screen: what it holds, works out and draws. */
export interface Whole {
  readonly scenario: Scenario;
  /** Of the present scenario. */
  readonly exact: () => Result | undefined;
  /** The currency of what is drawn. */
  readonly currency: string | undefined;
  readonly simulation: Simulation | undefined;
  readonly isSettled: boolean;
  readonly actions: Actions;
  readonly draft: Draft;
  /** Works out the first figures step by step, so that nothing else on the page has to wait for it. */
  readonly prepare: (given: unknown) => Promise<void>;
  /** Takes what the page gives. */
  readonly give: (given: unknown) => void;
  /** What is wrong, in words. */
  readonly wrong: () => string | undefined;
  readonly compare: () => void;
  readonly drawn: (page: PageState, before: FirstFacts | undefined) => { readonly state: State; readonly rest: Rest };
}

export function wholeOf(host: Host, { surroundings, view, take }: Around): Whole {
  if (host.shadowRoot !== null) adoptStyles(host.shadowRoot, [...firstStyle, ...laterStyle]);
  const answers = new Answers(host, {
    onFigured: (result) => {
      draft.figured();
      tell(host, 'result-change', { result });
    },
    onSettled: () => host.requestUpdate(),
  });
  const draft = new Draft(host, answers);
  const comparing = new Comparing(host);
  const sharing = new Sharing(host, take);
  const controllers: Controllers = {
    answers,
    draft,
    surroundings,
    comparing,
    sharing,
    attention: { search: '', soughtAtRest: '', trail: [], open: new Set() },
  };
  const stateIn = stateOf(controllers);
  const actions = actionsOn(host, controllers, view);
  return {
    actions,
    draft,
    get scenario() {
      return draft.scenario;
    },
    exact: () => answers.exact(),
    get currency() {
      return answers.result?.currency;
    },
    get simulation() {
      return answers.isSettled ? answers.simulation : undefined;
    },
    get isSettled() {
      return answers.isSettled;
    },
    prepare: async (given) => {
      // What is loaded has just taken its time.
      await nextTask();
      const parsed = parseScenario(given);
      try {
        if (parsed.ok) await prepare(parsed.scenario, betweenFrames());
      } catch (error) {
        // What is wrong is told when it is taken.
        if (!(error instanceof ScenarioError)) throw error;
      }
    },
    give: (given) => {
      const issues = draft.give(given);
      if (issues.length === 0) return;
      tellIssues(host, issues);
      // There is something to look at all the same, unless nothing but a rate of exchange is wanting.
      if (answers.result === undefined && draft.unpriced === undefined) draft.fallBack();
    },
    wrong: () => {
      const issue = firstIssue(draft);
      return issue && messageOf(issue, view().say);
    },
    // Once the present scenario has come to rest; and at once where none is left to compare it with.
    compare: () => {
      if (answers.isSettled || comparing.kept.length === 0) comparing.look(draft.scenario, view());
    },
    drawn: (page, before) => {
      const state = stateIn(view(), page, before);
      return { state, rest: restOf({ view: view(), state, actions }) };
    },
  };
}
