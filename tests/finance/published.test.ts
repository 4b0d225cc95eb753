import { describe, expect, test } from 'vitest';
import type { Decimal } from '../../src/decimal.js';
import { answerTo } from './answer.js';
import { differsOnPurpose, refusedOnPurpose } from './differences.js';
import { isAsPublished, isAsRecomputed, type Reference, references } from './reference.js';

const published = [...references('finance-irr-npv.json'), ...references('finance-time-value.json')];

const publishedFigures = ({ expected }: Reference): readonly string[] =>
  [expected['value'] ?? [], expected['values'] ?? [], expected['values_approx'] ?? []].flat() as string[];

/** All that was printed, within its tolerance: a figure, every rate of several, or that there is none. */
function agrees(reference: Reference): boolean {
  const ours = answerTo(reference);
  if ('error' in reference.expected) return 'refusal' in ours;
  const figures: readonly Decimal[] = 'figures' in ours ? ours.figures : [];
  // Of a residue of rounding, printed where zero was meant, no digit is published.
  const tolerance = reference.tags?.includes('npv-of-irr-is-zero') ? { absolute: '1e-3' } : reference.tolerance;
  return publishedFigures(reference).every((value) =>
    figures.some((figure) => isAsPublished(figure, value, tolerance)),
  );
}

describe('what the sources print', () => {
  const titleOf = ({ fn, source }: Reference): string => `${String(fn)} agrees with ${source.title}`;
  for (const title of new Set(published.map(titleOf))) {
    const cases = published.filter((reference) => titleOf(reference) === title);
    test(`${title}: ${cases.length} printed`, () => {
      const differing = cases.filter((reference) => !agrees(reference)).map(({ id }) => id);
      expect(differing).toEqual(cases.map(({ id }) => id).filter((id) => id in differsOnPurpose));
    });
  }

  test('606 published cases are compared, and those that differ on purpose are exactly those listed', () => {
    expect(published).toHaveLength(606);
    expect(new Set(published.map(({ id }) => id)).size).toBe(606);
    const differing = published.filter((reference) => !agrees(reference)).map(({ id }) => id);
    expect(differing.toSorted()).toEqual(Object.keys(differsOnPurpose).toSorted());
  });
});

describe('what was recomputed independently with 60 digits', () => {
  const listed = ['all_real_irrs_above_minus_1', 'all_real_rates_above_minus_1'] as const;

  test('every rate above −100 % is found, no more and no fewer, to fifteen digits', () => {
    const cases = published.filter(({ recomputed }) => listed.some((name) => recomputed?.[name] !== undefined));
    expect(cases).toHaveLength(168);
    for (const reference of cases) {
      const expected = listed.flatMap((name) => (reference.recomputed?.[name] ?? []) as readonly string[]);
      const ours = answerTo(reference);
      const figures = 'figures' in ours ? ours.figures : [];
      const isSame =
        figures.length === expected.length && figures.every((rate, at) => isAsRecomputed(rate, expected[at] ?? 'NaN'));
      expect({ id: reference.id, isSame, figures: figures.map(String) }).toEqual({
        id: reference.id,
        isSame: true,
        figures: figures.map(String),
      });
    }
  });

  test('every other figure is the recomputed one to fifteen digits, save those refused on purpose', () => {
    const cases = published.filter(({ recomputed }) => typeof recomputed?.['value'] === 'string');
    expect(cases).toHaveLength(397);
    const differing = cases.filter((reference) => {
      const ours = answerTo(reference);
      return (
        !('figures' in ours) ||
        !ours.figures.every((figure) => isAsRecomputed(figure, reference.recomputed?.['value'] as string))
      );
    });
    expect(differing.map(({ id }) => id).toSorted()).toEqual(Object.keys(refusedOnPurpose).toSorted());
  });
});
