import { assumptions } from '../../../src/evidence/assumptions.js';
import { scenarioFor } from '../../../src/index.js';
import type { Declaration, DefaultFigure, Group, List } from '../../../src/model/declaration.js';
import { inputGroups } from '../../../src/model/order.js';
import { resolve } from '../../../src/scenario/resolve.js';
import { code, page, plain, table, unfilled } from './markdown.js';

const groups: readonly (Group | List)[] = inputGroups;

/** Every input of a scenario, group by group: made from the declarations. */
export function inputs(): string {
  const resolved = resolve(scenarioFor('finance', { size: 'medium' }));
  const filled = resolved.ok ? resolved.shape.groups : [];
  return page(
    '## Every input',
    'In the order of the form. A profile fills in the groups marked “filled in by a profile”; the others are off until ' +
      'something of them is written. An input of a list stands in each of its members.',
    groups.map(({ key }) => `[${key}](#${key.toLowerCase()})`).join(' · '),
    unfilled(page(...groups.map((group) => groupPart(group, filled.includes(group.key))))),
  );
}

const groupPart = (group: Group | List, isFilled: boolean): string =>
  page(
    `### ${group.key}`,
    [
      `${plain(group.label)}.`,
      ...(group.kind === 'list' ? ['A list.'] : []),
      ...(isFilled ? ['_Filled in by a profile._'] : []),
      ...('replaces' in group ? [`Where it is on, these stand aside: ${group.replaces.map(code).join(', ')}.`] : []),
    ].join(' '),
    table(
      ['input', 'what it is', 'unit', 'may be', 'unless given'],
      Object.entries(group.fields).map(([key, declared]) => row(key, declared)),
    ),
  );

const row = (key: string, declared: Declaration): readonly string[] => [
  code(key),
  plain(declared.note === undefined ? declared.label : `${declared.label}. ${declared.note}`),
  'unitInWords' in declared ? plain(declared.unitInWords) : '',
  permitted(declared),
  unlessGiven(declared),
];

function permitted(declared: Declaration): string {
  switch (declared.kind) {
    case 'number':
    case 'numbers':
    case 'count':
      return `${bounds(declared)}${belowPercent(declared)}${excluded(declared)}`;
    case 'choice':
      return declared.choices === undefined
        ? `an id of ${code(declared.members ?? '')}`
        : declared.choices.map(code).join(', ');
    case 'entry':
      return 'a name of the catalogue';
    case 'text':
      return 'any text';
    default:
      return declared satisfies never;
  }
}

interface Bounded {
  readonly kind: 'number' | 'numbers' | 'count';
  readonly lowest?: string;
  readonly highest?: string;
  readonly isWhole?: boolean;
  readonly longest?: number;
}

function bounds({ kind, lowest, highest, isWhole, longest }: Bounded): string {
  const number = kind === 'count' || isWhole === true ? 'whole, ' : '';
  const row = kind === 'numbers' ? `up to ${longest ?? ''} numbers, each ` : '';
  if (lowest !== undefined && highest !== undefined) return `${row}${number}${lowest} to ${highest}`;
  if (lowest !== undefined) return `${row}${number}at least ${lowest}`;
  return highest === undefined ? `${row}any number` : `${row}${number}at most ${highest}`;
}

/** An end of a range may reach further. */
const belowPercent = (declared: Declaration): string =>
  'percentFrom' in declared ? `, the likely figure below ${declared.percentFrom}` : '';

const excluded = (declared: Declaration): string =>
  'excludes' in declared ? `; not together with ${declared.excludes.map(code).join(', ')}` : '';

function unlessGiven(declared: Declaration): string {
  const filled = 'default' in declared ? [figure(declared.default)] : [];
  const constant = 'whenNotGiven' in declared ? [declared.whenNotGiven] : [];
  return [...filled, ...constant.map(code)].join(', else ');
}

/** Figures that depend on the size or the industry stand with their assumption. */
function figure(told: DefaultFigure): string {
  if ('figure' in told) return `${code(told.figure)} of the industry`;
  const assumed = assumptions.find(({ id }) => id === told.assumption);
  return assumed?.kind === 'for-all'
    ? `${assumed.forAll.likely} (${code(told.assumption)})`
    : `assumption ${code(told.assumption)}`;
}
