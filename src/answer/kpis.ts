import { inShownDigits, type Decimal } from '../decimal.js';
import type { Line } from '../formula/expression.js';
import type { KpiId } from '../model/line-ids.js';
import type { Model } from '../model/model.js';
import type { ExactReading } from '../reading/exact.js';
import { ratioOf } from './metrics.js';
import type { PlannedModel } from './planned-model.js';
import type { FreedHours, ResultKpi } from './result.js';
import { text } from '../say.js';

/** The key figures, each as it stands or `null` where there is nothing to divide by. */
export const kpisOf = ({ kpis }: PlannedModel, reading: ExactReading): readonly ResultKpi[] =>
  Object.freeze(
    kpis.map(({ each: { line, unitInWords, group }, formula }) => {
      const { value, reason } = ratioOf(reading, line, text('there is nothing to divide by'));
      return Object.freeze({
        // All that there are stand in that type: a test holds it.
        id: line.id.replace(/^kpi\./, '') as KpiId,
        label: line.label,
        group,
        unit: unitInWords,
        value,
        ...(reason === undefined ? {} : { reason }),
        formula,
        ...(line.note === undefined ? {} : { note: line.note }),
      });
    }),
  );

/** Hours freed and hours above the cap, by role and period. */
export function freedHoursOf({ freedRoles }: Model, reading: ExactReading): readonly FreedHours[] {
  const byYear = (line: Line): readonly Decimal[] => Object.freeze(reading.byPeriod(line).map(inShownDigits));
  return Object.freeze(
    freedRoles.map(({ role, freed, cut }) => Object.freeze({ role, freed: byYear(freed), cut: byYear(cut) })),
  );
}
