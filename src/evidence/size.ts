/**
 * Small: a few models, open source, nobody full time on the platform. Medium: a platform of its own with part of a
 * team. Enterprise: several groups on one platform.
 */
export const sizes = Object.freeze(['small', 'medium', 'enterprise'] as const);
/** The size of an organisation that a scenario may name. */
export type Size = (typeof sizes)[number];

export interface SizeClass {
  readonly label: string;
  readonly horizonMonths: number;
  /** A longer horizon that is shown beside the first, never instead of it. */
  readonly horizonMonthsBeside?: number;
}

export const sizeClasses: Readonly<Record<Size, SizeClass>> = {
  small: { label: 'Small', horizonMonths: 36 },
  medium: { label: 'Medium', horizonMonths: 36 },
  enterprise: { label: 'Enterprise', horizonMonths: 36, horizonMonthsBeside: 60 },
};
