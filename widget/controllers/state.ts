import { explain, messageOf, ScenarioError, type Explanation, type Issue, type Result } from 'mlops-roi';
import { libraryVersion } from 'mlops-roi/page';
import type { PageState, State } from '../calculator.js';
import { askedFigure, type AskedFigure } from '../explained.js';
import type { FirstFacts } from '../first-screen/facts.js';
import { engineFacts } from '../engine-screen/engine-facts.js';
import { firstScreenOf } from '../first-screen/first-screen-of.js';
import { Remembered } from '../remembered.js';
import { shownAtRest, shownWhileMoved, type Shown } from '../shown.js';
import type { View } from '../view.js';
import type { Answers } from './answers.js';
import type { Comparing } from './comparing.js';
import type { Draft } from './draft.js';
import type { LinkTrouble, Sharing } from './sharing.js';
import type { Surroundings } from './surroundings.js';

export interface Controllers {
  readonly answers: Answers;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
  readonly comparing: Comparing;
  readonly sharing: Sharing;
  readonly attention: Attention;
}

/** What a person has turned to: nothing of it changes a figure. */
interface Attention {
  search: string;
  soughtAtRest: string;
  trail: readonly string[];
  readonly open: Set<string>;
}

/** @param before  what was shown until there is something of the engine */
type StateIn = (view: View, page: PageState, before: FirstFacts | undefined) => State;

/** How the state of a calculator is put together, in words where there is something to be said. */
export function stateOf(controllers: Controllers): StateIn {
  const { answers, draft, surroundings, comparing, sharing, attention } = controllers;
  const shownAt = new Remembered<Shown>();
  const shownOf = (result: Result | undefined): Shown | undefined =>
    result && shownAt.of([result], () => shownAtRest(result));
  const asked = askedIn(controllers);
  return (view, page, before) => {
    const { result } = answers;
    const look = answers.look(draft.moved);
    const said = (issue: Issue): string => messageOf(issue, view.say);
    const shown = draft.moved === undefined || look === undefined ? shownOf(result) : shownWhileMoved(look.previewed);
    const refused = new Map(
      [...draft.refusals].map(([path, { typed, issues }]) => [path, { typed, message: beside(issues, said) }] as const),
    );
    const facts =
      result &&
      shown &&
      engineFacts({
        result,
        shown,
        simulation: answers.simulation,
        isSettled: answers.isSettled,
        moved: draft.moved,
        look,
        ranges: answers.ranges,
        refused,
      });
    return {
      ...page,
      scenario: draft.scenario,
      result,
      shown,
      first: facts && firstScreenOf(uncertainAsBefore(facts, before), view),
      moved: draft.moved,
      look,
      ranges: answers.ranges,
      simulation: answers.simulation,
      sensitivity: answers.sensitivity,
      progress: answers.progress,
      isSettled: answers.isSettled,
      // A rate that is wanting is asked for instead.
      messages: [
        // Until somebody goes on from what is there instead.
        ...(sharing.trouble === undefined || draft.isChanged ? [] : [troubleText(sharing.trouble, view.say)]),
        ...(draft.unpriced === undefined ? draft.issues.map(said) : []),
      ],
      refused,
      unpriced: draft.unpriced,
      canUndo: draft.canUndo,
      canRedo: draft.canRedo,
      isChanged: draft.isChanged,
      kept: comparing.kept,
      isFull: comparing.isFull,
      scenarioNames: comparing.namesIn(view),
      comparison: comparing.comparison,
      simulated: comparing.simulated,
      comparisonIssues: comparing.issues.map(said),
      search: attention.search,
      soughtAtRest: attention.soughtAtRest,
      open: attention.open,
      trail: attention.trail,
      askedFigure: asked(attention.trail.at(-1), view),
      askedBefore: asked(attention.trail.at(-2), view),
      isPrinting: surroundings.isPrinting,
      isAnswerPassed: surroundings.isAnswerPassed,
      link: sharing.link,
      isCopied: sharing.isCopied,
    };
  };
}

function troubleText(trouble: LinkTrouble, say: View['say']): string {
  switch (trouble) {
    case 'broken':
      return say(
        'The link holds no whole scenario: it may have been cut off. What stands here is not what it was made for.',
      );
    case 'unknown-form':
      return say(
        'The link was made by a newer calculator and cannot be read here. What stands here is not what it was made for.',
      );
    case 'too-large':
      return say('This scenario is too large for a link. Keep it as JSON instead.');
    default:
      return say(
        'The link was made with version {theirs} of this calculator, and this is {ours}: the same scenario may have other figures.',
        { theirs: trouble.madeBy, ours: libraryVersion },
      );
  }
}

/** How sure it is stays in sight, faint, until the engine knows. */
function uncertainAsBefore(facts: FirstFacts, before: FirstFacts | undefined): FirstFacts {
  if (facts.certainty !== undefined || before === undefined) return facts;
  const { certainty, answer, buts } = before;
  return { ...facts, certainty, answer, buts };
}

/** Beside its field an issue need not say where. */
const beside = (issues: readonly Issue[], said: (issue: Issue) => string): string =>
  issues.map((issue) => said({ ...issue, path: '' })).join(' ');

/** The first thing that is wrong, in the fields or in what the page gave. */
export function firstIssue({ refusals, issues }: Draft): Issue | undefined {
  const [refusal] = refusals.values();
  return refusal?.issues[0] ?? issues[0];
}

/** What is told of a figure on the trail; one explanation holds all figures of a trail. */
function askedIn({ answers, draft, attention }: Controllers) {
  const explanation = new Remembered<Explanation | undefined>();
  return (id: string | undefined, view: View): AskedFigure | undefined => {
    const [root] = attention.trail;
    const { result } = answers;
    if (root === undefined || id === undefined || result === undefined) return undefined;
    const explained = (): Explanation | undefined => {
      try {
        return explain(draft.scenario, root, undefined, view.say);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        // The page has given another scenario meanwhile, which has no such figure.
        attention.trail = [];
        return undefined;
      }
    };
    const figures = explanation.of([root, result, view], explained);
    return figures && askedFigure(figures, id, view);
  };
}
