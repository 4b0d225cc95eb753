import { answerStyle } from './answer.js';
import { colourStyle } from './colours.js';
import { lookStyle } from './looks.js';
import { buttonStyle, pageStyle } from './page.js';
import { questionStyle, scopeStyle } from './questions.js';
import { reservedStyle } from './reserved.js';
import { typedStyle } from './typed.js';
import { waysStyle } from './ways.js';

/** How the first screen looks. Every colour is a custom property that the page may set; nothing is styled inline. */
export const firstStyle = [
  colourStyle,
  lookStyle,
  pageStyle,
  reservedStyle,
  buttonStyle,
  typedStyle,
  questionStyle,
  answerStyle,
  scopeStyle,
  waysStyle,
];
