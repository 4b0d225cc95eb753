import { executeServerCommand, setViewport as setByRunner } from '@web/test-runner-commands';

interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** As Chromium and Firefox begin. */
const usual: Viewport = { width: 800, height: 600 };

/** The size of the page. */
export async function setViewport(viewport: Viewport = usual): Promise<void> {
  const { isSized } = await executeServerCommand<{ readonly isSized: boolean }, Viewport>('size-window', viewport);
  if (!isSized) await setByRunner(viewport);
}
