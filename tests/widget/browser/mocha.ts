type Body = () => void | Promise<void>;

interface Mocha {
  readonly describe: (title: string, body: () => void) => void;
  readonly it: (title: string, body: Body) => void;
  readonly afterEach: (body: Body) => void;
  readonly before: (body: Body) => void;
  readonly after: (body: Body) => void;
}

// The test runner brings Mocha to the page before any test is loaded.
export const { describe, it, afterEach, before, after } = globalThis as unknown as Mocha;
