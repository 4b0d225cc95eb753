import type { HTMLAttributes, PublicProps } from 'vue';
import type { MlopsRoiCalculator } from './element.js';
import type { CalculatorEventMap } from './events.js';
import type { Tag } from './tag.js';

/** Whatever is sent, as one function that takes each of them. */
type Emitted<Events> = { [Name in keyof Events]: (name: Name, event: Events[Name]) => void }[keyof Events];
type Together<Functions> = (Functions extends unknown ? (each: Functions) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The tag in a template of Vue: its attributes and properties, and the types of its events. */
type CalculatorTag = new () => MlopsRoiCalculator & {
  readonly $props: HTMLAttributes & Tag & PublicProps;
  readonly $emit: Together<Emitted<CalculatorEventMap>>;
};

declare module 'vue' {
  interface GlobalComponents {
    'mlops-roi-calculator': CalculatorTag;
  }
}
