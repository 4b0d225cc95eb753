import type { Scenario } from '../../../src/index.js';

/** No interest, one year: present values are plain sums. */
export const plain: Scenario = { discounting: { rate: 0 }, horizonMonths: 12 };

/** A benefit of so much, and a cost of so much, both at the start. */
export const atStart = (name: string, benefit: number, cost: number, rest: Scenario = {}): Scenario => ({
  ...plain,
  name,
  customLines: [
    { id: 'gain', side: 'benefit', initial: benefit },
    { id: 'pain', side: 'cost', initial: cost },
  ],
  ...rest,
});

/**
 * Awareness sessions in month 13, the second year: staff × 2 hours × rate × (1 + growth). Three causes that multiply.
 */
export const sessions = (name: string, staff: number, rate: number, growth = 0): Scenario => ({
  discounting: { rate: 0 },
  horizonMonths: 24,
  name,
  roles: [{ id: 'a', people: 1, hourlyRate: rate }],
  wages: { growth },
  adoption: { implementationMonths: 13 },
  awareness: { people: staff, hours: 2, role: 'a' },
});
