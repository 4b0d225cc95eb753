import type { Issue, Result, Scenario, Simulation } from 'mlops-roi';

/** The figures that a calculator shows first, in plain numbers: for whoever shows them beside it. */
export interface ShownFigures {
  readonly currency: string;
  readonly npv: number;
  readonly paybackMonths: number | null;
  readonly cashOnlyNpv: number;
}

/** What a calculator tells a page, by the name of the event. */
export interface CalculatorEventMap {
  /** The first figures are drawn: once, of what the page gave. */
  readonly ready: CustomEvent<{ readonly scenario: Scenario; readonly figures: ShownFigures }>;
  /** The simulation has come to rest, whoever changed the scenario. */
  readonly settled: CustomEvent<{ readonly result: Result; readonly simulation: Simulation }>;
  /** While a person moves an input. */
  readonly 'scenario-input': CustomEvent<{ readonly path: string; readonly figure: number }>;
  /** A person has changed the scenario. */
  readonly 'scenario-change': CustomEvent<{ readonly scenario: Scenario }>;
  /** The exact figures of what a person changed. */
  readonly 'result-change': CustomEvent<{ readonly result: Result }>;
  /** What was given or typed cannot be calculated. Does not bubble. */
  readonly error: CustomEvent<{ readonly issues: readonly Issue[] }>;
}

/** Every event that is heard on a calculator: `error` is its own. */
type CalculatorEvents = Omit<HTMLElementEventMap, keyof CalculatorEventMap> & CalculatorEventMap;

declare module './element.js' {
  /** What every element has, with the types of these events. */
  interface MlopsRoiCalculator {
    addEventListener<Name extends keyof CalculatorEvents>(
      name: Name,
      listener: (this: MlopsRoiCalculator, event: CalculatorEvents[Name]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
      name: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<Name extends keyof CalculatorEvents>(
      name: Name,
      listener: (this: MlopsRoiCalculator, event: CalculatorEvents[Name]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
      name: string,
      listener: EventListenerOrEventListenerObject | null,
      options?: boolean | EventListenerOptions,
    ): void;
  }
}
