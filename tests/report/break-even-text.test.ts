import { describe, expect, test } from 'vitest';
import { Decimal, zero } from '../../src/decimal.js';
import type { BreakEven, Solution } from '../../src/index.js';
import { breakEvenText } from '../../src/report/break-even-text.js';
import { textWidth } from '../../src/report/plain-text.js';

const style = { locale: 'en', currency: 'USD', width: 80 } as const;

const asked = {
  path: 'models.count',
  label: 'Models in production today',
  unit: 'model',
  metric: 'npv',
  target: 0,
  range: { from: zero, to: new Decimal(460) },
  value: new Decimal(46),
  baseCase: 'expected',
  isRead: true,
  isReachedAtValue: true,
  isReachedInDoubt: true,
  isReachedAtStart: false,
} as const;

const found = (solutions: readonly Solution[], isComplete = true): BreakEven => ({
  ...asked,
  status: 'found',
  solutions,
  isComplete,
});
const solution = (value: string, rest: Partial<Solution> = {}): Solution => ({
  value: new Decimal(value),
  direction: 'rises',
  isJump: false,
  ...rest,
});
const read = (told: BreakEven): string => breakEvenText(told, style).replace(/\s+/g, ' ').trim();

describe('where it turns', () => {
  test('says what was asked of which input', () => {
    expect(read(found([solution('30')]))).toMatch(
      /^Models in production today \(models\.count\), model: expected 46\. Searched from 0 to 460, all else expected, for where the net present value is \$0\./,
    );
  });

  test('says of each figure what lies on either side', () => {
    const told = read(found([solution('30.4'), solution('179.436969255349', { direction: 'falls' })]));
    expect(told).toContain(
      'It turns at 30.4: higher than that, the net present value is above $0; lower, the net present value is below $0.',
    );
    expect(told).toContain('It turns at 179.43697: higher than that, the net present value is below $0;');
  });

  test('says whether there may be others', () => {
    expect(read(found([solution('30')]))).toContain('It turns nowhere else in what was searched: that is proved.');
    expect(read(found([solution('30')], false))).toContain(
      'Whether it turns anywhere else in what was searched is not',
    );
  });

  test('says that it jumps, and writes no digits of a figure that is nothing', () => {
    expect(read(found([solution('752733.93')]))).toContain('It turns at 752,734: higher');
    expect(read(found([solution('7.79e-19', { isJump: true })]))).toContain('It turns at 0, in one jump: higher');
  });

  test('says where a report, in which it is in doubt, lies on the other side', () => {
    expect(read(found([solution('30')]))).not.toContain('told for sure');
    expect(read({ ...found([solution('60')]), isReachedAtValue: false })).toContain(
      'The expected figure told for sure, the net present value is below $0. In the report it is in doubt, and its rare cases count for more: there the net present value is above $0.',
    );
  });

  test('says that it only touches', () => {
    expect(read(found([solution('30', { direction: 'touches' })]))).toContain('It turns back at 30: there');
  });
});

describe('where it does not', () => {
  const none: BreakEven = { ...asked, status: 'none', reason: 'proved' };

  test('says that this is proved, and of which side, wherever the expected figure lies', () => {
    expect(read(none)).toContain(
      'Nowhere, and that is proved: the net present value is below $0, whatever the figure.',
    );
    expect(read({ ...none, isReachedAtStart: true })).toContain('the net present value is above $0, whatever');
  });

  test('says that the input does not matter', () => {
    expect(read({ ...none, isRead: false })).toContain('the answer does not depend on this input');
  });

  test('says of the price of a loan that it is none of a return, and of neither side of it', () => {
    const reason = 'Income comes first, as with a loan: a rate would be what that money costs, and no return.';
    const told = read({ ...none, status: 'undecided', reason });
    expect(told).toContain(`No return: ${reason}`);
    expect(told).not.toMatch(/Undecided|At the expected figure/);
  });

  test('says that it could not be decided, and what holds at the expected figure', () => {
    const told = read({ ...none, status: 'undecided' });
    expect(told).toContain('Undecided: no such figure was found, and no proof that there is none.');
    expect(told).toContain('At the expected figure the net present value is above $0.');
  });
});

describe('of a payback', () => {
  test('within some months says whether it is', () => {
    const told = read({ ...found([solution('0.9', { isJump: true })]), metric: 'paybackWithin', target: 24 });
    expect(told).toContain('for where it is just paid back within 24 months.');
    expect(told).toContain(
      'It turns at 0.9: higher than that, it is paid back within 24 months; lower, it is not paid',
    );
    expect(told).not.toContain('jump');
  });

  test('in months names them', () => {
    const told = read({ ...found([solution('0.9')]), metric: 'discountedPaybackMonths', target: 33 });
    expect(told).toContain('the discounted payback in months is above 33');
  });
});

test.each(['en', 'de', 'ja', 'ar'])('80 columns in %s, whatever it is called', (locale) => {
  const told = { ...found([solution('12345678901.25')]), label: `${'unbroken'.repeat(12)} 日本語` };
  const lines = breakEvenText(told, { ...style, locale }).split('\n');
  expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(80);
});

test('takes nothing over that could drive the terminal', () => {
  expect(read({ ...found([]), label: 'a\u001b[2Jb\u202ec' })).not.toMatch(/[\u001b\u202e]/);
});
