import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredCalculator } from '../calculator.js';
import { noticesPart } from './notices.js';
import { annualPart, totalPart } from './pictures.js';
import { printedInputsPart } from './printed-inputs.js';
import { printedStatementPart } from './printed-statement.js';
import { scenariosPart } from './scenarios.js';

/**
 * What stands on paper below answer and questions. The running total ends the first sheet, the statement is the second;
 * then comes what it all rests on.
 */
export const printedPart = (calculator: AnsweredCalculator): TemplateResult => html`
  ${totalPart(calculator)}
  <div class="sheet">${printedStatementPart(calculator)} ${annualPart(calculator)}</div>
  <div class="sheet">
    ${calculator.state.kept.length === 0 ? nothing : scenariosPart(calculator)} ${printedInputsPart(calculator)}
    <h2>${calculator.view.say('What the figures rest on')}</h2>
    ${noticesPart(calculator)}
  </div>
`;
