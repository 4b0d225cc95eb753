import '../../../widget/embed/parent.js';
import { isTrue, same, there } from './assert.js';
import { button, open, reveal, settled, until } from './calculator.js';
import { describe, it } from './mocha.js';

describe('a calculator in an iframe', () => {
  it('is what its address asks for, and the iframe as high as what is in it', async () => {
    const frame = document.createElement('iframe');
    frame.className = 'tested';
    frame.dataset['mlopsRoi'] = '';
    frame.width = '700';
    frame.src = '/dist/embed.html?industry=finance&size=small&lang=de&theme=dark';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const page = there(frame.contentDocument, 'page');
    const element = there(page.querySelector('mlops-roi-calculator'), 'calculator');
    await until(() => element.shadowRoot !== null, 'the calculator is defined');
    await settled(element);
    same([element.result?.industry, element.result?.size], ['finance', 'small'], 'The organisation');
    button(element, 'Rückgängig');
    isTrue(getComputedStyle(page.documentElement).colorScheme === 'dark', 'it is dark');

    const fits = (): boolean => frame.clientHeight === Math.ceil(page.documentElement.getBoundingClientRect().height);
    await until(() => fits() && frame.clientHeight > 500, 'the iframe is as high as its page');
    const closed = frame.clientHeight;
    await reveal(element, 'inputs');
    await until(() => fits() && frame.clientHeight > closed, 'the iframe grows with what is opened');
    const before = frame.clientHeight;
    await open(element, 'roles');
    await until(() => fits() && frame.clientHeight > before, 'the iframe grows with it');
    await open(element, 'roles');
    await until(() => fits() && frame.clientHeight === before, 'and becomes smaller again');
  });
});
