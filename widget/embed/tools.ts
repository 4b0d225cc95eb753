/** What a calculator takes, unread here. */
type Catalogue = readonly unknown[];

/** The class of the element, as far as it matters here. */
interface Calculator extends CustomElementConstructor {
  readonly addCatalogue?: (tools: Catalogue) => void;
}

/**
 * The prices of tools, if a scenario names one; they stand in a file of their own, beside this one.
 *
 * @returns `undefined` where none is named, or the file is not there: the calculator says what it lacks
 */
export async function toolsFor(scenarios: unknown): Promise<Catalogue | undefined> {
  if (!JSON.stringify([scenarios]).includes('"catalogue":')) return undefined;
  const file = './mlops-roi-catalogue.min.js';
  const loaded = (await import(file).catch(() => undefined)) as { readonly catalogue: Catalogue } | undefined;
  return loaded?.catalogue;
}

/** Lets a calculator that is defined name these tools. */
export const addTools = (calculator: Calculator | undefined, tools: Catalogue | undefined): void => {
  if (tools !== undefined) calculator?.addCatalogue?.(tools);
};
