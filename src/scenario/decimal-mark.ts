/** A plain numeral with its decimal mark moved to the right, or to the left where `places` is negative. */
export function shifted(numeral: string, places: number): string {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(numeral);
  if (match === null) return numeral;
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  if (Math.abs(Number(exponent)) > 1000) return numeral;
  const digits = whole + part;
  const mark = whole.length + places + Number(exponent);
  const padded = digits.padStart(digits.length + Math.max(0, 1 - mark), '0').padEnd(mark, '0');
  const at = Math.max(1, mark);
  const moved = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`.replace(/\.?0*$/, '');
  return (moved === '0' || sign === '+' ? '' : sign) + moved;
}
