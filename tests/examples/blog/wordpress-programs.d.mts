export const wordpressFolder: string;
export function missingForABlog(): readonly string[];
export function serverPath(program: string): string;
