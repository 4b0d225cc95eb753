import { LitElement, type TemplateResult } from 'lit';
import type { CatalogueEntry, Result, Scenario, Simulation } from 'mlops-roi';
import type { Translation } from 'mlops-roi/page';
import { addCatalogue, addLanguage, languages } from './additions.js';
import type { Actions, FirstState, Moved } from './calculator.js';
import { FirstStage } from './controllers/first-stage.js';
import { nextTask } from './controllers/in-frames.js';
import { laterActions } from './controllers/later-actions.js';
import { isOfALink } from './controllers/fragment.js';
import { Surroundings } from './controllers/surroundings.js';
import { firstScreenOf } from './first-screen/first-screen-of.js';
import { withAttributes } from './given.js';
import { calculatorPart } from './parts/calculator.js';
import { Remembered } from './remembered.js';
import { calculatorStyle } from './style/calculator.js';
import { viewFor, type View } from './view.js';
import type { Whole } from './whole.js';

/**
 * What MLOps is worth to an organisation, and how sure one can be: a calculator for any page.
 *
 * What stands in the element without a slot is read until the calculator is there, and where no script runs.
 *
 * @tag mlops-roi-calculator
 * @attr {string} name - In a form, the name under which the scenario is submitted.
 * @fires {CustomEvent<{ path: string, figure: number }>} scenario-input - While a person moves an input.
 * @fires {CustomEvent<{ scenario: Scenario }>} scenario-change - A person has changed the scenario.
 * @fires {CustomEvent<{ result: Result }>} result-change - The exact figures of what a person changed.
 * @fires {CustomEvent<{ issues: readonly Issue[] }>} error - What was given or typed cannot be calculated. Does not bubble.
 * @slot title - In place of the heading above the calculator.
 * @slot intro - What to know before.
 * @slot call-to-action - What to do next.
 * @slot footer - Below everything.
 * @csspart calculator - Everything.
 * @csspart scope - Whose calculation it is, as a sentence: size, industry, years looked ahead.
 * @csspart answer - The answer.
 * @csspart verdict - Its heading.
 * @csspart chances - How many of a hundred cases lose, and how many gain.
 * @csspart figures - The three figures below it.
 * @csspart figure - One of them.
 * @csspart glance - The answer in a line, which stays in sight on a narrow page.
 * @csspart questions - What a person can answer.
 * @csspart question - One of these, with its slider.
 * @csspart more - What opens below: further questions, charts, inputs, sources, scenarios side by side.
 * @csspart tools - Undo, redo, and what can be taken away.
 * @csspart notices - What the figures rest on, and what to know about them.
 * @csspart pictures - Charts.
 * @csspart chart - One chart, with its table.
 * @csspart scenarios - Scenarios side by side.
 * @csspart all-inputs - Every input, group by group.
 * @csspart group - One group.
 * @csspart field - One input of a group.
 * @csspart why - The dialog in which a figure is explained.
 * @csspart error - What was given and cannot be taken.
 * @csspart rate - Asks for a rate of exchange that is missing.
 * @cssprop [--mlops-roi-size=16px] - Size of the text, from which all other sizes follow.
 * @cssprop [--mlops-roi-font=16px / 1.5 system-ui, sans-serif] - Font, as in the shorthand `font`; it brings its own size.
 * @cssprop [--mlops-roi-sticky-top=0px] - How high the header of the page is that stays in sight.
 * @cssprop --mlops-roi-ink - Text.
 * @cssprop --mlops-roi-muted - Text that matters less.
 * @cssprop --mlops-roi-line - Lines and borders.
 * @cssprop --mlops-roi-surface - Ground.
 * @cssprop --mlops-roi-raised - Ground of the answer and of buttons.
 * @cssprop --mlops-roi-accent - Links, sliders and the focus.
 * @cssprop --mlops-roi-on-accent - Text on the accent.
 * @cssprop --mlops-roi-good - What gains.
 * @cssprop --mlops-roi-bad - What loses, and what is wrong.
 * @cssprop --mlops-roi-cost - Costs in charts.
 * @cssprop --mlops-roi-benefit - Benefits in charts.
 * @cssprop --mlops-roi-net - What is left, in charts.
 * @cssprop --mlops-roi-cash - Cash, in charts.
 * @cssprop --mlops-roi-band - The range of doubt, in charts.
 * @cssprop [--mlops-roi-radius=0.625em] - Corners.
 * @cssprop [--mlops-roi-gap=1em] - Room between things.
 * @cssstate computing - While simulated figures are on their way.
 */
