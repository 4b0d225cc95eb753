import * as amounts from './amount-kernels.js';
import * as bounded from './bounded-kernels.js';
import * as general from './general-kernels.js';
import * as linear from './linear-kernels.js';
import * as positive from './positive-kernels.js';
import type { Kernel, KernelName } from './program.js';
import * as rows from './row-kernels.js';
import * as times from './times-kernels.js';

/** All that a program can do. */
export const kernels: Readonly<Record<KernelName, Kernel>> = {
  ...amounts,
  ...linear,
  ...bounded,
  ...positive,
  ...times,
  ...rows,
  ...general,
};
