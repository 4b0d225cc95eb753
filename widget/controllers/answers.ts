import {
  calculate,
  simulate,
  type Issue,
  type Result,
  type ResultInput,
  type Scenario,
  type Sensitivity,
  type Simulation,
} from 'mlops-roi';
import { inTurns, type Pause } from 'mlops-roi/first';
import { obstaclesTo, prepare, sensitivityInSteps } from 'mlops-roi/page';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Look, Moved, SliderRange, WorkedOut } from '../calculator.js';
import { leadingInputs } from '../engine-screen/leading-inputs.js';
import { betweenFrames, inFrames, nextTask } from './in-frames.js';
import { movementInSteps, type Movement } from './movement.js';

/** How long nobody has moved anything before the simulation begins, in milliseconds. */
const rest = 250;

interface Told {
  /** The exact figures are there of what was asked in turns. */
  readonly onFigured: (result: Result) => void;
  readonly onSettled: () => void;
}

/**
 * Works out the answers to a scenario: the exact figures at once, or in turns with the page, and all that takes longer
 * after a rest, in slices between which the page is drawn. The next question puts an end to what is still under way.
 */
export class Answers implements ReactiveController, WorkedOut {
  /** Of the last scenario whose figures are there, which is not the present one while those are on their way. */
  result: Result | undefined;
  /** Of the questions of the first screen, as the evidence has them: a figure of one’s own has none, and a slider needs one. */
  ranges: ReadonlyMap<string, SliderRange> = new Map();
  #movement: Movement | undefined;
  simulation: Simulation | undefined;
  sensitivity: Sensitivity | undefined;
  /** Share of the samples that are done, while it is simulated. */
  progress: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #told: Told;
  #underWay = new AbortController();
  #profile = '';
  #asked: Scenario | undefined;
  #figured: Scenario | undefined;
  #settled: Scenario | undefined;

  constructor(host: ReactiveControllerHost, told: Told) {
    this.#host = host;
    this.#told = told;
    host.addController(this);
  }

  hostConnected(): void {
    this.resume();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Whether the exact figures are those of the present scenario. */
  get isFigured(): boolean {
    return this.#figured === this.#asked;
  }

  /** Whether the simulated figures are those of the present scenario. */
  get isSettled(): boolean {
    return this.#asked !== undefined && this.#settled === this.#asked;
  }

  stop(): void {
    this.#underWay.abort();
    this.progress = undefined;
  }

  /** Goes on with the scenario that was asked about last, where it was stopped. */
  resume(): void {
    if (this.#asked !== undefined && !this.isSettled) this.#begin(this.#asked);
  }

  /**
   * The exact figures of a scenario now, the rest later.
   *
   * @returns what stands in the way; all then stays as it was
   */
  ask(scenario: Scenario): readonly Issue[] {
    const obstacles = obstaclesTo(scenario);
    if (obstacles.length > 0) return obstacles;
    this.#figure(scenario);
    this.#begin(scenario);
    return [];
  }

  /**
   * The same in turns with the page, where its figures are on the screen already, as they were moved to: nobody waits for
   * those that are exact.
   */
  askInTurns(scenario: Scenario): readonly Issue[] {
    const obstacles = obstaclesTo(scenario);
    if (obstacles.length === 0) this.#begin(scenario);
    return obstacles;
  }

  /** The exact figures of the present scenario: worked out now if they are still on their way. */
  exact(): Result | undefined {
    if (this.#asked === undefined || this.isFigured) return this.result;
    const result = this.#figure(this.#asked);
    this.#told.onFigured(result);
    return result;
  }

  #figure(scenario: Scenario): Result {
    const result = calculate(scenario);
    this.result = result;
    this.#figured = scenario;
    this.#takeRanges(result);
    return result;
  }

  #begin(scenario: Scenario): void {
    this.stop();
    this.#asked = scenario;
    this.progress = 0;
    this.#underWay = new AbortController();
    void this.#settle(scenario, this.#underWay.signal);
  }

  async #settle(scenario: Scenario, signal: AbortSignal): Promise<void> {
    const between = betweenFrames(signal);
    const steps: readonly (() => unknown)[] = [
      async () => {
        if (this.#figured !== scenario) await prepare(scenario, between);
      },
      () => this.exact(),
      async () => {
        const moving = movementInSteps(scenario, {
          paths: [...this.ranges.keys()],
          ranges: this.ranges,
          known: this.#movement,
        });
        this.#movement = await inTurns(moving, between);
      },
      () => pause(rest),
      () => this.#simulated(scenario, between),
      () => {
        this.#settled = scenario;
        this.progress = undefined;
        this.#told.onSettled();
      },
      async () => {
        this.sensitivity = await inTurns(sensitivityInSteps(scenario), between);
      },
    ];
    try {
      for (const step of steps) {
        await nextTask();
        signal.throwIfAborted();
        await step();
        signal.throwIfAborted();
        this.#host.requestUpdate();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** The figures with an input moved, and the answer along each question; not before they are made ready. */
  look(moved: Moved | undefined): Look | undefined {
    return this.result && this.#movement?.look(this.result, moved);
  }

  /** Those of a profile stay while figures are moved: a line must not grow or shrink under a finger. */
  #takeRanges({ industry, size, currency, evidence }: Result): void {
    const profile = JSON.stringify([industry, size, currency]);
    const known = profile === this.#profile ? this.ranges : new Map<string, SliderRange>();
    this.#profile = profile;
    const inputs = new Map(evidence.inputs.map((input) => [input.path, input]));
    this.ranges = new Map(
      leadingInputs.flatMap(({ path }) => {
        const input = inputs.get(path);
        return input === undefined ? [] : [[path, rangeOf(input) ?? known.get(path) ?? around(input)] as const];
      }),
    );
  }

  async #simulated(scenario: Scenario, between: Pause): Promise<void> {
    let told = 0;
    this.simulation = await simulate(scenario, {
      run: inFrames(between),
      onProgress: ({ done, total }) => {
        this.progress = done / total;
        // Ten steps of a bar are enough to see it move.
        if (this.progress - told < 0.1) return;
        told = this.progress;
        this.#host.requestUpdate();
      },
    });
  }
}

const rangeOf = ({ low, high }: ResultInput): SliderRange | undefined =>
  low === undefined || high === undefined ? undefined : { low: low.toNumber(), high: high.toNumber() };

/** Where nothing is known of a figure but itself. */
function around({ value }: ResultInput): SliderRange {
  const figure = value.toNumber();
  return { low: figure / 4, high: figure === 0 ? 1 : figure * 2 };
}

const pause = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));
