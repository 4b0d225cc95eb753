import { calculate, scenarioFor, type Issue, type Result } from 'mlops-roi';
import type { MlopsRoiCalculator } from '../../../widget/element.js';
import { isTrue, same } from './assert.js';
import {
  button,
  calculator,
  drawn,
  eventsOf,
  field,
  input,
  inside,
  open,
  part,
  parts,
  press,
  type,
} from './calculator.js';
import { describe, it } from './mocha.js';

const bank = { industry: 'finance', currency: 'EUR' } as const;
const inEuros = (rate: string): Result =>
  calculate(scenarioFor('finance', { currency: 'EUR', exchangeRates: { USD: rate } }));
const atRate = inEuros('0.92');

/** Types what a dollar costs, and sends it. */
async function priced(element: MlopsRoiCalculator, rate: string): Promise<void> {
  await type(element, '.rate input', rate);
  part(element, '.rate button').click();
  await drawn(element);
}

const isAsking = (element: MlopsRoiCalculator): boolean => inside(element).querySelector('.rate') !== null;

describe('a calculator in another currency', () => {
  it('takes what a dollar costs from an attribute', async () => {
    const element = await calculator('industry="finance" currency="EUR" exchange-rate="0.92"');
    same(element.result, atRate);
    isTrue(!isAsking(element), 'nothing is asked');
    element.setAttribute('exchange-rate', '0.5');
    await drawn(element);
    same(element.result, inEuros('0.5'));
  });

  it('asks for it where nobody gave it, shows no figure until then, and names the attribute', async () => {
    const element = await calculator('industry="finance" currency="EUR"');
    isTrue(element.result === undefined, 'nothing is made up');
    isTrue(
      inside(element).querySelector('.scope, .answer, .questions, .calculator > .error') === null,
      'nothing is shown',
    );
    const asked = part(element, '.rate').textContent;
    for (const words of ['USD', 'EUR', 'exchange-rate=']) isTrue(asked.includes(words), `“${words}” is said`);
    same(input(element, '.rate input').getAttribute('aria-label'), 'What one USD costs in EUR');
    isTrue(!element.checkValidity(), 'a form waits for it');
  });

  it('tells the page what is wanting', async () => {
    const element = await calculator('industry="finance"');
    const codes: string[] = [];
    element.addEventListener('error', (event) => {
      const { issues } = (event as Event as CustomEvent<{ issues: readonly Issue[] }>).detail;
      codes.push(...issues.map(({ code }) => code));
    });
    element.currency = 'EUR';
    await drawn(element);
    same(codes, ['missing-exchange-rate']);
    isTrue(isAsking(element), 'it is asked for');
    element.exchangeRate = '0.92';
    await drawn(element);
    same(element.result, atRate);
    isTrue(!isAsking(element), 'nothing more is asked');
  });

  it('takes it from a person, with the decimal mark of the language, and begins there', async () => {
    const element = await calculator('industry="finance" currency="EUR" lang="de"');
    const names = eventsOf(element);
    await priced(element, '0,92');
    same(element.result, atRate);
    same(names, ['scenario-change', 'result-change'], 'What is heard');
    isTrue(element.checkValidity() && !isAsking(element), 'nothing more is asked');
    isTrue(button(element, 'Undo').disabled, 'there is nothing before it');
    await open(element, 'wages');
    await type(element, field('wages.paidLeave'), '20');
    element.reset();
    await drawn(element);
    same(element.result, atRate);
  });

  it('tells beside the field what is no rate, and goes on asking', async () => {
    const element = await calculator('industry="finance" currency="EUR"');
    for (const wrong of ['', 'a lot', '0', '-1']) {
      await priced(element, wrong);
      isTrue(part(element, '#rate-error').textContent.length > 20, `it is told of “${wrong}”`);
      same(input(element, '.rate input').getAttribute('aria-invalid'), 'true');
      isTrue(element.result === undefined, 'there is no result');
    }
    await priced(element, '0.92');
    same(element.result, atRate);
  });

  it('can be had in dollars instead', async () => {
    const element = await calculator('industry="finance" currency="EUR"');
    await press(element, 'Calculate in USD');
    same(element.result, calculate(scenarioFor('finance')));
  });

  it('but not where figures of its own are in the other currency', async () => {
    const element = await calculator('industry="finance"');
    element.scenario = { ...bank, tools: [{ id: 'platform', feePerMonth: '900' }] };
    await drawn(element);
    same(parts(element, '.rate button').length, 1, 'The ways to go on');
    await priced(element, '0.92');
    const scenario = { ...bank, tools: [{ id: 'platform', feePerMonth: '900' }], exchangeRates: { USD: '0.92' } };
    same(element.result, calculate(scenario));
  });

  it('is asked as well when a person turns to an industry', async () => {
    const element = await calculator();
    element.scenario = { currency: 'EUR', customLines: [{ id: 'rebate', side: 'benefit', initial: '5' }] };
    await drawn(element);
    isTrue(!isAsking(element), 'nothing is filled in');
    await type(element, 'select[data-path="industry"]', 'finance');
    isTrue(isAsking(element), 'it is asked for');
    await priced(element, '0.92');
    same([element.result?.industry, element.result?.currency], ['finance', 'EUR']);
  });
});
