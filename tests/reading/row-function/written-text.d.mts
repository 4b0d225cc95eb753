export function textModule(): Promise<string>;
export function writtenModule(): string;
