import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { calculate } from 'mlops-roi';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same } from './assert.js';
import { calculator, drawn, eventsOf, input, answered, settled, slider } from './calculator.js';
import { afterEach, describe, it } from './mocha.js';

afterEach(() => resetMouse());

describe('the calculator with a mouse', () => {
  it('drags a slider: the figures follow, and are taken once, when it is let go', async () => {
    const element = await calculator();
    await settled(element);
    const range = input(element, slider('value.perModelYear'));
    range.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = range.getBoundingClientRect();
    const share = (range.valueAsNumber - Number(range.min)) / (Number(range.max) - Number(range.min));
    const at = (along: number): [number, number] => [Math.round(left + width * along), Math.round(top + height / 2)];
    const before = range.valueAsNumber;
    const names = eventsOf(element);

    await sendMouse({ type: 'move', position: at(share) });
    await sendMouse({ type: 'down' });
    for (const further of [0.1, 0.2, 0.3]) await sendMouse({ type: 'move', position: at(share + further) });
    await drawn(element);
    isTrue(range.valueAsNumber > before, 'the slider follows the mouse');
    same(
      Number(input(element, answered('value.perModelYear')).value.replaceAll(',', '')),
      range.valueAsNumber,
      'The number beside it',
    );
    isTrue(!names.includes('scenario-change'), 'nothing is taken before it is let go');

    await sendMouse({ type: 'up' });
    await settled(element);
    const moves = names.filter((name) => name === 'scenario-input');
    same(names, [...moves, 'scenario-change', 'result-change'], 'What is heard');
    isTrue(moves.length > 1, 'every move is heard');
    same(Number(writtenAt(element.scenario, 'value.perModelYear')), range.valueAsNumber, 'What is taken');
    same(element.result, calculate(element.scenario));
  });
});