export class MlopsRoiCalculator extends LitElement {
  static readonly formAssociated = true;
  static override readonly styles = calculatorStyle;
  static override readonly properties = {
    industry: { type: String },
    size: { type: String },
    currency: { type: String },
    exchangeRate: { type: String, attribute: 'exchange-rate' },
    horizon: { type: Number },
    locale: { type: String },
    theme: { type: String, reflect: true },
    variant: { type: String, reflect: true },
    share: { type: Boolean },
    words: { attribute: false },
  };

  /** Adds a language to every calculator of this class on the page: what stands for each English text. */
  static addLanguage(tag: string, translation: Translation): void {
    addLanguage(tag, translation);
  }

  /** Lets scenarios name these tools, with their prices; those that were given already, too. */
  static addCatalogue(entries: readonly CatalogueEntry[]): void {
    addCatalogue(entries);
  }

  /** One of the ten industries, whose figures fill in what is not given. */
  declare industry: string | undefined;
  /** `small`, `medium` or `enterprise`. */
  declare size: string | undefined;
  /** ISO 4217. What is filled in is in US dollars: another currency takes an `exchange-rate`, or is asked for one. */
  declare currency: string | undefined;
  /** What one US dollar costs in the currency: `0.92`. */
  declare exchangeRate: string | number | undefined;
  /** Months looked ahead, 1 to 600. */
  declare horizon: number | undefined;
  /** BCP 47; the nearest `lang` unless given. */
  declare locale: string | undefined;
  /** `light`, `dark` or `auto`. */
  declare theme: string | undefined;
  /** `compact`: the answer with two questions, and the rest behind a link. */
  declare variant: string | undefined;
  /** Offers a link to the scenario, and opens such a link. */
  declare share: boolean;
  /** Texts of the page’s own, in place of the English ones. */
  declare words: Translation;

