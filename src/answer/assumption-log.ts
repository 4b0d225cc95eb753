import type { Decimal } from '../decimal.js';
import type { Figure, Table } from '../formula/table.js';
import { usualBaseCase } from '../scenario/base-case.js';
import { declaredAt, fieldAt, fiscalYearStartAllowed, horizonAllowed, usualHorizon } from '../scenario/declarations.js';
import type { WrittenNumber } from '../scenario/numbers.js';
import { deepFrozen } from '../frozen.js';
import type { Resolved } from '../scenario/resolve.js';
import { partsOf, type Part } from '../scenario/scenario-parts.js';
import type { Note, Scenario } from '../scenario/scenario.js';
import { calculated } from './calculated-scenario.js';
import { profileOf, raisedBy } from './doubt/prior-ranges.js';
import type { LoggedAssumption, LoggedFigure, LoggedNote, LoggedValue } from './logged-assumption.js';

/**
 * The log of assumptions: what differs from the profile, from what, to what, with the notes of the scenario. Without an
 * industry there is no profile, and every figure that was given is told. What only follows from these differences is
 * not repeated: every figure as it was taken stands in `evidence.inputs` of a result.
 *
 * @throws {ScenarioError} with all issues at once, where the scenario cannot be calculated
 * @example assumptionLog({ industry: 'finance', models: { count: 60 } })
 * // [{ path: 'models.count', from: { value: 45.8…, low: 15, … }, to: { value: 60, … }, notes: [] … }]
 */
export const assumptionLog = (scenario: Scenario): readonly LoggedAssumption[] =>
  assumptionLogOf(calculated(scenario).resolved);

type Logged = Omit<LoggedAssumption, 'notes'>;

/** As `assumptionLog`, of a scenario that is filled in already. */
export function assumptionLogOf(resolved: Resolved): readonly LoggedAssumption[] {
  const profile = profileOf(resolved);
  const differing = [...fixedDifferences(resolved), ...differences(resolved, profile)];
  const notes = [...(resolved.scenario.notes ?? []), ...notesOfActuals(resolved.scenario)];
  const logged = new Set(differing.map(({ path }) => path));
  const noted = new Set(notes.map(({ path }) => path).filter((path) => !logged.has(path)));
  const notesOf = (path: string): readonly LoggedNote[] =>
    notes.filter((each) => each.path === path).map(({ note, author, date }) => defined({ note, author, date }));
  return deepFrozen(
    [...differing, ...[...noted].map((path) => unchanged(path, resolved, profile))].map((each) => ({
      ...each,
      notes: notesOf(each.path),
    })),
  );
}

const defined = (note: { [K in keyof LoggedNote]: LoggedNote[K] | undefined }): LoggedNote =>
  Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined));

const choiceOf = (choice: string | undefined): LoggedValue | null =>
  choice === undefined ? null : { kind: 'choice', choice };

/** What is told beside the groups, and what stands in its place where nothing is told. */
function fixedDifferences({ scenario }: Resolved): readonly Logged[] {
  const { horizonMonths, baseCase, alternative, banked, exchangeRates = {} } = scenario;
  const told = (
    path: string,
    label: string,
    usual: string | undefined,
    own: WrittenNumber | undefined,
    unit = '',
  ): readonly Logged[] =>
    own === undefined || String(own) === usual
      ? []
      : [{ path, label, unit, from: choiceOf(usual), to: choiceOf(String(own)) }];
  return [
    ...told('horizonMonths', horizonAllowed.label, String(usualHorizon), horizonMonths, horizonAllowed.unit),
    ...told('fiscalYearStart', fiscalYearStartAllowed.label, undefined, scenario.fiscalYearStart),
    ...told('baseCase', 'What is taken of an input with a range', usualBaseCase, baseCase),
    ...told('alternative', 'The way to go that it describes', undefined, alternative),
    ...told('actuals', 'Actual amounts, held against the plan', undefined, toldActuals(scenario)),
    ...told('banked', 'Business lines whose money is banked', undefined, banked?.join(', ')),
    ...Object.entries(exchangeRates).flatMap(([code, rate]) =>
      told(`exchangeRates.${code}`, `Exchange rate of ${code}`, undefined, rate),
    ),
  ];
}

/** What was told of which months: the plan itself depends on none of it. */
function toldActuals({ actuals = [] }: Scenario): string | undefined {
  if (actuals.length === 0) return undefined;
  const months = actuals.map(({ month }) => Number(month));
  const lines = new Set(actuals.map(({ line, metric }) => line ?? metric));
  return `${actuals.length} ${actuals.length === 1 ? 'amount' : 'amounts'} of ${lines.size} ${lines.size === 1 ? 'line' : 'lines'}, months ${Math.min(...months)} to ${Math.max(...months)}`;
}

const notesOfActuals = ({ actuals = [] }: Scenario): readonly Note[] =>
  actuals.flatMap(({ line, metric, month, note }) =>
    note === undefined ? [] : [{ path: 'actuals', note: `${line ?? metric ?? ''}, month ${String(month)}: ${note}` }],
  );

