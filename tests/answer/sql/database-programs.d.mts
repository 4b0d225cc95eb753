export function serverProgram(name: string): string | undefined;
export function translator(): string | undefined;