  readonly #internals = this.attachInternals();
  readonly #surroundings = new Surroundings(this);
  readonly #lastView = new Remembered<View>();
  /** What is shown until the whole calculator is there. */
  readonly #first = new FirstStage(() => this.requestUpdate());
  #hasBegun = false;
  /** The input that is being moved meanwhile. */
  #moved: Moved | undefined;
  readonly #actionsMeanwhile: Actions = laterActions(this, {
    isMovable: (path) => this.#first.isMovable(path),
    moved: (moved) => {
      this.#moved = moved;
      this.requestUpdate();
    },
    later: (act) => void this.#wholeThere().then(({ actions }) => act(actions)),
  });
  #whole: Whole | undefined;
  #loading: Promise<Whole> | undefined;
  /** What the page gave. It is taken at the next update, together with the attributes. */
  #given: unknown;
  #isGiven = true;
  #takenWith = '';
  #takenFirst = '';

  constructor() {
    super();
    this.share = false;
    this.words = {};
  }

  /** What a person wrote, sparse. Set in part: attributes and the profile fill in the rest. */
  get scenario(): Scenario {
    return this.#whole?.scenario ?? this.#first.scenario ?? {};
  }
  set scenario(value: unknown) {
    this.#given = value;
    this.#isGiven = true;
    this.requestUpdate();
  }

  /** The exact figures of the scenario, once it was calculated. */
  get result(): Result | undefined {
    return this.#whole?.result;
  }

  /** The simulated figures, once they have come to rest. */
  get simulation(): Simulation | undefined {
    return this.#whole?.simulation;
  }

  /** The scenario as JSON: what a form submits. */
  get value(): string {
    return JSON.stringify(this.scenario);
  }
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get name(): string | null {
    return this.getAttribute('name');
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** One step back of what a person did. */
  undo(): void {
    this.#whole?.draft.undo();
  }
  redo(): void {
    this.#whole?.draft.redo();
  }
  /** One input, by its path, or everything, as the page gave it. */
  reset(path?: string): void {
    this.#whole?.draft.reset(path);
  }

  formResetCallback(): void {
    this.reset();
  }
  formStateRestoreCallback(state: string): void {
    void this.#wholeThere().then(({ draft }) => draft.restore(state));
  }

  /** Whoever waits for the element waits for the whole of it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#whole !== undefined) return isComplete;
    await this.#wholeThere();
    return super.getUpdateComplete();
  }

  /** The first answer is worked out and drawn in several tasks, so that nothing else on the page has to wait for it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      await nextTask();
      if (!this.share || !isOfALink(location.hash)) await this.#first.begin(withAttributes(this, this.#given));
      this.#takenFirst = this.#attributes;
      if (this.#first.facts(undefined) === undefined) await this.#wholeThere();
      else whenIdle(() => void this.#wholeThere());
    }
    await super.scheduleUpdate();
  }

  #wholeThere(): Promise<Whole> {
    this.#loading ??= this.#loadWhole().catch((error: unknown) => {
      // Whoever acts next tries again.
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #loadWhole(): Promise<Whole> {
    const { wholeOf } = await import('./whole.js');
    const whole = wholeOf(this, {
      surroundings: this.#surroundings,
      view: () => this.#view,
      take: (scenario) => this.#take(scenario),
    });
    await whole.prepare(withAttributes(this, this.#given));
    await nextTask();
    this.#whole = whole;
    this.#moved = undefined;
    this.#takeIfNew();
    this.requestUpdate();
    return whole;
  }

  get #attributes(): string {
    return [this.industry, this.size, this.currency, this.exchangeRate, this.horizon].join();
  }

  #takeIfNew(): void {
    if (!this.#isGiven && this.#attributes === this.#takenWith) return;
    this.#takenWith = this.#attributes;
    this.#take(this.#given);
  }

  /** Takes a scenario of the page, together with its attributes. */
  #take(scenario: unknown): void {
    this.#isGiven = false;
    this.#given = scenario;
    this.#whole?.give(withAttributes(this, scenario));
  }

  protected override willUpdate(): void {
    this.#surroundings.look(this.locale);
    const whole = this.#whole;
    if (whole === undefined) {
      this.#internals.setFormValue(this.value);
      // The page has changed its mind.
      if (this.#attributes !== this.#takenFirst) void this.#wholeThere();
      return;
    }
    this.#takeIfNew();
    this.#internals.setFormValue(this.value);
    whole.compare();
    const wrong = whole.wrong();
    if (wrong === undefined) this.#internals.setValidity({});
    else this.#internals.setValidity({ customError: true }, wrong);
    if (whole.isSettled) this.#internals.states.delete('computing');
    else this.#internals.states.add('computing');
  }

  /** The same object while nothing about the reader changes, so that parts can tell. */
  get #view(): View {
    const { words } = this;
    const { locale, direction, width } = this.#surroundings;
    const currency = this.result?.currency ?? 'USD';
    return this.#lastView.of([locale, direction, width, currency, words, languages.count], () =>
      viewFor({ ...languages.speech(locale, words), locale, direction, width, currency }),
    );
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const page = { isCompact: this.variant === 'compact', isSharing: this.share };
    const whole = this.#whole;
    if (whole === undefined) {
      const facts = this.#first.facts(this.#moved);
      const state: FirstState = {
        ...page,
        first: facts && firstScreenOf(facts, view),
        messages: [],
        open: nothingOpen,
        isPrinting: false,
        isAnswerPassed: this.#surroundings.isAnswerPassed,
      };
      return calculatorPart({ view, state, actions: this.#actionsMeanwhile, rest: undefined });
    }
    const { moved } = whole.draft;
    // What a recipe told stays until the engine has come to rest with the same scenario.
    const isFirst = !whole.isSettled && this.#first.isOf(whole.scenario);
    const facts = this.#first.facts(isFirst ? moved : undefined);
    const { state, rest } = whole.drawn(page, facts);
    const first = isFirst && facts !== undefined ? firstScreenOf(facts, view) : state.first;
    return calculatorPart({ view, state: { ...state, first }, actions: whole.actions, rest });
  }
}

const nothingOpen: ReadonlySet<string> = new Set();

/** Safari knows no idle time. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 200);
};
