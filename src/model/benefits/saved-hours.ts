import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, minimum, product, ratio, sum } from '../../formula/operations.js';
import { addedUp, monthsPerYear, negativePart, positivePart, remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import type { Group } from '../declaration.js';
import { type Doer, type Labour, realisationGroup, wagesGroup, type Work } from '../labour.js';
import { type RiskAdjustment, riskAdjustmentOf } from '../risk-adjustment.js';
import { scatterAround } from '../scatter.js';
import { arePracticesTold } from '../practices.js';
import { isOn, type Shape } from '../shape.js';
import type { StatementLine } from '../statement.js';
import { benefitLine, enjoyedOf } from './benefit.js';

/** Hours that the practice saves on one kind of work, before it is asked what they are worth. */
export interface SavedHours {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly note?: string;
  readonly adjustment: RiskAdjustment;
  readonly work: Work;
  /** Negative where the new way takes more. */
  readonly saved: Line<'hour/month'>;
  /** How far it is saved already today. */
  readonly inPlace?: Expression<'1'> | undefined;
  /** What is saved already today, where the hours are counted from what is in place and not from a benchmark. */
  readonly already?: Line<'hour/month'> | undefined;
}

/** One kind of work that the practice saves: what it asks for, and the hours. */
export interface SavedWork<Id extends string = string> {
  readonly inputs: Group;
  readonly adjustment: RiskAdjustment<Id>;
  readonly hoursOf: (basis: Basis) => readonly SavedHours[];
}

interface ToldOfWork<Id extends string> extends Pick<SavedHours, 'label' | 'heading' | 'note'> {
  readonly inputs: Group;
  readonly id: Id;
  /** What a risk adjustment takes down, in words: “the deployment labour saved”. */
  readonly adjusted: string;
  /** Whether it is counted where its inputs are on: always, unless told. */
  readonly isCounted?: (shape: Shape) => boolean;
  readonly work: (labour: Labour) => Work;
  /** How far practices in place save it already. */
  readonly inPlace?: (shape: Shape) => Expression<'1'> | undefined;
  readonly saved: (basis: Basis) => Line<'hour/month'>;
  readonly already?: (basis: Basis) => Line<'hour/month'>;
}

export function savedHours<const Id extends string>({
  inputs,
  adjusted,
  isCounted = () => true,
  work,
  inPlace,
  saved,
  already,
  ...named
}: ToldOfWork<Id>): SavedWork<Id> {
  const adjustment = riskAdjustmentOf(named.id, adjusted);
  const hoursOf = (basis: Basis): readonly SavedHours[] => {
    const { shape, labour } = basis;
    if (!isOn(shape, inputs.key) || !isCounted(shape)) return [];
    return [
      {
        ...named,
        adjustment,
        work: work(labour),
        saved: saved(basis),
        inPlace: inPlace?.(shape),
        already: arePracticesTold(shape) ? already?.(basis) : undefined,
      },
    ];
  };
  return Object.freeze({ inputs, adjustment, hoursOf });
}

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
  const net = savings.map(netOfPractice);
  const roles = basis.labour.roles.map((role) => roleHours(basis, role, net));
  const lines = net.map((saving) => ({
    ...benefitLine(saving.heading, 'capacity', worthOf(basis, saving, roles)),
    ...enjoyedIn(basis, saving),
  }));
  return Object.freeze({ lines: Object.freeze(lines), roles: Object.freeze(roles) });
}

/** A saving with the hours that are still to be saved. */
interface NetHours extends SavedHours {
  readonly net: Line<'hour/month'>;
}

function netOfPractice(saving: SavedHours): NetHours {
  const { id, label, saved, inPlace } = saving;
  if (inPlace === undefined) return { ...saving, net: saved };
  const net = line('hour/month', {
    id: `${id}.missing`,
    label: `${label}: hours that are not saved already`,
    formula: product(saved, remainder(inPlace)),
  });
  return { ...saving, net };
}

