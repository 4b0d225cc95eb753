import type { Allowed } from '../errors.js';
import type {
  CountDeclaration,
  Declaration,
  Group,
  List,
  NumberDeclaration,
  NumbersDeclaration,
} from '../model/declaration.js';
import type { FoundBy } from '../model/found-by.js';
import { inputGroups } from '../model/order.js';
import { text } from '../say.js';

/** The groups and lists of the model, each like any other: what is made from them knows no key by name. */
export const declarations: readonly (Group | List)[] = inputGroups;

const declaredByKey: ReadonlyMap<string, Group | List> = new Map(
  declarations.map((declared): readonly [string, Group | List] => [declared.key, declared]),
);

/** The group or list of a key of the scenario. */
export const declaredAt = (key: string | number | undefined): Group | List | undefined =>
  typeof key === 'string' ? declaredByKey.get(key) : undefined;

export const isList = (key: string | number | undefined): boolean => declaredAt(key)?.kind === 'list';

/** What is declared of the input at a path: `models.count`, `tools.mlflow.seats`, `customLines.x.annual.2`. */
export function fieldAt(path: string): Declaration | undefined {
  const [group, ...rest] = path.split('.');
  const key = rest[isList(group) ? 1 : 0];
  return key === undefined ? undefined : declaredAt(group)?.fields[key];
}

/** How somebody comes to know the figure of an input; a fact of the organisation stands in its records. */
export function foundByOf(path: string): FoundBy {
  const field = fieldAt(path);
  const own = field?.kind !== 'number' ? undefined : field.isFact === true ? 'look-up' : field.foundBy;
  return own ?? declaredAt(path.split('.')[0])?.foundBy ?? 'measure';
}

/** What a declared number permits, as messages and the schema tell it. */
export const allowedOf = (declared: NumberDeclaration | NumbersDeclaration | CountDeclaration): Allowed => ({
  label: declared.label,
  unit: declared.unitInWords,
  ...(declared.lowest === undefined ? {} : { lowest: declared.lowest }),
  ...(declared.highest === undefined ? {} : { highest: declared.highest }),
  ...(declared.kind === 'count' || declared.isWhole === true ? { isWhole: true } : {}),
});

/** Months, where the scenario gives none. */
export const usualHorizon = 36;

export const horizonAllowed: Allowed = {
  label: text('Horizon'),
  unit: 'months',
  lowest: '1',
  highest: '600',
  isWhole: true,
};

export const fiscalYearStartAllowed: Allowed = {
  label: text('Month in which the fiscal year begins'),
  unit: text('month of the calendar'),
  lowest: '1',
  highest: '12',
  isWhole: true,
};

/** The month of an actual: approval is 0. */
export const actualMonthAllowed: Allowed = {
  label: text('Month of the actual amount'),
  unit: 'months',
  lowest: '0',
  highest: '600',
  isWhole: true,
};

export const actualAmountAllowed: Allowed = {
  label: text('Actual amount'),
  unit: 'money',
  lowest: '-1e30',
  highest: '1e30',
};

export const probabilityAllowed: Allowed = { label: text('Probability'), unit: 'share', lowest: '0', highest: '1' };

export const exchangeRateAllowed = (from: string): Allowed => ({
  label: text('Exchange rate of {currency}'),
  unit: text('units of the scenario’s currency for one {currency}'),
  values: { currency: from },
  above: '0',
});

/** What the input of a path permits: `models.count`, `tools.mlflow.seats`, `customLines.x.annual.2`. */
export function allowedAt(path: string): Allowed | undefined {
  const field = fieldAt(path);
  return field?.kind === 'number' || field?.kind === 'numbers' ? allowedOf(field) : undefined;
}
