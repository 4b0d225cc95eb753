import { one, sumOf } from '../../decimal.js';
import type { ResultPage } from '../page.js';
import { listed, plainText } from '../plain-text.js';
import { rowsOf, shownFigures } from '../result/statement-rows.js';
import { wholeScales } from '../result/statement-scale.js';
import { inSentence } from './theme-notes.js';

/** More would be the list of all costs. */
const mostNamed = 3;

/** Why a case is rejected: the few largest costs that alone are more than all benefits. */
export function lossReason({ result, figures }: ResultPage): readonly string[] {
  const { cost, benefit, ...others } = rowsOf(result);
  if (result.verdict.answer !== 'not-worth-it' || benefit.presentValue.lte(0)) return [];
  const [{ divisor = one } = {}] = wholeScales(result, figures);
  const figuresOf = shownFigures({ cost, benefit, ...others }, divisor);
  const largest = cost.groups.toSorted((left, right) => right.presentValue.cmp(left.presentValue)).slice(0, mostNamed);
  // As the rows of the statement have them.
  const parts = largest.map((group) => figuresOf(group).at(-1) ?? group.presentValue.div(divisor));
  const all = benefit.presentValue.div(divisor);
  const count = parts.findIndex((_, place) => sumOf(parts.slice(0, place + 1)).gt(all)) + 1;
  if (count === 0) return [];
  const names = largest.slice(0, count).map(({ label }, place) => (place === 0 ? plainText(label) : inSentence(label)));
  const amount = figures.shortMoney(sumOf(parts.slice(0, count)).times(divisor));
  return [`${listed(names)} alone (${amount}) ${count === 1 ? 'exceeds' : 'exceed'} all benefits.`];
}
