import type { Issue } from 'mlops-roi';
import { csvReport } from 'mlops-roi/page';
import type { Actions } from '../calculator.js';
import { leadingInputs } from '../engine-screen/leading-inputs.js';
import { declaredOf, itemCalled, withAnswer } from '../asked.js';
import { declaredAt, typedNumeral } from '../fields.js';
import type { View } from '../view.js';
import type { Controllers } from './state.js';
import { tell, tellIssues } from './tell.js';

/** How long nobody has typed before what was found is told, in milliseconds. */
const restOfTyping = 800;

interface Host extends HTMLElement {
  readonly requestUpdate: () => void;
  readonly updateComplete: Promise<unknown>;
}

/**
 * What a person can do in a calculator. The page is told of it.
 *
 * @param reader  how that person writes, at the time
 */
export function actionsOn(
  host: Host,
  { answers, draft, comparing, sharing, attention }: Controllers,
  reader: () => View,
): Actions {
  const changed = (issues: readonly Issue[]): void => {
    if (issues.length > 0) {
      tellIssues(host, issues);
      return;
    }
    tell(host, 'scenario-change', { scenario: draft.scenario });
    if (answers.isFigured && answers.result !== undefined) tell(host, 'result-change', { result: answers.result });
  };
  return {
    move: (path, figure) => {
      draft.move(path, figure);
      tell(host, 'scenario-input', { path, figure });
    },
    release: () => draft.release(),
    commit: (path, value) => changed(draft.commit(path, value)),
    type: (path, typed) => {
      const declared = declaredAt(path);
      const written = typed.trim();
      const value = declared === undefined || written === '' ? undefined : typedNumeral(declared, written, reader());
      changed(draft.commit(path, value));
    },
    answer: (id, answer) => {
      const item = itemCalled(id);
      if (item === undefined || answers.result === undefined) return;
      const declared = item.kind === 'number' ? declaredOf(item) : undefined;
      const told =
        declared === undefined || typeof answer !== 'string' ? answer : typedNumeral(declared, answer, reader());
      const answered = withAnswer(item, told, { scenario: draft.scenario, result: answers.result });
      changed(
        answered.ok
          ? draft.replace(answered.scenario, { path: id, typed: told })
          : draft.refuse(id, told, answered.issues),
      );
    },
    askBack: (path, { typed, kept, readings }) => {
      const declared = declaredAt(path);
      if (declared?.kind !== 'number') return;
      const allowed = { label: declared.label, unit: declared.unitInWords };
      changed(draft.refuse(path, kept, [{ code: 'unclear-number', path, received: typed, readings, allowed }]));
    },
    replace: (scenario) => changed(draft.replace(scenario, undefined)),
    price: (rate) => changed(draft.price(rate)),
    reset: (path) => changed(draft.reset(path)),
    undo: () => changed(draft.undo()),
    redo: () => changed(draft.redo()),
    toggle: (disclosure) => {
      if (!attention.open.delete(disclosure)) attention.open.add(disclosure);
      const result = disclosure === 'show-compare' ? answers.exact() : undefined;
      if (result !== undefined) comparing.suggest(draft.scenario, result);
      host.requestUpdate();
    },
    show: (path) => {
      attention.search = '';
      const isAsked = leadingInputs.some((each) => each.path === path);
      const inside = isAsked ? ['show-questions'] : ['show-inputs', `group-${path.split('.')[0] ?? ''}`];
      for (const each of ['rest', 'more', ...inside]) attention.open.add(each);
      host.requestUpdate();
      void host.updateComplete.then(() => {
        const sought = isAsked ? `.question[data-path="${path}"] input` : `.field[data-path="${path}"] input`;
        const field = host.shadowRoot?.querySelector<HTMLElement>(sought);
        field?.scrollIntoView({ block: 'center' });
        field?.focus({ preventScroll: true });
      });
    },
    ask: (trail) => {
      attention.trail = trail;
      host.requestUpdate();
    },
    seek: (words) => {
      attention.search = words;
      host.requestUpdate();
      setTimeout(() => {
        if (attention.search !== words) return;
        attention.soughtAtRest = words;
        host.requestUpdate();
      }, restOfTyping);
    },
    keep: () => comparing.keep(draft.scenario),
    drop: (index) => comparing.drop(index),
    rename: (index, name) => comparing.rename(index, name),
    copyLink: () => void sharing.copy(draft.scenario),
    download: (format) => {
      const { ownerDocument } = host;
      if (format === 'json') {
        download(ownerDocument, 'scenario.json', 'application/json', JSON.stringify(draft.scenario, null, 2));
        return;
      }
      const result = answers.exact();
      if (result !== undefined) download(ownerDocument, 'mlops-roi.csv', 'text/csv', csvReport(result));
    },
  };
}

/** Hands a text to the person as a file. */
function download(from: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = from.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
