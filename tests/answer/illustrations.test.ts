import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { calculate, scenarioFor, type Scenario } from '../../src/index.js';
import illustrations from '../references/illustrations.json' with { type: 'json' };

const scenarios: Readonly<Record<string, Scenario>> = {
  'medium-bank': scenarioFor('finance', {
    size: 'medium',
    releases: { freezeWeeks: 0 },
    incidents: { changeFailureRate: '0.19', recoveryHours: '10.6' },
  }),
  'five-person-start-up': scenarioFor('technology', {
    size: 'small',
    organisation: { revenue: 1_000_000 },
    roles: [
      { id: 'data-scientist', people: 1 },
      { id: 'engineer', people: 1 },
    ],
    models: { count: 2, newPerYear: 1, infrastructure: 12_000 },
    releases: { freezeWeeks: 0 },
  }),
};

/** Where a convention differs, how far the figure of a year may be off, and why. */
const differences: Readonly<Record<string, { readonly share: string; readonly reason: string }>> = {
  freshness: { share: '0.0006', reason: 'a month is 365 ÷ 12 days here and 30.4 there' },
  earlierValue: {
    share: '0.08',
    reason:
      'the area under the adoption curve is exact here; there it is read a month late, which tells in the first year',
  },
  learningLoss: { share: '0.031', reason: 'hours of the second year are at the wages of the second year here' },
};

describe.each(illustrations.cases)('$id', ({ id, lines }) => {
  const result = calculate(scenarios[id] ?? {});

  test('holds the lines that are compared', () => {
    expect(lines.length).toBeGreaterThanOrEqual(16);
  });

  test.each(lines)('$label agrees with the hand computation, year by year and in present value', (printed) => {
    const line = result.lines.find((each) => each.id === printed.id);
    const pairs = [
      ...printed.annual.map((figure, place) => [figure, line?.annual[place]] as const),
      [printed.presentValue, line?.presentValue] as const,
    ];
    for (const [there, here] of pairs) {
      // Printed in whole units; present values there come from floats that stray by a unit more.
      const permitted = new Decimal(there)
        .abs()
        .times(differences[printed.id]?.share ?? 0)
        .plus(2);
      expect(here?.minus(there).abs().lte(permitted), `${there} against ${String(here)}`).toBe(true);
    }
    expect(line?.kind).toBe(printed.kind);
  });
});
