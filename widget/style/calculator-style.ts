import { chartStyle } from '../charts/chart-style.js';
import { colourStyle } from './colour-style.js';
import { fieldStyle } from './field-style.js';
import { pageStyle } from './page-style.js';

/** How the calculator looks. Every colour is a custom property that the page may set; nothing is styled inline. */
export const calculatorStyle = [colourStyle, chartStyle, pageStyle, fieldStyle];
