import fc from 'fast-check';
import type { Item } from '../../src/model/question.js';
import { askedItems } from '../../src/scenario/answered-scenario.js';
import type { Answers } from '../../src/index.js';

/** Small and large, whole and not, nothing at all; each permitted wherever a number is asked for. */
const number = (item: Item): fc.Arbitrary<unknown> => {
  if (item.id === 'horizon') return fc.constantFrom(1, 12, '36', 60);
  if (item.id === 'rate') return fc.constantFrom('0', '0.08', 0.12, { low: '0.05', likely: '0.08', high: '0.12' });
  if (item.id === 'freedHours') return fc.constantFrom(0, '0.3', '41 %', 1);
  if (item.id === 'refreshYears') return fc.constantFrom(1, 3, '7.25', 50);
  const whole = fc.constantFrom(0, 1, 3, '40', 300);
  return item.id === 'tools' ? whole : fc.oneof(whole, fc.constantFrom('0.5', '7.25'));
};

function answerTo(item: Item): fc.Arbitrary<unknown> {
  switch (item.kind) {
    case 'number':
      return number(item);
    case 'choice':
      return fc.constantFrom(...item.options.map(({ id }) => id));
    case 'checklist':
      return fc.subarray(item.options.map(({ id }) => id));
    default:
      return item satisfies never;
  }
}

/** Any combination of right answers, most of them left open in some and none in others. */
export const randomAnswers = fc.record(Object.fromEntries(askedItems.map((item) => [item.id, answerTo(item)])), {
  requiredKeys: [],
}) as fc.Arbitrary<Answers>;
