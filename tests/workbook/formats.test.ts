import { expect, test } from 'vitest';
import { formats } from '../../src/workbook/sheets/looks.js';

test.each(['money', 'cents', 'tenths', 'fine'] as const)(
  'of %s what rounds to nothing is a dash, and no red “-0”',
  (name) => {
    const written =
      /^\[>=(?<above>[\d.]+)\](?<digits>[#,]*0(?:\.(?<decimals>0+))?);\[Red\]\[<=-(?<below>[\d.]+)\]-(?<same>.*);"–"$/;
    const { above, below, digits, same, decimals = '' } = written.exec(formats[name])?.groups ?? {};
    // Half of the last digit is written as one of it, and less as none.
    expect([Number(above), Number(below)]).toEqual([0.5 / 10 ** decimals.length, 0.5 / 10 ** decimals.length]);
    expect(same).toBe(digits);
  },
);