function worthOf(basis: Basis, saving: NetHours, roles: readonly RoleHours[]): Line<'money/month'> {
  const { id, label, note, work, adjustment } = saving;
  return line('money/month', {
    id,
    label,
    formula: product(
      addedUp<'money/month'>(
        'money/month',
        work.doers.map((doer) => worthTo(basis, saving, doer, roles)),
      ),
      basis.labour.wageIndex,
      remainder(adjustment.input),
    ),
    ...(note === undefined ? {} : { note }),
  });
}

function worthTo(
  { labour }: Basis,
  { id, label, net }: NetHours,
  { role, part }: Doer,
  roles: readonly RoleHours[],
): Line<'money/month'> {
  const kept = roles.find((each) => each.role === role)?.kept;
  const realised = [realisationGroup.inputs.freedHours, ...(kept === undefined ? [] : [kept])];
  const counted = sum<'hour/month'>(product(positivePart(net), ...realised), negativePart(net));
  return line('money/month', {
    id: `${id}.${role}`,
    label: `${label}: ${role}`,
    formula: product(...(part === undefined ? [] : [part]), labour.rateOf(role), counted),
  });
}

/** What practices in place save already: shown, and counted nowhere. */
function enjoyedIn(basis: Basis, { id, label, work, saved, inPlace, already }: SavedHours): Partial<StatementLine> {
  const hours = already === undefined ? inPlace && [saved, inPlace] : [already];
  if (hours === undefined) return {};
  const formula = product(...hours, realisationGroup.inputs.freedHours, work.rate, basis.labour.wageIndex);
  return { enjoyed: line('money/month', { ...enjoyedOf(id, label), formula }) };
}

interface RoleHours extends FreedRole {
  readonly kept: Line<'1'>;
}

function roleHours({ labour }: Basis, role: string, savings: readonly NetHours[]): RoleHours {
  const freed = line('hour/month', {
    id: `freedHours.${role}`,
    label: `${role}: hours freed`,
    formula: addedUp<'hour/month'>(
      'hour/month',
      savings.flatMap(({ work, net }) =>
        work.doers
          .filter((doer) => doer.role === role)
          .map(({ part }) => (part === undefined ? positivePart(net) : product(part, positivePart(net)))),
      ),
    ),
  });
  const productive = line('hour/month', {
    id: `productiveHours.${role}`,
    label: `${role}: productive hours a month`,
    formula: ratio(product(labour.role(role).people, wagesGroup.inputs.productiveHours), monthsPerYear),
  });
  const kept = keptShare(role, product(productive, realisationGroup.inputs.freedHoursCap), freed);
  const cut = line('hour/month', {
    id: `cutHours.${role}`,
    label: `${role}: freed hours above the cap, not counted`,
    formula: product(freed, remainder(kept)),
  });
  return { role, freed, productive, kept, cut };
}

const endless = constant('1e30', '1', 'Without end');
const scatter = scatterAround('freedHours', 'the hours that may be freed', realisationGroup.inputs.freedHoursScatter);

/**
 * Share of the freed hours of a role that lies within the cap, on average. What is freed is in doubt, and the more it
 * scatters, the more hours lie above a cap that what is expected may well keep: what is lost there no other case makes
 * good.
 *
 *     kept = 1 − w · y⁶      x = cap ÷ freed hours, from the least to the most that may be freed
 *     kept = min(1, x)       elsewhere, and where nothing scatters
 */
function keptShare(role: string, cap: Expression<'hour/month'>, freed: Line<'hour/month'>): Line<'1'> {
  const room = line('1', {
    id: `roomUnderCap.${role}`,
    label: `${role}: hours that count at most, over the hours freed`,
    formula: ratio(cap, freed, endless),
    note: 'Without end where nothing is freed.',
  });
  const { cubed } = scatter.beyond({ id: `cap.${role}`, label: role, over: room });
  const lost = line('1', {
    id: `lostAboveCap.${role}`,
    label: `${role}: share of the freed hours above the cap, on average`,
    formula: product(scatter.width, cubed, cubed),
  });
  return line('1', {
    id: `keptShare.${role}`,
    label: `${role}: share of the freed hours that counts`,
    formula: minimum<'1'>(room, remainder(lost)),
  });
}
