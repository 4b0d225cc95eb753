import { answerStyle, knobStyle, scenariosStyle, whyStyle } from './answer.js';
import { chartStyle } from './charts.js';
import { fieldStyle, groupStyle } from './inputs.js';
import { buttonStyle, colourStyle, pageStyle } from './page.js';
import { printStyle } from './print.js';

/** How the calculator looks. Every colour is a custom property that the page may set; nothing is styled inline. */
export const calculatorStyle = [
  colourStyle,
  chartStyle,
  pageStyle,
  buttonStyle,
  fieldStyle,
  knobStyle,
  groupStyle,
  answerStyle,
  scenariosStyle,
  whyStyle,
  printStyle,
];
