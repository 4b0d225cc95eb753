import { answeredScenario, calculate, scenarioFor, type Scenario } from 'mlops-roi';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same, there } from './assert.js';
import {
  calculator,
  drawn,
  field,
  input,
  inside,
  lastingCalculator,
  answered,
  led,
  open,
  part,
  parts,
  reveal,
  type,
} from './calculator.js';
import { describe, it } from './mocha.js';
import type { MlopsRoiCalculator } from '../../../widget/element.js';

async function choose(element: MlopsRoiCalculator, selector: string, option: string): Promise<void> {
  const select = there(inside(element).querySelector<HTMLSelectElement>(selector), selector);
  select.value = option;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(element);
}

/** The calculator says what the library says of what is written in it. */
function agrees(element: MlopsRoiCalculator, what: string): void {
  same(element.result, calculate(element.scenario), what);
}

describe('the figures of the calculator are those of the library', () => {
  it('as it stands, of a medium technology company', async () => {
    const element = await calculator();
    same(element.result, calculate(scenarioFor('technology')));
  });

  it('with the industry, size and horizon that a page names', async () => {
    const element = await calculator('industry="finance" size="enterprise" horizon="48"');
    same(element.result, calculate(scenarioFor('finance', { size: 'enterprise', horizonMonths: 48 })));
    element.setAttribute('industry', 'retail');
    element.setAttribute('horizon', '24');
    await drawn(element);
    same(element.result, calculate(scenarioFor('retail', { size: 'enterprise', horizonMonths: 24 })));
  });

  it('in another currency, with what a dollar costs in it', async () => {
    const element = await calculator('industry="energy" size="medium" currency="EUR"');
    element.scenario = { exchangeRates: { USD: '0.9' } };
    await drawn(element);
    same(element.result?.currency, 'EUR');
    same(
      element.result,
      calculate({ industry: 'energy', size: 'medium', currency: 'EUR', exchangeRates: { USD: '0.9' } }),
    );
  });

  it('for each question of the first screen that is typed', async () => {
    const element = await calculator();
    await led(element);
    const shares = ['adoption.ceiling', 'realisation.freedHours'];
    const paths = parts(element, '.question').map(({ dataset }) => dataset['path'] ?? '');
    same(paths.length, 5, 'The number of questions');
    for (const path of paths) {
      const before = JSON.stringify(element.result);
      await type(element, answered(path), '17');
      same(writtenAt(element.scenario, path), shares.includes(path) ? '0.17' : '17', path);
      agrees(element, path);
      isTrue(JSON.stringify(element.result) !== before, `${path} moves the answer`);
      same(input(element, answered(path)).value, '17', path);
    }
  });

  const kinds: readonly (readonly [kind: string, path: string, typed: string, written: unknown])[] = [
    ['an amount of money', 'organisation.revenue', '123,456,789', '123456789'],
    ['a share', 'wages.paidLeave', '12.5', '0.125'],
    ['a rate a year', 'discounting.rate', '9', '0.09'],
    ['a choice', 'discounting.timing', 'year-end', 'year-end'],
    ['a whole number of months', 'adoption.rampMonths', '18', '18'],
    ['a figure of a role', 'roles.engineer.salary', '150,000', '150000'],
    ['hours', 'deployment.hoursAfter', '7.5', '7.5'],
    ['a cut', 'incidents.failureCut', '33', '0.33'],
    ['a count', 'models.count', '40', '40'],
    ['a share in place today', 'practices.pipelines', '65', '0.65'],
    ['an amount that is not used', 'budget.toolsPerYear', '1000', '1000'],
  ];
  describe('among all inputs of one calculator, one after the other', () => {
    const element = lastingCalculator();
    for (const [kind, path, typed, written] of kinds) {
      it(`for ${kind}: ${path}`, async () => {
        const group = path.split('.')[0] ?? '';
        await open(element(), group);
        const before = JSON.stringify(element().result);
        await type(element(), field(path), typed);
        same(writtenAt(element().scenario, path), written, path);
        agrees(element(), path);
        isTrue(JSON.stringify(element().result) !== before, `${path} is heard`);
        part(element(), `button[aria-controls="group-${group}"]`).click();
      });
    }
  });

  it('for a range of doubt', async () => {
    const element = await calculator();
    await open(element, 'deployment');
    part(element, 'button[aria-controls="range-deployment.hoursPerRelease"]').click();
    await drawn(element);
    const [low, high] = [
      ...inside(element).querySelectorAll<HTMLInputElement>('[id="range-deployment.hoursPerRelease"] input'),
    ];
    isTrue(low !== undefined && high !== undefined, 'a range has two ends');
    low.value = '10';
    high.value = '90';
    high.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    same(writtenAt(element.scenario, 'deployment.hoursPerRelease'), { low: '10', likely: '39', high: '90' });
    agrees(element, 'a range');
  });

  it('with a group left out', async () => {
    const element = await calculator();
    await open(element, 'deployment');
    input(element, '#group-deployment input[type="checkbox"]').click();
    await drawn(element);
    same((element.scenario as Readonly<Record<string, unknown>>)['deployment'], 'off');
    agrees(element, 'a group left out');
  });

  it('with a line of one’s own', async () => {
    const element = await calculator();
    const scenario: Scenario = {
      customLines: [{ id: 'extra', label: 'Extra', side: 'cost', initial: '5000', annual: ['1', '2', '3'] }],
    };
    element.scenario = scenario;
    await drawn(element);
    await open(element, 'customLines');
    await type(element, field('customLines.extra.annual'), '10; 20; 30');
    same(writtenAt(element.scenario, 'customLines.extra.annual'), ['10', '20', '30']);
    agrees(element, 'yearly amounts');
    await type(element, field('customLines.extra.label'), 'Something else');
    same(writtenAt(element.scenario, 'customLines.extra.label'), 'Something else');
    agrees(element, 'a name');
  });
});

