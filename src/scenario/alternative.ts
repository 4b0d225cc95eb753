/** The ways to go that a scenario may describe. */
export const alternatives = ['do-nothing', 'build', 'buy', 'hybrid'] as const;
/** Which way a scenario takes, where several are compared as alternatives. */
export type Alternative = (typeof alternatives)[number];
