import { Decimal, frozen, one } from '../decimal.js';
import { ModelError } from '../errors.js';
import type { Industry } from '../evidence/industry.js';
import { defaultRecords } from '../evidence/records/defaults.js';
import type { ProfileValue } from './profile.js';
import { text } from '../say.js';

/**
 * The rate where the user gives none: 10 % nominal, as a Total Economic Impact study takes, and for a public body the
 * British social rate. Both are told in the scenario's basis, with the inflation that the public rate is made with:
 *
 *     nominal = (1 + real) · (1 + inflation) − 1
 */
const recorded = (id: string): Decimal => {
  const found = defaultRecords.find((record) => record.id === id);
  if (found === undefined) throw new ModelError(`the evidence has no record “${id}”`);
  return frozen(new Decimal(found.value));
};

const inflation = recorded('inflation-expected-us');
const publicReal = recorded('discount-public-uk');
const usualNominal = recorded('discount-tei');

const withInflation = (real: Decimal): Decimal => frozen(one.plus(real).times(one.plus(inflation)).minus(one));
const withoutInflation = (nominal: Decimal): Decimal => frozen(one.plus(nominal).div(one.plus(inflation)).minus(one));

const values = {
  publicNominal: {
    likely: withInflation(publicReal),
    provenance: 'industry',
    record: 'discount-public-nominal',
    notes: [{ text: text('(1 + 0.035 real) × (1 + 0.025 inflation expected) − 1.') }],
  },
  publicReal: {
    likely: publicReal,
    provenance: 'industry',
    record: 'discount-public-uk',
    notes: [{ text: text('Real: the scenario leaves inflation out.') }],
  },
  usualNominal: { likely: usualNominal, provenance: 'cross-industry', record: 'discount-tei' },
  usualReal: {
    likely: withoutInflation(usualNominal),
    provenance: 'cross-industry',
    record: 'discount-tei',
    notes: [
      { text: text('(1 + 0.10 nominal) ÷ (1 + 0.025 inflation expected) − 1, as the scenario leaves inflation out.') },
    ],
  },
} as const satisfies Readonly<Record<string, ProfileValue>>;

export type Basis = 'nominal' | 'real';

export function usualDiscountRate(industry: Industry | undefined, basis: Basis): ProfileValue {
  if (industry === 'public-sector') return basis === 'real' ? values.publicReal : values.publicNominal;
  return basis === 'real' ? values.usualReal : values.usualNominal;
}
