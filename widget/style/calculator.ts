import { answerStyle } from './answer.js';
import { chartStyle } from './charts.js';
import { colourStyle } from './colours.js';
import { fieldStyle, groupStyle } from './inputs.js';
import { moreStyle, scenariosStyle, whyStyle } from './more.js';
import { buttonStyle, pageStyle } from './page.js';
import { printStyle } from './print.js';
import { reservedStyle } from './reserved.js';
import { questionStyle, scopeStyle } from './questions.js';

/** How the calculator looks. Every colour is a custom property that the page may set; nothing is styled inline. */
export const calculatorStyle = [
  colourStyle,
  chartStyle,
  pageStyle,
  reservedStyle,
  buttonStyle,
  fieldStyle,
  questionStyle,
  groupStyle,
  answerStyle,
  scopeStyle,
  moreStyle,
  scenariosStyle,
  whyStyle,
  printStyle,
];
