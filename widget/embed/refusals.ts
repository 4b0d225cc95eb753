/** What is known of the sandbox. */
interface Sandbox {
  /** `undefined` while nobody has said so. */
  mayDownload: boolean | undefined;
}

/** A browser says nothing of what a sandbox refuses, and a button that does nothing seems to be broken. */
export function tellRefusals(page: Document): Sandbox {
  const sandbox: Sandbox = { mayDownload: undefined };
  const note = page.querySelector<HTMLElement>('#refused');
  const told = note?.querySelector('span');
  const tell = (what: string): void => {
    if (!note || !told) return;
    told.textContent = what;
    note.querySelector('a')?.setAttribute('href', location.href);
    note.hidden = false;
  };

  const print = window.print.bind(window);
  window.print = () => {
    let hasBegun = false;
    addEventListener('beforeprint', () => (hasBegun = true), { once: true });
    print();
    setTimeout(() => {
      if (!hasBegun) tell('The page around does not let this calculator print.');
    }, longestUntilPrint);
  };

  // Whatever is saved gets an address first.
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    if (sandbox.mayDownload === false) tell('The page around does not let this calculator save files.');
    // A sandbox has an origin of its own, which is none; what else it refuses cannot be asked.
    else if (sandbox.mayDownload === undefined && self.origin === 'null')
      tell('If no file was saved, the page around does not allow it.');
    return createObjectURL(object);
  };
  return sandbox;
}

/** Milliseconds; a browser that prints says so at once, or nearly. */
const longestUntilPrint = 1000;
