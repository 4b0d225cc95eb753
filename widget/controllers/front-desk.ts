import {
  csvReport,
  explain,
  messageOf,
  type Comparison,
  type Explanation,
  type Issue,
  type Result,
  type Say,
  type Scenario,
  type Translation,
} from 'mlops-roi';
import type { Answers } from './answers.js';
import type { Comparing } from './comparing.js';
import type { Draft } from './draft.js';
import type { Sharing } from './sharing.js';
import type { Surroundings } from './surroundings.js';
import type { Desk, Moved, Refused, Unpriced } from '../desk.js';
import { askedFigure, type AskedFigure } from '../explained.js';
import { languages } from '../language.js';
import { scenarioName } from '../parts/scenario-name.js';
import { shownAtRest, shownWhileMoved, type Shown } from '../shown.js';
import { download } from '../state/download.js';
import type { View } from '../view.js';
import { viewFor } from '../view-for.js';

interface Staff {
  readonly answers: Answers;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
  readonly comparing: Comparing;
  readonly sharing: Sharing;
}

interface Host extends HTMLElement {
  readonly words: Translation;
  readonly share: boolean;
  readonly requestUpdate: () => void;
}

/** Shows the parts what there is, does what a person asks for there, and tells the page of it. */
export class FrontDesk implements Desk {
  search = '';
  trail: readonly string[] = [];

  readonly #host: Host;
  readonly #staff: Staff;
  readonly #open = new Set<string>();
  #explained: { readonly of: readonly unknown[]; readonly explanation: Explanation } | undefined;
  #view: { readonly of: readonly unknown[]; readonly view: View } | undefined;
  #shown: { readonly of: Result; readonly figures: Shown } | undefined;

  constructor(host: Host, staff: Staff) {
    this.#host = host;
    this.#staff = staff;
  }

  get answers(): Answers {
    return this.#staff.answers;
  }
  get scenario(): Scenario {
    return this.#staff.draft.scenario;
  }
  get moved(): Moved | undefined {
    return this.#staff.draft.moved;
  }
  get canUndo(): boolean {
    return this.#staff.draft.canUndo;
  }
  get canRedo(): boolean {
    return this.#staff.draft.canRedo;
  }
  get isChanged(): boolean {
    return this.#staff.draft.isChanged;
  }
  get unpriced(): Unpriced | undefined {
    return this.#staff.draft.unpriced;
  }
  get kept(): readonly Scenario[] {
    return this.#staff.comparing.kept;
  }
  get isFull(): boolean {
    return this.#staff.comparing.isFull;
  }
  get comparison(): Comparison | undefined {
    return this.#staff.comparing.comparison;
  }
  get comparisonIssues(): readonly string[] {
    return this.#staff.comparing.issues.map(this.#said);
  }
  get isSharing(): boolean {
    return this.#host.share;
  }
  get link(): string | undefined {
    return this.#staff.sharing.link;
  }
  get isCopied(): boolean {
    return this.#staff.sharing.isCopied;
  }

  get isPrinting(): boolean {
    return this.#staff.surroundings.isPrinting;
  }

  get result(): Result | undefined {
    return this.answers.result;
  }

  /** The same object while nothing about the reader changes, so that parts can tell. */
  get view(): View {
    const { locale, direction, width } = this.#staff.surroundings;
    const { words } = this.#host;
    const currency = this.result?.currency ?? 'USD';
    const of = [locale, direction, width, currency, words, languages.count];
    if (this.#view === undefined || of.some((each, place) => each !== this.#view?.of[place])) {
      const translated = languages.sayIn(locale, words);
      // The unit of money is the currency, in whatever text it stands.
      const say: Say = (text, values) => translated(text, { money: currency, ...values });
      this.#view = { of, view: viewFor({ say, locale, direction, width, currency }) };
    }
    return this.#view.view;
  }

  /** Compares what was put aside with the present scenario, once that has come to rest. */
  compare(): void {
    if (!this.answers.isSettled && this.kept.length > 0) return;
    const names = [...this.kept, this.scenario].map((_, index) => scenarioName(index, this));
    this.#staff.comparing.look(this.scenario, names);
  }

