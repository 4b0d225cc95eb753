import {
  csvReport,
  explain,
  messageOf,
  type Comparison,
  type Explanation,
  type Issue,
  type Result,
  type Scenario,
  type Translation,
} from 'mlops-roi';
import type { Answers } from './answers.js';
import type { Comparing } from './comparing.js';
import type { Draft } from './draft.js';
import type { PageEvents } from './page-events.js';
import type { Sharing } from './sharing.js';
import type { Surroundings } from './surroundings.js';
import type { Desk, Refused, Unpriced } from '../desk.js';
import { askedFigure, type AskedFigure } from '../explained.js';
import { languages } from '../language.js';
import { Remembered } from '../remembered.js';
import { scenarioName } from '../scenario-name.js';
import { shownAtRest, shownWhileMoved, type Shown } from '../shown.js';
import { download } from '../state/download.js';
import type { View } from '../view.js';
import { viewFor } from '../view-for.js';
import type { Moved } from '../worked-out.js';

interface Staff {
  readonly answers: Answers;
  readonly draft: Draft;
  readonly surroundings: Surroundings;
  readonly comparing: Comparing;
  readonly sharing: Sharing;
  readonly events: PageEvents;
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
  isWhole = false;

  readonly #host: Host;
  readonly #staff: Staff;
  readonly #open = new Set<string>();
  readonly #view = new Remembered<View>();
  readonly #shown = new Remembered<Shown>();
  readonly #explanation = new Remembered<Explanation>();

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
    return this.#view.of([locale, direction, width, currency, words, languages.count], () =>
      viewFor({ say: languages.sayIn(locale, words), locale, direction, width, currency }),
    );
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
    return this.#shown.of([result], () => shownAtRest(result));
  }

  get askedFigure(): AskedFigure | undefined {
    return this.#figureAt(this.trail.at(-1));
  }
  readonly labelOf = (figure: string): string => this.#figureAt(figure)?.label ?? figure;

  #figureAt(id: string | undefined): AskedFigure | undefined {
    const { scenario, result, view } = this;
    const [root] = this.trail;
    if (root === undefined || id === undefined || result === undefined) return undefined;
    const explained = (): Explanation => explain(scenario, root, undefined, view.say);
    return askedFigure(this.#explanation.of([root, result, view], explained), id, view);
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
    this.#staff.events.moved(path, figure);
  };
  readonly release = (): void => this.#staff.draft.release();
  readonly commit = (path: string, value: unknown): void => this.#changed(this.#staff.draft.commit(path, value));
  readonly replace = (scenario: unknown): void => this.#changed(this.#staff.draft.replace(scenario, undefined));
  readonly price = (rate: string | undefined): void => this.#changed(this.#staff.draft.price(rate));
  readonly reset = (path?: string): void => this.#changed(this.#staff.draft.reset(path));
  readonly undo = (): void => this.#changed(this.#staff.draft.undo());
  readonly redo = (): void => this.#changed(this.#staff.draft.redo());
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

  #changed(issues: readonly Issue[]): void {
    if (issues.length > 0) this.#staff.events.error(issues);
    else this.#staff.events.changed(this.scenario, this.result);
  }
}
