/** Lets the page be drawn, and people be heard, before the work goes on. */
export const nextTask = (): Promise<void> => new Promise((resume) => setTimeout(resume));
