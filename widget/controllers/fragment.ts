/** Before the scenario in the fragment of a link: with the version of how it is written. */
export const fragmentPrefix = 'mlops-roi=1.';

/** Where it can stand: alone, or after what a page keeps in its fragment: `#/pricing?tab=roi&mlops-roi=…`. */
const ours = /(?:^#?|[?&])mlops-roi=(\d{1,4})\.([\w-]*)(?:\.([\w.-]{1,30}))?/;

/** Whether a fragment holds a scenario, be it written in a way that is not known here. */
export const isOfALink = (fragment: string): boolean => ours.test(fragment);

/** What a calculator is to open: the link of the page, if it offers such, or what its tag carries as one. */
export const linkOf = ({ share, dataset }: HTMLElement & { readonly share: boolean }): string | undefined =>
  [share ? location.hash : '', dataset['scenario'] ?? ''].find(isOfALink);

/** What a link holds. */
export interface Part {
  /** The scenario, as it is written there; nothing where it is written in another way than here. */
  readonly letters: string | undefined;
  /** The version of the calculator that made it, where it says so. */
  readonly madeBy: string | undefined;
}

export function partOf(fragment: string): Part | undefined {
  const [found, form, letters, madeBy] = ours.exec(fragment) ?? [];
  return found === undefined ? undefined : { letters: form === '1' ? letters : undefined, madeBy };
}

/** A fragment with our part in it, in place of an earlier one; what else stands there is the page’s, and stays. */
export function fragmentWith(part: string, fragment: string): string {
  const kept = fragment
    .replace(/^#/, '')
    .replace(/(^|[?&])mlops-roi=\d{1,4}\.[\w.-]*(&?)/, (_, before: string, after: string) =>
      after === '' ? '' : before,
    );
  if (kept === '') return part;
  // A page that routes by its fragment looks for parameters behind a question mark.
  return `${kept}${kept.includes('?') || !/^!?\//.test(kept) ? '&' : '?'}${part}`;
}
