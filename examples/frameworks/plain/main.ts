import 'mlops-roi/widget';
import type { Scenario } from 'mlops-roi';
import { inDollars, sentBy, type Told } from '../shown.js';

const start: Scenario = { industry: 'finance', size: 'medium' };

const form = document.forms[0];
const calculator = document.querySelector('mlops-roi-calculator');
if (form === undefined || calculator === null) throw new Error('The page has no calculator in a form.');

const show = (selector: string, text: string): void => form.querySelector(selector)?.replaceChildren(text);
const told = ({ detail }: CustomEvent<Told>): void => show('output', inDollars(Number(detail.result.metrics.npv)));

calculator.scenario = start;
calculator.addEventListener('ready', ({ detail }) => show('output', inDollars(detail.figures.npv)));
calculator.addEventListener('settled', told);
calculator.addEventListener('result-change', told);
form.querySelector('button')?.addEventListener('click', () => {
  // What is set anew, and is the same, changes nothing.
  calculator.scenario = { ...start };
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show('pre', sentBy(form));
});
