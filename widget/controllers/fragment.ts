/** Before the scenario in the fragment of a link: with the version of how it is written. */
export const fragmentPrefix = 'mlops-roi=1.';

/** Whether a fragment holds a scenario. */
export const isOfALink = (fragment: string): boolean => fragment.includes(fragmentPrefix);
