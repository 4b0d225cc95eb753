import type { MlopsRoiCalculator } from '../../../widget/element.js';
import { writtenAt } from '../../../widget/edit.js';
import { isTrue, same, there } from './assert.js';
import { calculator, part, parts, press, reveal, settled, type, until } from './calculator.js';
import { describe, it } from './mocha.js';

describe('scenarios side by side', () => {
  const cells = (element: MlopsRoiCalculator, row: string): readonly string[] =>
    there(
      parts(element, '.scenarios > .table tbody tr').find((each) => each.textContent.includes(row)),
      row,
    )
      .innerText.split('\t')
      .map((each) => each.trim());

  it('begin with another one, have names, and say how sure each is', async () => {
    const element = await calculator();
    await settled(element);
    await reveal(element, 'compare');
    await type(element, '.kept input', 'Only the first division');
    const isSimulated = (): boolean =>
      parts(element, '.scenarios > .table td').length > 0 &&
      parts(element, '.scenarios > .table td').every((each) => each.innerText !== '–');
    await until(() => isSimulated() && !part(element, '.scenarios').innerText.includes('…'), 'both are simulated');
    const names = parts(element, '.scenarios > .table thead th').map(({ innerText }) => innerText);
    same(names, ['The present scenario', 'Only the first division']);
    const [, present = '', half = ''] = cells(element, 'Chance of a loss');
    same(present, `${String(Math.round(100 * (element.simulation?.probability.loss ?? 0)))}%`);
    isTrue(Number.parseInt(half) > Number.parseInt(present), `${half} is more often a loss than ${present}`);
    const [, verdict = ''] = cells(element, 'The answer');
    isTrue(part(element, '.verdict').innerText.startsWith(verdict), `“${verdict}” is the verdict above`);
    await press(element, 'Go on with Only the first division');
    same(writtenAt(element.scenario, 'adoption.ceiling'), '0.5');
  });
});
