/** Before the scenario in the fragment of a link: with the version of how it is written. */
export const fragmentPrefix = 'mlops-roi=1.';

/** Where it can stand: alone, or after what a page keeps in its fragment: `#/pricing?tab=roi&mlops-roi=…`. */
const ours = /(?:^#?|[?&])mlops-roi=1\.([\w-]*)/;

/** Whether a fragment holds a scenario. */
export const isOfALink = (fragment: string): boolean => ours.test(fragment);

/** What a calculator is to open: the link of the page, if it offers such, or what its tag carries as one. */
export const linkOf = ({ share, dataset }: HTMLElement & { readonly share: boolean }): string | undefined =>
  [share ? location.hash : '', dataset['scenario'] ?? ''].find(isOfALink);

/** The scenario in a fragment, as it is written there. */
export const partOf = (fragment: string): string | undefined => ours.exec(fragment)?.[1];

/** A fragment with our part in it, in place of an earlier one; what else stands there is the page’s, and stays. */
export function fragmentWith(part: string, fragment: string): string {
  const kept = fragment
    .replace(/^#/, '')
    .replace(/(^|[?&])mlops-roi=1\.[\w-]*(&?)/, (_, before: string, after: string) => (after === '' ? '' : before));
  if (kept === '') return part;
  // A page that routes by its fragment looks for parameters behind a question mark.
  return `${kept}${kept.includes('?') || !/^!?\//.test(kept) ? '&' : '?'}${part}`;
}
