import type { Scenario } from 'mlops-roi';
import { profileCurrency } from 'mlops-roi/first';

/** What is looked at where a page says nothing. */
export const usualScenario: Scenario = { schemaVersion: 2, industry: 'technology', size: 'medium' };

export interface Attributes {
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
  const written = {
    ...(scenario === undefined && usualScenario),
    ...given('industry', industry),
    ...given('size', size),
    ...given('currency', currency),
    ...given('exchangeRates', exchangeRate && { [profileCurrency]: exchangeRate }),
    ...given('horizonMonths', horizon),
  };
  try {
    return scenario === undefined || isPlain(scenario) ? { ...written, ...(scenario as object) } : scenario;
  } catch {
    // Of what cannot be read that is told where it is judged.
    return scenario;
  }
}

/** No list, no date, no element of the page: of these there would be nothing left. */
const isPlain = (value: unknown): boolean =>
  Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype) === null;

const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined || value === null ? {} : { [key]: value };

/**
 * Data as a text that is the same whenever the data is, in whatever order its keys stand; `undefined` where that cannot be
 * told, as of data that contains itself.
 */
export function textOfData(data: unknown): string | undefined {
  if (data === undefined) return 'nothing';
  try {
    return JSON.stringify(data, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    });
  } catch {
    return undefined;
  }
}

/** The scenario in a text; a text that is none goes on as it is, so that what is wrong with it is told. */
export function writtenScenario(json: string): unknown {
  if (json === '') return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