  /** What is shown of the result; of an input that is moved, what a preview says. */
  get shown(): Shown | undefined {
    const { result } = this;
    if (result === undefined) return undefined;
    const look = this.moved === undefined ? undefined : this.answers.look(this.moved);
    if (look !== undefined) return shownWhileMoved(look.previewed);
    if (this.#shown?.of !== result) this.#shown = { of: result, figures: shownAtRest(result) };
    return this.#shown.figures;
  }

  get askedFigure(): AskedFigure | undefined {
    return this.#figureAt(this.trail.at(-1));
  }
  readonly labelOf = (figure: string): string => this.#figureAt(figure)?.label ?? figure;

  #figureAt(id: string | undefined): AskedFigure | undefined {
    const { result, view, scenario } = this;
    const [root] = this.trail;
    if (root === undefined || id === undefined || result === undefined) return undefined;
    const of = [root, result, view];
    if (this.#explained === undefined || of.some((each, place) => each !== this.#explained?.of[place])) {
      this.#explained = { of, explanation: explain(scenario, root, undefined, view.say) };
    }
    return askedFigure(this.#explained.explanation, id, view);
  }

  /** In words, what the page gave and cannot be taken; a rate that is wanting is asked for instead. */
  get messages(): readonly string[] {
    return this.unpriced === undefined ? this.#staff.draft.issues.map(this.#said) : [];
  }

  /** In words, the first thing that is wrong in the fields. */
  get firstMessage(): string | undefined {
    const [refusal] = this.#staff.draft.refusals.values();
    const issue = refusal?.issues[0] ?? this.#staff.draft.issues[0];
    return issue && this.#said(issue);
  }

  readonly #said = (issue: Issue): string => messageOf(issue, this.view.say);

  readonly refusedAt = (path: string): Refused | undefined => {
    const refusal = this.#staff.draft.refusals.get(path);
    if (refusal === undefined) return undefined;
    // Beside its field it need not say where.
    const message = refusal.issues.map((issue) => this.#said({ ...issue, path: '' })).join(' ');
    return { typed: refusal.typed, message };
  };

  readonly isOpen = (disclosure: string): boolean => this.#open.has(disclosure);
  readonly toggle = (disclosure: string): void => {
    if (!this.#open.delete(disclosure)) this.#open.add(disclosure);
    this.#host.requestUpdate();
  };

  readonly move = (path: string, figure: number): void => {
    this.#staff.draft.move(path, figure);
    this.#emit('scenario-input', { path, figure });
  };
  readonly release = (): void => this.#staff.draft.release();
  readonly commit = (path: string, value: unknown): void => this.#changed(this.#staff.draft.commit(path, value));
  readonly replace = (scenario: unknown): void => this.#changed(this.#staff.draft.replace(scenario, undefined));
  readonly price = (rate: string | undefined): void => this.#changed(this.#staff.draft.price(rate));
  readonly reset = (path?: string): void => this.#changed(this.#staff.draft.reset(path));
  readonly undo = (): void => {
    this.#staff.draft.undo();
    this.#changed([]);
  };
  readonly redo = (): void => {
    this.#staff.draft.redo();
    this.#changed([]);
  };
  readonly ask = (trail: readonly string[]): void => {
    this.trail = trail;
    this.#host.requestUpdate();
  };
  readonly seek = (words: string): void => {
    this.search = words;
    this.#host.requestUpdate();
  };
  readonly keep = (): void => this.#staff.comparing.keep(this.scenario);
  readonly drop = (index: number): void => this.#staff.comparing.drop(index);
  readonly copyLink = (): void => void this.#staff.sharing.copy(this.scenario);
  readonly download = (format: 'json' | 'csv'): void => {
    const { ownerDocument } = this.#host;
    if (format === 'json') {
      download(ownerDocument, 'scenario.json', 'application/json', JSON.stringify(this.scenario, null, 2));
    } else if (this.result !== undefined) {
      download(ownerDocument, 'mlops-roi.csv', 'text/csv', csvReport(this.result));
    }
  };

  emitError(issues: readonly Issue[]): void {
    // It does not bubble: pages listen for errors of scripts on the window, and this is none.
    this.#host.dispatchEvent(new CustomEvent('error', { detail: { issues } }));
  }

  #changed(issues: readonly Issue[]): void {
    if (issues.length > 0) {
      this.emitError(issues);
      return;
    }
    this.#emit('scenario-change', { scenario: this.scenario });
    this.#emit('result-change', { result: this.result });
  }

  #emit(name: string, detail: unknown): void {
    this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
