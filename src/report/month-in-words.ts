/**
 * A month of a plan, in English as all words of a report: `January 2027`.
 *
 * @param start  first month of the plan, as in `2027-01`; of a day its month
 * @param place  from 1 on; the moment of approval lies at the start of the first
 */
export function monthInWords(start: string, place: number, month: 'short' | 'long'): string {
  const date = new Date(`${start.slice(0, '2027-01'.length)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + Math.max(0, place - 1));
  return new Intl.DateTimeFormat('en', { month, year: 'numeric', timeZone: 'UTC' }).format(date);
}
