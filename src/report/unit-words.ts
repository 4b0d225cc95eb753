/** The unit of a formula as a person says it, without the money: “per person and year”. */
export function unitWords(unit: string): string {
  const [quantity = '', ...parts] = unit.split('/');
  const per = parts.length === 0 ? '' : `per ${parts.join(' and ')}`;
  const words = quantity === 'money' || quantity === '1' ? per : `${quantity} ${per}`;
  return words.trim();
}
