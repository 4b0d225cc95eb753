import type { Program } from '../../reading/batch/program.js';
import type { RangedInput } from './drawn-inputs.js';
import type { DrawSettings } from './settings.js';

/**
 * Everything that decides what a sample is, as plain data: whoever has it works out the same samples, without the
 * scenario and the model. Workers are sent it.
 */
export interface Recipe {
  readonly settings: DrawSettings;
  readonly inputs: readonly RangedInput[];
  /** Paths of the inputs, the one that matters most first; empty where the sampler treats all alike. */
  readonly order: readonly string[];
  /** Works out the figures of a sample. */
  readonly figures: Program;
}
