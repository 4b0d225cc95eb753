import type { Scenario } from 'mlops-roi';
import {
  industries,
  inTurns,
  loadBareProfile,
  loadFirstCertainty,
  loadRecipe,
  type OwnFigures,
  type ShownCertainty,
  sizes,
} from 'mlops-roi/first';
import type { Moved } from '../calculator.js';
import type { FirstScreen } from '../first-screen.js';
import type { FirstFacts } from '../first-screen/facts.js';
import { firstScreenOf } from '../first-screen/first-screen-of.js';
import { bareFacts, curvesIn, curvesOf, recipeFacts, type FirstFound } from '../first-screen/recipe-facts.js';
import { Remembered } from '../remembered.js';
import type { View } from '../view.js';
import { betweenFrames, nextFrame, nextTask } from './in-frames.js';

/** Where the recipe does not know how sure it is: enough to be seen first, and as many as the calculator itself draws. */
const [fewSamples, allSamples] = [512, 4096];

/**
 * What is shown before the calculator is there: the first screen of a plain profile, as it is known, or by a recipe. Of any
 * other scenario nothing is.
 */
export class FirstStage {
  #profile: PlainProfile | undefined;
  /** Of a bare profile, until its recipe is needed. */
  #bare: FirstFacts | undefined;
  #found: FirstFound | undefined;
  #certaintyOf: ((own: OwnFigures, samples: number) => Promise<ShownCertainty>) | undefined;
  #preparing: Promise<void> | undefined;
  /** The scenario that it began with. */
  scenario: Scenario | undefined;
  /** Somebody has moved an input since. */
  #isMoved = false;
  readonly #facts = new Remembered<FirstFacts>();
  readonly #screen = new Remembered<FirstScreen>();
  #isDrawn = false;
  readonly #onFound: () => void;

  constructor(onFound: () => void) {
    this.#onFound = onFound;
  }

  /** @param given  whatever the page gave, with its attributes */
  async begin(given: unknown): Promise<void> {
    const profile = plainProfile(given);
    if (profile === undefined) return;
    this.#profile = profile;
    const { industry, size, horizonMonths, written } = profile;
    const isBare = Object.keys(written).length === 0;
    const bare = isBare ? await loadBareProfile(industry, size, horizonMonths) : undefined;
    if (bare === undefined) await this.prepare();
    else this.#bare = bareFacts({ industry, size, horizonMonths, baseCase: bare.baseCase }, bare);
    if (this.facts(undefined) === undefined) return;
    // Nothing but what a scenario may say was found in it.
    this.scenario = given as Scenario;
    await nextTask();
  }

  /** Makes ready what an input can be moved by. */
  prepare(): Promise<void> {
    this.#preparing ??= this.#read();
    return this.#preparing;
  }

  async #read(): Promise<void> {
    if (this.#profile === undefined) return;
    const { industry, size, horizonMonths, written } = this.#profile;
    const recipe = await loadRecipe(size, horizonMonths);
    if (recipe === undefined) return;
    const { firstCertainty, firstFigures } = await loadFirstCertainty();
    await nextTask();
    const figures = firstFigures(recipe, industry);
    const own = ownFigures(written, (path) => figures.movable.has(path));
    if (own === undefined) return;
    const found = { profile: { industry, size, horizonMonths, baseCase: recipe.baseCase }, figures, own };
    const known = Object.keys(own).length === 0 ? figures.certainty : undefined;
    this.#certaintyOf = async (present, samples) =>
      inTurns(firstCertainty(recipe, industry, { own: present, samples }), betweenFrames());
    await nextTask();
    const curves = this.#bare ? curvesOf(this.#bare) : await inTurns(curvesIn(figures, own), betweenFrames());
    this.#found = { ...found, curves, certainty: known ?? (await this.#certaintyOf(own, fewSamples)) };
    if (known === undefined) void this.#refine(this.#found, allSamples);
    await nextTask();
    this.facts(undefined);
    await nextTask();
  }

  /** Works out how sure it is with an input where somebody has let go of it, until the engine knows. */
  async settle({ path, figure }: Moved): Promise<void> {
    await this.prepare();
    const found = this.#found;
    if (found === undefined || !this.isMovable(path)) return;
    this.#isMoved = true;
    await this.#refine({ ...found, curves: undefined, own: { ...found.own, [path]: figure } }, fewSamples);
  }

  /** What is known by then of another scenario stays. */
  async #refine(found: FirstFound, samples: number): Promise<void> {
    const before = this.#found;
    const certainty = await this.#certaintyOf?.(found.own, samples);
    if (certainty === undefined || this.#found !== before) return;
    this.#found = { ...found, certainty };
    this.#onFound();
  }

  /** Whether it shows this scenario. */
  isOf(scenario: unknown): boolean {
    return !this.#isMoved && this.scenario !== undefined && JSON.stringify(scenario) === JSON.stringify(this.scenario);
  }

  isMovable(path: string): boolean {
    return this.#found?.figures.movable.has(path) === true;
  }

  facts(moved: Moved | undefined): FirstFacts | undefined {
    const found = this.#found;
    if (found === undefined) return moved === undefined ? this.#bare : undefined;
    if (moved !== undefined && !this.isMovable(moved.path)) return undefined;
    return this.#facts.of([found, moved], () => recipeFacts(found, moved));
  }

  /** The same in words: at first without questions, which come with the next frame. */
  screen(moved: Moved | undefined, view: View): FirstScreen | undefined {
    const facts = this.facts(moved);
    const isAnswerAlone = !this.#isDrawn;
    return (
      facts &&
      this.#screen.of([facts, isAnswerAlone, view], () => ({
        ...firstScreenOf(isAnswerAlone ? { ...facts, questions: [] } : facts, view),
        isAnswerAlone,
      }))
    );
  }

  /**
   * Puts it into words before it is drawn, in tasks of its own: the first figure that a page writes takes a while.
   *
   * @returns whether there is something to be drawn
   */
  async put(view: () => View): Promise<boolean> {
    view();
    await nextTask();
    const isThere = this.screen(undefined, view()) !== undefined;
    await nextTask();
    return isThere;
  }

  drawn(): void {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    void nextFrame().then(this.#onFound);
  }
}

type Written = Readonly<Record<string, unknown>>;

interface PlainProfile {
  readonly industry: (typeof industries)[number];
  readonly size: (typeof sizes)[number];
  readonly horizonMonths: number;
  /** What else is written. */
  readonly written: Written;
}

/** What `resolve` takes where nothing is said. */
const usual = { schemaVersion: 2, size: 'medium', horizonMonths: 36 };

function plainProfile(given: unknown): PlainProfile | undefined {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return undefined;
  const whole: Written = { ...usual, ...given };
  const { schemaVersion, industry, size, horizonMonths, ...written } = whole;
  const known = { industry: industries.find((each) => each === industry), size: sizes.find((each) => each === size) };
  if (schemaVersion !== usual.schemaVersion || known.industry === undefined || known.size === undefined)
    return undefined;
  return { industry: known.industry, size: known.size, horizonMonths: Number(horizonMonths), written };
}

/** Plain numbers in groups; `undefined` where anything else is written. */
function ownFigures(written: Written, isMovable: (path: string) => boolean): OwnFigures | undefined {
  const own: Record<string, number> = {};
  for (const [group, fields] of Object.entries(written)) {
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
    for (const [key, value] of Object.entries(fields)) {
      const path = `${group}.${key}`;
      if (!isMovable(path) || typeof value !== 'number' || !(value >= 0)) return undefined;
      own[path] = value;
    }
  }
  return own;
}
