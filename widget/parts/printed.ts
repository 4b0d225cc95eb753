import { html, type TemplateResult } from 'lit';
import type { AnsweredCalculator } from '../calculator.js';
import { noticesPart } from './notices.js';
import { chartsPart, statementPart } from './pictures.js';
import { printedInputsPart } from './printed-inputs.js';
import { scenariosPart } from './scenarios.js';

/** What stands on paper below the first screen: all that can be opened, and the inputs as a list. */
export const printedPart = (calculator: AnsweredCalculator): TemplateResult => html`
  ${statementPart(calculator)} ${chartsPart(calculator)}
  ${calculator.state.kept.length === 0 ? '' : scenariosPart(calculator)} ${noticesPart(calculator)}
  ${printedInputsPart(calculator)}
`;
