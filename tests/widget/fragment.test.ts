import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { calculate, type Scenario } from '../../src/index.js';
import { fragmentWith, isOfALink, partOf } from '../../widget/controllers/fragment.js';
import { fragmentOf, scenarioIn } from '../../widget/controllers/scenario-in-link.js';

const part = 'mlops-roi=1.abc-_9.0.1.0';

describe('a link keeps the fragment of its page', () => {
  for (const [before, after] of [
    ['', part],
    ['#/pricing?tab=roi', `/pricing?tab=roi&${part}`],
    ['#/pricing', `/pricing?${part}`],
    ['#!/pricing', `!/pricing?${part}`],
    ['#chapter-2', `chapter-2&${part}`],
    ['#mlops-roi=1.old', part],
    ['#/pricing?mlops-roi=1.old&tab=roi', `/pricing?tab=roi&${part}`],
    ['#/pricing?tab=roi&mlops-roi=1.old.0.0.9-rc.1', `/pricing?tab=roi&${part}`],
    ['#/pricing?mlops-roi=2.newer.9.0.0&tab=roi', `/pricing?tab=roi&${part}`],
    ['#mlops-roi=1.old&tab=roi', `tab=roi&${part}`],
  ] as const) {
    test(`${before || 'none'} → ${after}`, () => {
      const made = fragmentWith(part, before);
      expect(made).toBe(after);
      expect(partOf(`#${made}`)).toEqual({ letters: 'abc-_9', madeBy: '0.1.0' });
    });
  }

  test.each(['', '#/pricing', '#not-mlops-roi=1.abc', '#mlops-roi=new.abc'])(
    'and finds nothing of ours in “%s”',
    (other) => {
      expect(isOfALink(other)).toBe(false);
    },
  );
});

test('a link that is written in another way is ours, and cannot be read', async () => {
  expect(isOfALink('#mlops-roi=2.abc.3.0.0')).toBe(true);
  expect(partOf('#mlops-roi=2.abc.3.0.0')).toEqual({ letters: undefined, madeBy: '3.0.0' });
  expect(await scenarioIn('#mlops-roi=2.abc.3.0.0')).toBeUndefined();
});

describe('a scenario in a link', () => {
  const scenario: Scenario = {
    industry: 'retail',
    size: 'medium',
    models: { count: 30 },
    notes: [{ path: 'models.count', note: 'Counted by <Ann> “in May”', author: 'Ann', date: '2026-05-04' }],
  };

  test('brings its log of assumptions along', async () => {
    const carried = (await scenarioIn(`#${await fragmentOf(scenario)}`)) as Scenario;
    expect(calculate(carried).assumptionLog).toEqual(calculate(scenario).assumptionLog);
    expect(calculate(carried).assumptionLog[0]?.notes).toMatchObject([{ author: 'Ann' }]);
  });

  test('is none where a letter of it is another', async () => {
    const made = await fragmentOf(scenario);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const start = made.indexOf('.') + 1;
    // Of the last letter some bits may be room that nobody reads.
    for (let place = start; place < made.length - 1; place += 1) {
      const other = letters[(letters.indexOf(made[place] ?? '') + 1) % letters.length] ?? '';
      expect(await scenarioIn(made.slice(0, place) + other + made.slice(place + 1)), made[place]).toBeUndefined();
    }
  });

  test('of any size within its limit is carried, and one beyond it is none', async () => {
    // What does not shrink: each letter is drawn by a sum of those before.
    let last = 1;
    const letters = Array.from({ length: 600_000 }, () => {
      last = (last * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (last % 90));
    }).join('');
    const large: Scenario = { name: letters.replaceAll(/["\\]/g, '-') };
    expect(await scenarioIn(`#${await fragmentOf(large)}`)).toEqual(large);
    expect(await scenarioIn(`#${await fragmentOf({ name: 'a'.repeat(1_000_001) })}`)).toBeUndefined();
  });

  test('that unfolds to a hundred megabytes is given up before it is there', async () => {
    const bomb = deflateSync(Buffer.alloc(100_000_000, ' '));
    const Native = DecompressionStream;
    let taken = 0;
    vi.stubGlobal('DecompressionStream', function counting(form: CompressionFormat) {
      const { readable, writable } = new Native(form);
      const writer = writable.getWriter();
      const write = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
        taken += bytes.length;
        await writer.write(bytes);
      };
      return { readable, writable: new WritableStream({ write, close: () => writer.close() }) };
    });
    try {
      expect(await scenarioIn(`#mlops-roi=1.${bomb.toString('base64url')}`)).toBeUndefined();
    } finally {
      vi.unstubAllGlobals();
    }
    // A byte of it unfolds to a thousand, of which a million are looked at; engines unfold some pieces ahead.
    expect(taken).toBeLessThan(bomb.length / 2);
  });

  test('is carried with the version that made it, or without one', async () => {
    const made = await fragmentOf(scenario);
    expect(partOf(`#${made}`)?.madeBy).toBeUndefined();
    expect(partOf(`#${made}.0.9.1-rc.2`)?.madeBy).toBe('0.9.1-rc.2');
    expect(await scenarioIn(`#${made}.0.9.1-rc.2`)).toEqual(scenario);
  });

  test('is read from links that were made before they had a sum', async () => {
    const before = deflateRawSync(JSON.stringify(scenario)).toString('base64url');
    expect(await scenarioIn(`#mlops-roi=1.${before}`)).toEqual(scenario);
  });
});
