/** What an embedded page tells the page around it. */
export interface HeightMessage {
  readonly type: 'mlops-roi-height';
  /** Which of several, as `?id=` said; empty without one. */
  readonly id: string;
  /** In pixels. */
  readonly height: number;
}

/** What the page around asks, in case it was told before it could hear. */
export const ask = 'mlops-roi-ask';

const highest = 100_000;

export function isHeightMessage(data: unknown): data is HeightMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { type, height } = data as Readonly<Record<string, unknown>>;
  return type === 'mlops-roi-height' && typeof height === 'number' && height > 0 && height <= highest;
}
