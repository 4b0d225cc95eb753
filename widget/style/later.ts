import { chartStyle } from './charts.js';
import { fieldStyle, groupStyle } from './inputs.js';
import { moreStyle, scenariosStyle, whyStyle } from './more.js';
import { printStyle } from './print.js';

/** How all that looks which comes after the first screen, and paper. */
export const laterStyle = [chartStyle, fieldStyle, groupStyle, moreStyle, scenariosStyle, whyStyle, printStyle];
