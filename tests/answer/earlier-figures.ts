import type { Scenario, WrittenRange } from '../../src/index.js';

type Size = 'small' | 'medium' | 'enterprise';

const range = (low: number, likely: number, high: number): WrittenRange => ({ low, likely, high });

const ofSize = {
  small: { price: range(100, 400, 1500), hours: range(1, 3, 8), ceiling: range(0.7, 1, 1) },
  medium: { price: range(400, 1000, 3000), hours: range(3, 6, 12), ceiling: range(0.5, 0.85, 1) },
  enterprise: { price: range(400, 1000, 3000), hours: range(3, 7, 14), ceiling: range(0.4, 0.75, 0.95) },
};

/**
 * What a profile filled in before some of its figures, and ends of ranges, were replaced by cited ones. The
 * illustrations were computed by hand with these, and keep them.
 */
export function earlierFigures(size: Size, roles: readonly string[]): Partial<Scenario> {
  const { price, hours, ceiling } = ofSize[size];
  return {
    wages: { productiveHours: range(1600, 1750, 1850), growth: range(0.02, 0.03, 0.045) },
    adoption: { ceiling },
    realisation: { freedHours: range(0.25, 0.5, 0.75) },
    runLabour: { hoursPerModelMonth: hours },
    deployment: {
      handsOnCut: range(0.3, 0.65, 0.8),
      ...(size === 'medium' && { hoursPerRelease: range(16, 40, 110) }),
    },
    incidents: { failureCut: range(-0.1, 0.2, 0.5) },
    coordination: { weeksPerYear: 46, cut: range(0.1, 0.25, 0.4) },
    leadTime: { days: range(7, 31, 90) },
    drift: { detectionDays: range(3, 14, 45) },
    freshness: { decayPerMonth: range(0.002, 0.01, 0.03) },
    projects: { shareLive: 0.5, extraShareLive: range(0, 0.05, 0.15) },
    learning: { months: range(2, 4, 9) },
    contingency: { share: range(0.05, 0.15, 0.4) },
    links: { upkeepShare: range(0.15, 0.18, 0.25) },
    rework: { rerunShare: range(0.1, 0.22, 0.4) },
    tools: [
      {
        id: 'platform',
        uplift: range(0.03, 0.05, 0.1),
        ...(size === 'medium' && { feePerMonth: range(0, 1500, 5000) }),
      },
    ],
    cohorts: roles.map((role) => ({
      id: role,
      role,
      courseHours: range(16, 32, 80),
      refresherHours: range(4, 8, 20),
      pricePerPerson: price,
      leavers: range(0.06, 0.12, 0.2),
    })),
    ...(size === 'medium' && {
      roles: roles.map((id) => (id === 'engineer' ? { id, runTeam: range(0.5, 0.75, 1.5) } : { id })),
      infrastructure: { pricePerMonth: range(1000, 3300, 8000) },
      compliance: { auditHours: range(20, 60, 160) },
    }),
  };
}
