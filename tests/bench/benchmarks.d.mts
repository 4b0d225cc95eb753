export const benchmarks: readonly string[];
