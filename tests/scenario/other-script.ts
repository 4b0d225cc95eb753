/** A scenario whose numbers are written in Arabic digits. */
export function inOtherScript(written: unknown): unknown {
  if (typeof written === 'number')
    return String(written).replace(/[\d.]/g, (sign) =>
      sign === '.' ? '٫' : String.fromCodePoint(0x660 + Number(sign)),
    );
  if (Array.isArray(written)) return written.map(inOtherScript);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, inOtherScript(value)]));
}
