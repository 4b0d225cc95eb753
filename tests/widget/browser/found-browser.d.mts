/** What is asked of `process`. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly getuid?: () => number;
}

export interface FoundBrowser {
  readonly engine: 'chromium' | 'firefox';
  readonly path: string;
}

export function foundBrowsers(machine: Machine): readonly FoundBrowser[];
