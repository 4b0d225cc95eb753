import { LitElement, type TemplateResult } from 'lit';
import type { CatalogueEntry, Industry, Result, Scenario, Simulation, Size } from 'mlops-roi';
import type { Translation } from 'mlops-roi/first';
import { addCatalogue, addLanguage, languages } from './additions.js';
import { attributeNames, reflectAttributes, reflectingProperties, takeOver, write } from './attributes.js';
import type { FirstState } from './calculator.js';
import { FirstStage } from './controllers/first-stage.js';
import { nextTask, whenWanted } from './controllers/in-frames.js';
import { Meanwhile } from './controllers/meanwhile.js';
import { linkOf } from './controllers/fragment.js';
import { Milestones } from './controllers/milestones.js';
import { Offered } from './controllers/offered.js';
import { Surroundings } from './controllers/surroundings.js';
import { setValidity } from './controllers/validity.js';
import { writtenScenario, textOfData } from './given.js';
import { calculatorPart } from './parts/calculator.js';
import { Remembered } from './remembered.js';
import { firstStyle } from './style/calculator.js';
import { viewFor, type View } from './view.js';
import type { Whole } from './whole.js';

export type { CalculatorEventMap, ShownFigures } from './events.js';

/**
 * What MLOps is worth to an organisation, and how sure one can be: a calculator for any page.
 *
 * What stands in the element without a slot is read until the calculator is there, and where no script runs.
 *
 * @tag mlops-roi-calculator
 * @fires {CustomEvent<{ path: string, figure: number }>} scenario-input - While a person moves an input.
 * @fires {CustomEvent<{ scenario: Scenario }>} scenario-change - A person has changed the scenario.
 * @fires {CustomEvent<{ result: Result }>} result-change - The exact figures of what a person changed.
 * @fires {CustomEvent<{ scenario: Scenario, figures: ShownFigures }>} ready - The first figures are drawn: once, of what the page gave. `figures` are those: `currency`, `npv`, `paybackMonths`, `cashOnlyNpv`.
 * @fires {CustomEvent<{ result: Result, simulation: Simulation }>} settled - The exact figures are there and the simulation has come to rest, at first and whoever changed the scenario; nothing is simulated before it comes near the screen.
 * @fires {CustomEvent<{ issues: readonly Issue[] }>} error - What was given or typed cannot be calculated. Does not bubble.
 * @slot title - In place of the heading above the calculator.
 * @slot intro - What to know before.
 * @slot letterhead - On paper alone, above the title: who hands it on, where, and of what day.
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
 * @csspart further-questions - What people can answer beside the first screen.
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
  static override readonly styles = firstStyle;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...attributeNames];
  }

  /**
   * Adds a language to every calculator of this class on the page: what stands for each English text.
   *
   * @param rest  fetches what is said only once the whole calculator is there
   */
  static addLanguage(tag: string, translation: Translation, rest?: () => Promise<Translation>): void {
    addLanguage(tag, translation, rest);
  }

  /** Lets scenarios name these tools, with their prices; those that were given already, too. */
  static addCatalogue(entries: readonly CatalogueEntry[]): void {
    addCatalogue(entries);
  }

  /**
   * In a form, the name under which the scenario is submitted.
   *
   * @attr name
   */
  declare name: string | undefined;
  /**
   * One of the ten industries, whose figures fill in what is not given.
   *
   * @attr industry
   */
  declare industry: Industry | undefined;
  /**
   * `small`, `medium` or `enterprise`.
   *
   * @attr size
   */
  declare size: Size | undefined;
  /**
   * ISO 4217. What is filled in is in US dollars: another currency takes an `exchange-rate`, or is asked for one.
   *
   * @attr currency
   */
  declare currency: string | undefined;
  /**
   * What one US dollar costs in the currency: `0.92`.
   *
   * @attr exchange-rate
   */
  declare exchangeRate: string | number | undefined;
  /**
   * Months looked ahead, 1 to 600.
   *
   * @attr horizon
   */
  declare horizon: number | undefined;
  /**
   * BCP 47; the nearest `lang` unless given.
   *
   * @attr locale
   */
  declare locale: string | undefined;
  /**
   * `light` or `dark`, whatever the page is; `auto`: as the system has it. The page’s `color-scheme` unless given.
   *
   * @attr theme
   */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /**
   * `compact`: the answer with two questions, and the rest behind a link.
   *
   * @attr variant
   */
  declare variant: 'compact' | undefined;
  /**
   * Offers a link to the scenario, which keeps the fragment of the page, and opens such a link.
   *
   * @attr share
   */
  declare share: boolean;
  /**
   * Nothing can be changed, and a form does not submit it; so too in a `fieldset` that is disabled.
   *
   * @attr disabled
   */
  declare disabled: boolean;
  /**
   * Nothing can be changed; a form submits it.
   *
   * @attr readonly
   */
  declare readOnly: boolean;

  readonly #internals = this.attachInternals();
  readonly #surroundings = new Surroundings(this);
  readonly #lastView = new Remembered<View>();
  /** What is shown until the whole calculator is there. */
  readonly #first = new FirstStage(() => this.requestUpdate());
  #hasBegun = false;
  readonly #meanwhile = new Meanwhile(this, this.#first, () => this.#wholeThere());
  #whole: Whole | undefined;
  #loading: Promise<Whole> | undefined;
  /** What the page gives. It is taken at the next update. */
  readonly #offered = new Offered(this);
  /** What the first stage began with, as a text. */
  #begunWith: string | undefined;
  #words: Translation = {};
  /** By itself, or by what it stands in. */
  #isDisabled = false;
  readonly #keptRoom = this.ownerDocument.createElement('div');

  constructor() {
    super();
    this.addController(new Milestones(this, () => this.#first.facts(undefined)));
    takeOver(this, [...reflectingProperties, 'words', 'scenario', 'value', 'form', 'result', 'simulation']);
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    this.requestUpdate();
  }

  /** Texts of the page’s own, in place of the English ones. */
  get words(): Translation {
    return this.#words;
  }
  set words(words: Translation | undefined) {
    this.#words = words ?? {};
    this.requestUpdate();
  }

  /**
   * What a person wrote, sparse. Set in part: attributes and the profile fill in the rest. One that is equal to the last
   * that was set, or to the present one, changes nothing: undo stays.
   */
  get scenario(): Scenario {
    return this.#present ?? {};
  }
  set scenario(scenario: Scenario | undefined) {
    if (this.#offered.set(scenario, this.#present)) this.requestUpdate();
  }
  get #present(): Scenario | undefined {
    return this.#whole?.scenario ?? this.#first.scenario;
  }

  /** The exact figures of the scenario, once it was calculated. */
  get result(): Result | undefined {
    return this.#whole?.exact();
  }

  /** The simulated figures, once they have come to rest. */
  get simulation(): Simulation | undefined {
    return this.#whole?.simulation;
  }

  /** The scenario as JSON: what a form submits. To set it gives the scenario. */
  get value(): string {
    return JSON.stringify(this.scenario);
  }
  set value(value: unknown) {
    // Whatever it is: what is wrong with it is told when it is looked at.
    this.scenario = (typeof value === 'string' ? writtenScenario(value) : value) as Scenario;
  }
  /** The form it belongs to. To set the id of one writes the attribute `form`; a form itself cannot be set. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  set form(id: unknown) {
    if (typeof id !== 'object' || id === null) write(this, 'form', id);
  }
  /** What is wrong, as of every field of a form. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  /** The same in words. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  /** Whether it can hold a form back. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
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
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }
  formStateRestoreCallback(state: string): void {
    void this.#wholeThere().then(({ draft }) => draft.restore(state));
  }

  /** Whoever waits for the element waits for the whole of it. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    (await this.#wholeThere()).exact();
    return super.getUpdateComplete();
  }

  /** Until there is an answer, what stands in the element stays in sight, and the room that the answer takes is kept. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const room = this.#keptRoom;
    room.className = 'calculator reserved';
    room.append(this.ownerDocument.createElement('slot'));
    root.append(room);
    return root;
  }

  /** The first answer is worked out and drawn in several tasks, so that nothing else on the page has to wait for it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      await nextTask();
      this.#begunWith = textOfData(this.#offered.whole);
      const spoken = languages.there(this.#surroundings.look(this.locale));
      // What cannot be read is told by the whole.
      if (this.#begunWith !== undefined && linkOf(this) === undefined) await this.#first.begin(this.#offered.whole);
      await spoken;
      if (!(await this.#first.put(() => this.#view))) await this.#wholeThere();
      else whenWanted(this, this.#view, { soon: () => this.#first.prepare(), act: () => void this.#wholeThere() });
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
    const locale = this.#surroundings.look(this.locale);
    const [{ wholeOf }] = await Promise.all([import('./whole.js'), languages.whole(locale)]);
    const whole = wholeOf(this, {
      surroundings: this.#surroundings,
      view: () => this.#view,
      take: (scenario) => {
        this.#offered.open(scenario);
        this.#takeIfNew();
      },
    });
    await whole.prepare(this.#offered.whole);
    await nextTask();
    this.#whole = whole;
    this.#takeIfNew();
    this.requestUpdate();
    return whole;
  }

  #takeIfNew(): void {
    if (this.#offered.isNew) this.#whole?.give(this.#offered.take());
  }

  protected override willUpdate(): void {
    this.#surroundings.look(this.locale);
    const whole = this.#whole;
    if (whole === undefined) {
      this.#internals.setFormValue(this.value);
      // The page has changed its mind.
      if (textOfData(this.#offered.whole) !== this.#begunWith) void this.#wholeThere();
      return;
    }
    this.#takeIfNew();
    this.#internals.setFormValue(this.value);
    whole.compare();
    if (whole.isSettled) this.#internals.states.delete('computing');
    else this.#internals.states.add('computing');
  }

  protected override updated(): void {
    this.#keptRoom.remove();
    this.#first.drawn();
    setValidity(this.#internals, this.renderRoot, this.#whole?.wrong());
  }

  /** The same object while nothing about the reader changes, so that parts can tell. */
  get #view(): View {
    const { locale, direction, width } = this.#surroundings;
    const currency = this.#whole?.currency ?? 'USD';
    return this.#lastView.of([locale, direction, width, currency, this.words, languages.count], () =>
      viewFor({ ...languages.speech(locale, this.words), locale, direction, width, currency }),
    );
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const page = {
      isCompact: this.variant === 'compact',
      isSharing: this.share,
      lock: this.#isDisabled ? 'disabled' : this.readOnly ? 'readonly' : undefined,
    } as const;
    const whole = this.#whole;
    if (whole === undefined) {
      const { moved, open, coming, actions } = this.#meanwhile;
      const state: FirstState = {
        ...page,
        first: this.#first.screen(moved, view),
        messages: [],
        open,
        coming,
        isPrinting: false,
        isAnswerPassed: this.#surroundings.isAnswerPassed,
      };
      return calculatorPart({ view, state, actions, rest: undefined });
    }
    // What a recipe told stays until the engine has come to rest with the same scenario.
    const isFirst = !whole.isSettled && this.#first.isOf(whole.scenario);
    const moved = isFirst ? whole.draft.moved : undefined;
    const { state, rest } = whole.drawn(page, this.#first.facts(moved) ?? this.#first.facts(undefined));
    // It knows nothing of what was typed and refused.
    const first = isFirst && state.refused.size === 0 ? this.#first.screen(moved, view) : undefined;
    return calculatorPart({ view, state: { ...state, first: first ?? state.first }, actions: whole.actions, rest });
  }
}

reflectAttributes(MlopsRoiCalculator.prototype);
