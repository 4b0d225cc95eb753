import { chartStyle } from '../charts/chart-style.js';
import { answerStyle } from './answer-style.js';
import { buttonStyle } from './button-style.js';
import { colourStyle } from './colour-style.js';
import { fieldStyle } from './field-style.js';
import { groupStyle } from './group-style.js';
import { knobStyle } from './knob-style.js';
import { pageStyle } from './page-style.js';
import { printStyle } from './print-style.js';
import { scenariosStyle } from './scenarios-style.js';
import { whyStyle } from './why-style.js';

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
