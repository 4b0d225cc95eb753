import type { Scenario } from 'mlops-roi';
import { profileCurrency } from 'mlops-roi/page';

/** What is looked at where a page says nothing. */
export const usualScenario: Scenario = { schemaVersion: 2, industry: 'technology', size: 'medium' };

interface Attributes {
  readonly industry: string | undefined;
  readonly size: string | undefined;
  readonly currency: string | undefined;
  /** What one unit of the profiles’ currency costs in it. */
  readonly exchangeRate: string | number | undefined;
  readonly horizon: number | undefined;
}

/**
 * What a page gives: its scenario, with the attributes for what that leaves open. Nothing is judged here: whatever a
 * page writes goes on as it is, so that what is wrong is told by its own name.
 */
export function withAttributes(attributes: Attributes, scenario: unknown): unknown {
  const { industry, size, currency, exchangeRate, horizon } = attributes;
  if (scenario !== undefined && (typeof scenario !== 'object' || scenario === null || Array.isArray(scenario))) {
    return scenario;
  }
  const written = {
    ...(scenario === undefined && usualScenario),
    ...given('industry', industry),
    ...given('size', size),
    ...given('currency', currency),
    ...given('exchangeRates', exchangeRate && { [profileCurrency]: exchangeRate }),
    ...given('horizonMonths', horizon),
  };
  return { ...written, ...scenario };
}

const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined || value === null ? {} : { [key]: value };
