/** The ways to go that a scenario may describe. */
export const alternatives = ['do-nothing', 'build', 'buy', 'hybrid'] as const;
export type Alternative = (typeof alternatives)[number];
