import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { AnsweredCalculator } from '../calculator.js';
import { allInputsPart } from './all-inputs.js';
import { disclosureButton } from './disclosure.js';
import { furtherQuestionsPart, furtherSliders } from './further-questions.js';
import { noticesPart } from './notices.js';
import { chartsPart, statementPart } from './pictures.js';
import { scenariosPart } from './scenarios.js';

/** What is not drawn anew while an input is moved: the same object as long as one is. */
const stillWhileMoving = ({ state: { moved } }: AnsweredCalculator): unknown => (moved === undefined ? {} : 'moving');

/** What is below the first screen: closed at first, and drawn once it is opened. */
export function morePart(calculator: AnsweredCalculator): TemplateResult {
  const isOpen = calculator.state.open.has('more');
  return html`<div id="more" ?hidden=${!isOpen}>${isOpen ? sectionsOf(calculator) : nothing}</div>`;
}

const sectionsOf = (calculator: AnsweredCalculator): TemplateResult => {
  const { say } = calculator.view;
  return html`
    ${section(calculator, { id: 'questions', title: say('Further questions'), draw: furtherPart })}
    ${section(calculator, { id: 'statement', title: say('Costs and benefits'), draw: statementPart })}
    ${section(calculator, { id: 'charts', title: say('Charts'), draw: chartsPart })}
    ${section(calculator, { id: 'inputs', title: say('All inputs'), draw: resting(allInputsPart) })}
    ${section(calculator, { id: 'sources', title: say('What the figures rest on'), draw: resting(noticesPart) })}
    ${section(calculator, { id: 'compare', title: say('Scenarios side by side'), draw: scenariosPart })}
  `;
};

const furtherPart = (calculator: AnsweredCalculator): TemplateResult =>
  html`${furtherSliders(calculator)} ${resting(furtherQuestionsPart)(calculator)}`;

interface Section {
  /** Its disclosure is the id with `show-` before it. */
  readonly id: string;
  readonly title: string;
  readonly draw: (calculator: AnsweredCalculator) => unknown;
}

/** Only what follows a slider is drawn anew while it is moved. */
const resting =
  (draw: Section['draw']): Section['draw'] =>
  (calculator) =>
    guard([stillWhileMoving(calculator)], () => draw(calculator));

function section(calculator: AnsweredCalculator, { id, title, draw }: Section): TemplateResult {
  const { state, actions } = calculator;
  const disclosure = `show-${id}`;
  const isOpen = state.open.has(disclosure);
  return html`
    <div class="section">
      <h3>${disclosureButton({ id: disclosure, isOpen, title: html`<span>${title}</span>` }, actions)}</h3>
      <div id=${disclosure} ?hidden=${!isOpen}>${isOpen ? draw(calculator) : nothing}</div>
    </div>
  `;
}
