import { inputGroups } from '../../src/model/order.js';
import type { Group, List } from '../../src/model/declaration.js';
import type { Shape } from '../../src/model/shape.js';

/** Keys that answer a question in another way than the one shown: left out so that the usual formula appears. */
const alternatives = new Set([
  'roles.hourlyRate',
  'models.newPerYear',
  'releases.retrainingsPerModelYearAfter',
  'models.growth',
  'models.infrastructure',
  'deployment.hoursAfter',
  'leadTime.daysAfter',
  'incidents.failureRateAfter',
  'incidents.recoveryHoursAfter',
  'incidents.lossPerHour',
  'incidents.handsOnHoursAfter',
  'incidents.handsOnCut',
  'learning.hoursPerPersonMonth',
  'cohorts.people',
  'cohorts.startMonth',
  'tools.startMonth',
  'tools.overagePrice',
  'leadTime.handOffsCut',
  'runLabour.hoursAfter',
  'rework.rerunShareAfter',
  'compliance.auditHoursAfter',
  'compliance.evidenceHoursAfter',
  'drift.detectionDaysAfter',
  'explainability.recoveryCut',
  'projects.perYear',
  'projects.runCostPerModelYear',
  'idleModels.runCostPerModelYear',
  'infrastructureSaving.servingRequests',
  'scaling.costPerPerson',
  'setup.templateReuse',
  'coordination.people',
  'preparation.people',
  'rework.people',
  'change.attendees',
  'discounting.financeRate',
  'discounting.reinvestRate',
  'inflation.general',
  'inflation.infrastructure',
  'inflation.modelValue',
]);

const groups: readonly (Group | List)[] = inputGroups;

export interface FullShapeOptions {
  readonly horizonMonths: number;
  /** The members of every list, or of each list by its key. */
  readonly ids: readonly string[] | ((list: string) => readonly string[]);
  readonly words?: Readonly<Record<string, string>>;
  readonly tierCount?: number;
}

/** A shape in which every group is on and every list has the same members: all lines of the model are there. */
export function fullShape({ horizonMonths, ids, words = {}, tierCount = 0 }: FullShapeOptions): Shape {
  const idsOf = typeof ids === 'function' ? ids : () => ids;
  const placed = groups.flatMap((group): readonly { readonly prefix: string; readonly group: Group | List }[] =>
    group.kind === 'list'
      ? idsOf(group.key).map((id) => ({ prefix: `${group.key}.${id}`, group }))
      : [{ prefix: group.key, group }],
  );
  const fields = placed.flatMap(({ prefix, group }) =>
    Object.entries(group.fields).map(([key, field]) => ({
      path: `${prefix}.${key}`,
      kind: `${group.key}.${key}`,
      field,
    })),
  );
  return {
    horizonMonths,
    groups: groups.map(({ key }) => key),
    members: Object.fromEntries(
      groups.flatMap((group) => (group.kind === 'list' ? [[group.key, idsOf(group.key)]] : [])),
    ),
    words: {
      ...Object.fromEntries(
        fields.flatMap(({ path, kind, field }) => {
          if (field.kind !== 'choice') return [];
          if (kind === 'customLines.side') return [[path, 'benefit']];
          return [[path, field.members === undefined ? (field.whenNotGiven ?? '') : (idsOf(field.members)[0] ?? '')]];
        }),
      ),
      ...words,
    },
    counts: Object.fromEntries(
      fields.flatMap(({ path, field }) => {
        if (field.kind === 'count') return [[path, Number(field.whenNotGiven)]];
        if (field.kind !== 'numbers') return [];
        return [[path, path.includes('.tier') ? tierCount : Math.ceil(horizonMonths / 12)]];
      }),
    ),
    present: fields
      .filter(({ kind, field }) => field.kind === 'number' && !alternatives.has(kind))
      .map(({ path }) => path)
      .sort(),
    measured: [],
    estimates: ['migration.hoursPerModel'],
    banked: [],
  };
}
