import { calculate, catalogue } from 'mlops-roi';
import { addCatalogue } from '../../../widget/define.js';
import { MlopsRoiCalculator } from '../../../widget/element.js';
import { isTrue, same, there } from './assert.js';
import { calculator, drawn, inside } from './calculator.js';
import { describe, it } from './mocha.js';

const known = there(
  catalogue.find(({ id }) => id === 'gitlab-premium'),
  'priced tool',
);

/** A bank that uses a tool of this name. */
const using = (id: string) => ({ industry: 'finance', tools: [{ id: 'ci', catalogue: id, seats: '12' }] }) as const;

const isRefused = (element: MlopsRoiCalculator): boolean =>
  inside(element).querySelector('.calculator > .error') !== null;

describe('a scenario that names tools of a catalogue that comes later', () => {
  for (const [from, add] of [
    ['the class', MlopsRoiCalculator.addCatalogue.bind(MlopsRoiCalculator)],
    ['the module', addCatalogue],
  ] as const) {
    it(`is taken up once that is added by ${from}`, async () => {
      const id = `late-${from.replace(' ', '-')}`;
      const element = await calculator();
      element.scenario = using(id);
      await drawn(element);
      isTrue(isRefused(element), 'the tool is not known yet');
      add([{ ...known, id }]);
      await drawn(element);
      isTrue(!isRefused(element), 'nothing is wrong any more');
      same(element.result, calculate(using(id)));
    });
  }

  it('and what a person does in the meantime stays', async () => {
    const element = await calculator();
    element.scenario = { industry: 'energy' };
    await drawn(element);
    element.scenario = using('late-for-nobody');
    await drawn(element);
    isTrue(isRefused(element), 'the tool is not known yet');
    element.scenario = { industry: 'retail' };
    await drawn(element);
    addCatalogue([{ ...known, id: 'late-for-nobody' }]);
    await drawn(element);
    same(element.scenario.industry, 'retail');
  });
});
