export const exitCodes = { fine: 0, badInput: 1, wrongUsage: 2 } as const;
