import { expect, test } from 'vitest';
import { FirstStage } from '../../../widget/controllers/first-stage.js';
import { Meanwhile } from '../../../widget/controllers/meanwhile.js';

const later = (): Promise<void> => new Promise((resume) => setTimeout(resume));

test('what was opened in vain is closed again, and told; who presses once more tries again', async () => {
  let tries = 0;
  const host = Object.assign(new EventTarget(), { requestUpdate: () => undefined });
  const meanwhile = new Meanwhile(host, new FirstStage(() => undefined), () => {
    tries++;
    return Promise.reject(new Error('The network is gone'));
  });
  meanwhile.actions.toggle('more');
  expect([[...meanwhile.open], meanwhile.coming]).toEqual([['more'], 'on-its-way']);
  await later();
  expect([[...meanwhile.open], meanwhile.coming]).toEqual([[], 'failed']);
  meanwhile.actions.toggle('more');
  expect([[...meanwhile.open], meanwhile.coming, tries]).toEqual([['more'], 'on-its-way', 2]);
});
