/** Parts of one whole, each a product of inputs: where they are more than it, something is counted twice. */
export interface SharedWhole {
  readonly parts: readonly Product[];
  /** `one` where the parts are shares. */
  readonly whole: Product | 'one';
  /** An input that takes its part out of another whole, where it is given. */
  readonly unless?: string;
  readonly rule: string;
}

/** Whole paths of the inputs that are multiplied. */
export type Product = readonly string[];
