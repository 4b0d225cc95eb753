import { executeServerCommand } from '@web/test-runner-commands';

/** What the page is drawn for; nothing as usual. */
interface Media {
  readonly media?: 'print';
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

/** @returns whether the browser can be told */
export async function emulateMedia(media: Media): Promise<boolean> {
  const { isTold } = await executeServerCommand<{ readonly isTold: boolean }, unknown>('drawn-for', media);
  return isTold;
}
