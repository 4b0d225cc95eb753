import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, minimum, product, ratio, sum } from '../../formula/operations.js';
import { addedUp, monthsPerYear, negativePart, positivePart, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { realisationGroup, riskAdjustmentGroup, wagesGroup } from '../inputs/organisation.js';
import type { WorkShare } from '../labour.js';
import { benefitLine, type StatementLine } from '../statement.js';

/** Hours that the practice saves on one kind of work, before it is asked what they are worth. */
export interface SavedHours {
  readonly id: SavedHoursId;
  readonly label: string;
  readonly group: string;
  readonly work: WorkShare;
  /** Negative where the new way takes more. */
  readonly saved: Line<'hour/month'>;
}

export type SavedHoursId = 'deploymentLabour' | 'incidentLabour';

/** The statement lines, and by role the hours freed, the share of them that counts and the hours cut. */
export interface FreedCapacity {
  readonly lines: readonly StatementLine[];
  readonly roles: readonly FreedRole[];
}

export interface FreedRole {
  readonly role: string;
  readonly freed: Line<'hour/month'>;
  readonly productive: Line<'hour/month'>;
  readonly cut: Line<'hour/month'>;
}

/**
 * Worth of saved hours. A freed hour counts for the part that is realised, and the freed hours of a role together
 * only up to a cap, so that the same hour is never sold twice; an hour that the new way takes more costs a whole hour.
 *
 *     rate · (realised · kept · max(0, hours) + min(0, hours))
 */
export function freedCapacity(basis: Basis, savings: readonly SavedHours[]): FreedCapacity {
  const roles = basis.labour.roles.map((role) => roleHours(basis, role, savings));
  const lines = savings.map((saving) =>
    benefitLine(
      saving.group,
      'capacity',
      line('money/month', {
        id: saving.id,
        label: saving.label,
        formula: product(
          addedUp<'money/month'>(
            'money/month',
            roles.map(({ role, kept }) => worthOf(basis, saving, role, kept)),
          ),
          basis.labour.wageIndex,
          remainder(riskAdjustmentGroup.inputs[saving.id]),
        ),
      }),
    ),
  );
  return Object.freeze({ lines: Object.freeze(lines), roles: Object.freeze(roles) });
}

function worthOf(
  basis: Basis,
  { id, label, work, saved }: SavedHours,
  role: string,
  kept: Line<'1'>,
): Line<'money/month'> {
  const counted = sum<'hour/month'>(
    product(positivePart(saved), realisationGroup.inputs.freedHours, kept),
    negativePart(saved),
  );
  return line('money/month', {
    id: `${id}.${role}`,
    label: `${label}: ${role}`,
    formula: product(basis.labour.partOf(role, work), basis.labour.rateOf(role), counted),
  });
}

interface RoleHours extends FreedRole {
  readonly kept: Line<'1'>;
}

function roleHours({ labour }: Basis, role: string, savings: readonly SavedHours[]): RoleHours {
  const freed = line('hour/month', {
    id: `freedHours.${role}`,
    label: `${role}: hours freed`,
    formula: addedUp<'hour/month'>(
      'hour/month',
      savings.map(({ work, saved }) => product(labour.partOf(role, work), positivePart(saved))),
    ),
  });
  const productive = line('hour/month', {
    id: `productiveHours.${role}`,
    label: `${role}: productive hours a month`,
    formula: ratio(product(labour.role(role).people, wagesGroup.inputs.productiveHours), monthsPerYear),
  });
  const cap = product(productive, realisationGroup.inputs.freedHoursCap);
  const kept = line('1', {
    id: `keptShare.${role}`,
    label: `${role}: share of the freed hours that counts`,
    formula: minimum<'1'>(constant('1'), ratio(cap, freed, constant('1'))),
  });
  const cut = line('hour/month', {
    id: `cutHours.${role}`,
    label: `${role}: freed hours above the cap, not counted`,
    formula: product(freed, remainder(kept)),
  });
  return { role, freed, productive, kept, cut };
}
