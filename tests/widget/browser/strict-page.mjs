/** What a calculator must not do. */
globalThis.misdeeds = [];
const told = (what) => globalThis.misdeeds.push(what);

document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  told(`policy: ${violatedDirective} ${blockedURI} ${sample}`),
);
addEventListener('error', ({ message }) => told(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => told(`error: ${reason}`));
for (const name of ['error', 'warn']) console[name] = (...words) => told(`console: ${words.join(' ')}`);

const refused = (what) =>
  function () {
    told(`request: ${what}`);
    throw new Error(`${what} is not allowed`);
  };
globalThis.fetch = refused('fetch');
globalThis.XMLHttpRequest = refused('XMLHttpRequest');
globalThis.WebSocket = refused('WebSocket');
globalThis.EventSource = refused('EventSource');
navigator.sendBeacon = refused('sendBeacon');
Storage.prototype.setItem = refused('storage');
indexedDB.open = refused('indexedDB');

// A Lit of the page has taken its name; it cannot be taken again.
globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text });
