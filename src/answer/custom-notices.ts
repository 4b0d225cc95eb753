import { Decimal } from '../decimal.js';
import { countAt, membersOf, type Shape } from '../model/shape.js';
import type { Scenario } from '../scenario/scenario.js';
import type { AnswerNotice } from './notice.js';

/** What was done with custom lines that their author may not expect. */
export function customNotices(shape: Shape, { customLines }: Scenario): readonly AnswerNotice[] {
  if (customLines === undefined || customLines === 'off') return [];
  const beyond = membersOf(shape, 'customLines').filter(
    (id) => 12 * countAt(shape, `customLines.${id}.annual`) > shape.horizonMonths,
  );
  const late = customLines.filter(({ monthly, startMonth }) => monthly !== undefined && isAfter(startMonth, shape));
  const unnamed = customLines.filter(({ side, kind }) => side === 'benefit' && kind === undefined);
  const cut = [...new Set([...beyond, ...late.map(({ id }) => id)])];
  return [
    ...(cut.length > 0 ? [{ code: 'beyond-horizon', lines: Object.freeze(cut) } as const] : []),
    ...(unnamed.length > 0
      ? [{ code: 'taken-as-cash', lines: Object.freeze(unnamed.map(({ id }) => id)) } as const]
      : []),
  ];
}

const isAfter = (written: unknown, { horizonMonths }: Shape): boolean =>
  (typeof written === 'string' || typeof written === 'number') && new Decimal(written).gt(horizonMonths);