function differences(resolved: Resolved, profile: Resolved | undefined): readonly Logged[] {
  const own = partsOf(resolved.scenario);
  const paths = new Set(own.map(({ path }) => path));
  const gone = profile === undefined ? [] : partsOf(profile.scenario).filter(({ path }) => !paths.has(path));
  return [
    ...own.flatMap((part) => partDifferences(part, resolved, profile)),
    ...gone.filter((part) => isFilled(part, profile)).map(leftOut),
  ];
}

/** Whether the profile says anything of a group or member. */
const isFilled = ({ path, key }: Part, profile: Resolved | undefined): boolean =>
  profile?.shape.groups.includes(key) === true && [...profile.table.keys()].some((each) => each.startsWith(`${path}.`));

const leftOut = ({ path, id, declared }: Part): Logged => ({
  path,
  label: id === undefined ? declared.label : `${declared.label}: ${id}`,
  unit: '',
  from: { kind: 'usual' },
  to: null,
});

function partDifferences(part: Part, resolved: Resolved, profile: Resolved | undefined): readonly Logged[] {
  if (part.isOff) return isFilled(part, profile) ? [leftOut(part)] : [];
  return part.fields.flatMap(({ key, declared }): readonly Logged[] => {
    const path = `${part.path}.${key}`;
    const written = part.written[key];
    switch (declared.kind) {
      case 'number':
        return figureDifference(path, resolved.table, profile?.table);
      case 'numbers':
        return Array.isArray(written)
          ? written.flatMap((_, place) => figureDifference(`${path}.${place + 1}`, resolved.table, profile?.table))
          : [];
      case 'choice':
      case 'count':
      case 'entry': {
        if (written === undefined) return [];
        const usual = usualWord(path, profile);
        // `parseScenario` has held it to a word or a number.
        const to = `${written as string | number}`;
        if (usual === to) return [];
        return [{ path, label: labelAt(path), unit: '', from: choiceOf(usual), to: choiceOf(to) }];
      }
      case 'text':
        return [];
      default:
        return declared satisfies never;
    }
  });
}

const usualWord = (path: string, profile: Resolved | undefined): string | undefined =>
  profile?.shape.words[path] ?? profile?.shape.counts[path]?.toString();

/** What the user gave, or keeps the profile from filling in. What follows from other inputs is no difference of its own. */
function figureDifference(path: string, table: Table, usual: Table | undefined): readonly Logged[] {
  const own = table.get(path);
  if (own !== undefined && own.provenance !== 'yours') return [];
  const from = usual === undefined ? null : loggedAt(path, usual);
  const to = loggedAt(path, table);
  if (from === null && to === null) return [];
  if (from !== null && to !== null && isSame(from, to)) return [];
  return [{ path, ...labelled(table.get(path) ?? usual?.get(path)), from, to }];
}

const labelled = (figure: Figure | undefined): Pick<Logged, 'label' | 'unit'> => ({
  label: figure?.label ?? '',
  unit: figure?.unitInWords ?? '',
});

/** What stands for “not used” is no figure that anybody took. */
function loggedAt(path: string, table: Table): LoggedFigure | null {
  const figure = table.get(path);
  if (figure === undefined || figure.isNotUsed === true) return null;
  const { low, high, spread, provenance, record } = figure;
  const factor = provenance === 'yours' ? undefined : raisedBy(path, table);
  const raised = (value: Decimal): Decimal => (factor === undefined || factor.eq(1) ? value : value.times(factor));
  const isAsRecorded = factor === undefined || factor.eq(1);
  return {
    kind: 'figure',
    value: raised(figure.value),
    likely: raised(figure.likely),
    ...(low === undefined ? {} : { low: raised(low) }),
    ...(high === undefined ? {} : { high: raised(high) }),
    // A spread is of the figure as it was recorded.
    ...(spread === undefined || !isAsRecorded ? {} : { spread }),
    provenance,
    ...(record === undefined ? {} : { record }),
  };
}

const isSame = (left: LoggedFigure, right: LoggedFigure): boolean =>
  JSON.stringify(compared(left)) === JSON.stringify(compared(right));

const compared = ({ value, likely, low, high, spread }: LoggedFigure): readonly unknown[] => [
  ...[value, likely, low, high].map((each) => each?.toString() ?? null),
  spread ?? null,
];

/** What was noted and is as in the profile. */
function unchanged(path: string, resolved: Resolved, profile: Resolved | undefined): Logged {
  const figure = resolved.table.get(path);
  if (figure === undefined) return { path, label: labelAt(path), unit: '', from: null, to: null };
  const from = profile === undefined ? null : loggedAt(path, profile.table);
  return { path, ...labelled(figure), from, to: loggedAt(path, resolved.table) };
}

/** The label of an input, group or member by its declaration. */
function labelAt(path: string): string {
  const [key = '', id] = path.split('.');
  const declared = declaredAt(key);
  const field = fieldAt(path);
  const member = declared?.kind === 'list' && id !== undefined ? `${id}: ` : '';
  return field === undefined ? (declared?.label ?? path) : `${member}${field.label}`;
}