describe('the further questions', () => {
  it('write what the same answers write in a terminal, and leave to the profile what is taken back', async () => {
    const element = await calculator();
    await reveal(element, 'questions');
    same(parts(element, '#asked-models, #asked-moving').length, 0, 'what the first screen asks is not asked again');
    await type(element, '#asked-people', '31');
    await type(element, '#asked-seatPrice', '45');
    await choose(element, '#asked-learning', 'months');
    await choose(element, '#asked-failures', 'one-in-four');
    parts(element, '.further .tick input')[0]?.click();
    await drawn(element);
    const answers = {
      people: 31,
      seatPrice: 45,
      learning: 'months',
      failures: 'one-in-four',
      practices: ['pipeline'],
    } as const;
    const answered = answeredScenario(answers, { industry: 'technology' });
    isTrue(answered.ok, 'they can be answered');
    same(element.result?.metrics, calculate(answered.scenario).metrics);
    same([input(element, '#asked-people').value, input(element, '#asked-seatPrice').value], ['31', '45']);
    await type(element, '#asked-people', 'many');
    isTrue(part(element, '#asked-people-error').innerText.length > 10, 'what is wrong is told beside it');
    for (const id of ['learning', 'failures']) await choose(element, `#asked-${id}`, '');
    same(writtenAt(element.scenario, 'learning'), undefined, 'What was taken back');
  });
});

describe('numbers are typed as people write them', () => {
  it('a share as a percentage: 45 writes 0.45, and 20 no more digits than 0.2', async () => {
    const element = await calculator();
    await open(element, 'adoption');
    await type(element, field('adoption.ceiling'), '45');
    same(writtenAt(element.scenario, 'adoption.ceiling'), '0.45');
    await type(element, field('adoption.ceiling'), '20');
    same(writtenAt(element.scenario, 'adoption.ceiling'), '0.2');
  });

  it('with the decimal comma of German, and its points between thousands', async () => {
    const element = await calculator('lang="de"');
    await open(element, 'deployment');
    await type(element, field('deployment.hoursAfter'), '7,25');
    same(writtenAt(element.scenario, 'deployment.hoursAfter'), '7.25');
    same(input(element, field('deployment.hoursAfter')).value, '7,25');
    await open(element, 'organisation');
    await type(element, field('organisation.revenue'), '1.234.567');
    same(writtenAt(element.scenario, 'organisation.revenue'), '1234567');
  });

  it('a rate far from what is usual is asked about once, with both readings', async () => {
    const element = await calculator();
    await open(element, 'discounting');
    const rate = 'discounting.rate';
    await type(element, field(rate), '0.08');
    same(writtenAt(element.scenario, rate), undefined);
    const told = part(element, `.field[data-path="${rate}"] .error`).innerText;
    for (const reading of ['0.08%', '8%']) isTrue(told.includes(reading), `“${reading}” is in “${told}”`);
    await type(element, field(rate), '8%');
    same(writtenAt(element.scenario, rate), '0.08');
    await type(element, field(rate), '');
    await type(element, field(rate), '0.08');
    await type(element, field(rate), '0.08');
    same(writtenAt(element.scenario, rate), '0.0008');
  });

  it('an empty field gives the figure of the industry back', async () => {
    const element = await calculator();
    await open(element, 'wages');
    await type(element, field('wages.paidLeave'), '50');
    await type(element, field('wages.paidLeave'), '');
    same(element.result, calculate(scenarioFor('technology')));
  });
});
