/** What an embedded page tells the page around it. */
export interface HeightMessage {
  readonly type: 'mlops-roi-height';
  /** Which of several, as `?id=` said; empty without one. */
  readonly id: string;
  /** In pixels. */
  readonly height: number;
}

/** What the page around tells back: what of the iframe is in sight, and what its sandbox permits. */
export interface SightMessage {
  readonly type: 'mlops-roi-sight';
  /** How much of the iframe has been scrolled out of sight at its top, in pixels. */
  readonly top: number;
  readonly mayDownload: boolean;
  /** Its colours, as the page around says; `auto`: as the system has it. */
  readonly scheme: (typeof schemes)[number];
}

const schemes = ['light', 'dark', 'auto'] as const;

/** What each side asks the other, in case it was told before it could hear. */
export const ask = 'mlops-roi-ask';

const highest = 100_000;

export function isHeightMessage(data: unknown): data is HeightMessage {
  const { type, height } = membersOf(data);
  return type === 'mlops-roi-height' && typeof height === 'number' && height > 0 && height <= highest;
}

export function isSightMessage(data: unknown): data is SightMessage {
  const { type, top, mayDownload, scheme } = membersOf(data);
  const isTop = typeof top === 'number' && top >= 0 && top <= highest;
  const isScheme = schemes.some((each) => each === scheme);
  return type === 'mlops-roi-sight' && isTop && typeof mayDownload === 'boolean' && isScheme;
}

const membersOf = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {};
