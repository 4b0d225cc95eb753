import type { MlopsRoiCalculator } from './element.js';
import type { CalculatorEventMap } from './events.js';

/** Some properties of the element, each of which may be left out. */
type Some<Name extends keyof MlopsRoiCalculator> = {
  readonly [Each in Name]?: MlopsRoiCalculator[Each] | undefined;
};

/** Attributes that are called as their property. */
export type SameNamed = Some<
  'name' | 'industry' | 'size' | 'currency' | 'horizon' | 'locale' | 'theme' | 'variant' | 'share' | 'disabled'
>;

/** What only a script, or a framework, can give. */
export type Properties = Some<'scenario' | 'words'>;

/** What a template writes in the tag of a calculator. */
export interface Tag extends SameNamed, Properties {
  readonly 'exchange-rate'?: MlopsRoiCalculator['exchangeRate'];
  readonly readonly?: boolean | undefined;
}

/** What a template listens to, in frameworks that call it `on` and the name of the event. */
export type Listeners = {
  readonly [Name in keyof CalculatorEventMap as `on${Name}`]?: ((event: CalculatorEventMap[Name]) => void) | undefined;
};
