import { Decimal, inShownDigits } from '../decimal.js';
import { ScenarioError, type Issue } from '../errors.js';
import type { NumberDeclaration } from '../model/declaration.js';
import type { Accounts } from '../reading/sql/accounts.js';
import { declarations, fieldAt } from '../scenario/declarations.js';
import { membersOf, type Shape } from '../model/shape.js';
import { mostIssues } from '../scenario/limits.js';
import { unknownName } from '../scenario/words.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import { resolve, type Resolved } from '../scenario/resolve.js';
import type { Scenario } from '../scenario/scenario.js';
import { text } from '../say.js';
import { calculated, type Calculated } from './calculated-scenario.js';
import { columnsOf } from './rows/columns.js';
import { rowScenario } from './rows/row-scenario.js';
import { followersOf, varyingWholes } from './varying-inputs.js';

/** An input that varies, and the name of the column that holds its figures. */
export interface VariedInput {
  readonly path: string;
  readonly column: string;
}

/** A plan with the inputs that vary, and what their columns may hold. */
export interface VariedPlan {
  readonly made: Calculated;
  /** Paths of the columns in their order, then of what follows from them. */
  readonly varying: readonly string[];
  readonly accounts: Pick<Accounts, 'columns' | 'followers' | 'wholes'>;
}

type Varied =
  | { readonly ok: true; readonly varied: VariedPlan }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * A row means the scenario with the figures of its columns written into it. In which way the rest is then filled in is the
 * same for all rows as long as each column holds a figure that is permitted: what else a figure could change is nothing in
 * its place, which is permitted only where nothing changes by it.
 */
function variedPlan(scenario: Scenario, inputs: readonly VariedInput[]): Varied {
  const base = calculated(scenario);
  const { scenario: written, table: figures } = base.resolved;
  const issues = inputIssues(base, inputs);
  if (issues.length > 0) return { ok: false, issues };

  const numbers = inputs.flatMap(({ path }) => {
    const declared = fieldAt(path);
    return declared?.kind === 'number' ? [{ name: path, declared }] : [];
  });
  const usual = numbers.map(({ name, declared }) => usualFigure(figures.get(name)?.likely, declared));
  const { columns } = columnsOf(
    written,
    numbers.map(({ name }) => name),
  );
  const at = (row: readonly string[]): unknown => rowScenario(written, columns, row).data;
  const made = calculated(at(usual));
  const { table } = made.resolved;
  const paths = numbers.map(({ name }) => name);
  const { people, paths: followers, bases } = followersOf(table, paths, usual);
  const withNothing = zeroPlaces(usual, (figures) =>
    isFilledAlike(made.resolved, at(figures), [...paths, ...followers]),
  );
  return {
    ok: true,
    varied: {
      made,
      varying: [...paths, ...followers],
      accounts: {
        columns: numbers.map(({ declared }, place) => ({
          column: inputs[place]?.column ?? '',
          ...boundsOf(declared),
          isNeverZero: !withNothing.has(place),
        })),
        followers: bases.map((base) => ({ base, columns: people })),
        wholes: varyingWholes(table, paths).map(({ first, ...whole }) => ({
          column: inputs[first]?.column ?? '',
          ...whole,
        })),
      },
    },
  };
}

/** What is wrong with the paths: none of them an input, one that is no number by itself, or one that stands there twice. */
function inputIssues({ resolved: { shape, scenario } }: Calculated, inputs: readonly VariedInput[]): readonly Issue[] {
  const known = numberPaths(shape);
  const repeated = (key: keyof VariedInput): readonly Issue[] => {
    const before = new Set<string>();
    return (
      inputs
        .map((input) => input[key])
        // A set that does not grow by it has it.
        .filter((name) => before.size === before.add(name).size)
        .map((name) => ({ code: 'inconsistent', path: 'vary', rule: once, received: name }))
    );
  };
  return [
    ...inputs
      .filter(({ path }) => !known.includes(path))
      .map(({ path }, place): Issue =>
        place < mostIssues && columnsOf(scenario, [path]).issues.length === 0
          ? { code: 'inconsistent', path: 'vary', rule: onlyNumbers, received: path }
          : unknownName('vary', path, known, place),
      ),
    ...repeated('path'),
    ...repeated('column'),
  ];
}

/** Every number of a scenario that may be written, of groups and of the members that there are. */
const numberPaths = (shape: Shape): readonly string[] =>
  declarations.flatMap(({ kind, key, fields }) => {
    const names = Object.entries(fields).flatMap(([name, field]) => (field.kind === 'number' ? [name] : []));
    const parts = kind === 'list' ? membersOf(shape, key).map((id) => `${key}.${id}`) : [key];
    return parts.flatMap((part) => names.map((name) => `${part}.${name}`));
  });

const onlyNumbers = text(
  'a column holds the number of one input; a word, a horizon or the answer to a question decides which formulas there are: write a statement for each, or use batch, which takes them all',
);
const once = text('each input that varies stands there once, with a column of its own');

/** A figure of the input that is more than nothing, and so small that it takes no more than there is. */
function usualFigure(likely: Decimal | undefined, { lowest, highest, isWhole }: NumberDeclaration): string {
  if (likely !== undefined && !likely.isZero()) return inShownDigits(likely).toString();
  const small = new Decimal(isWhole === true ? 1 : '0.01');
  const raised = lowest === undefined ? small : Decimal.max(small, lowest);
  return (highest === undefined ? raised : Decimal.min(raised, highest)).toString();
}

function boundsOf({ lowest, highest, percentFrom, isWhole }: NumberDeclaration) {
  return {
    ...(lowest === undefined ? {} : { lowest: Number(lowest) }),
    ...(highest === undefined ? {} : { highest: Number(highest) }),
    // A rate that looks like a percentage is asked about.
    ...(percentFrom === undefined ? {} : { below: Number(percentFrom) }),
    isWhole: isWhole === true,
  };
}

/** Columns that may hold nothing: where neither each by itself nor all of them together change how the rest is filled in. */
function zeroPlaces(usual: readonly string[], isAlike: (figures: readonly string[]) => boolean): ReadonlySet<number> {
  const withZeros = (zeros: readonly number[]): readonly string[] =>
    usual.map((figure, place) => (zeros.includes(place) ? '0' : figure));
  const alone = [...usual.keys()].filter((place) => isAlike(withZeros([place])));
  return new Set(alone.length < 2 || isAlike(withZeros(alone)) ? alone : []);
}

/** Whether another row has the same formulas, and the same figures wherever no column says others. */
function isFilledAlike({ shape, table }: Resolved, data: unknown, varying: readonly string[]): boolean {
  const parsed = parseScenario(data);
  const other = parsed.ok ? resolve(parsed.scenario) : undefined;
  if (other?.ok !== true || JSON.stringify(other.shape) !== JSON.stringify(shape)) return false;
  const isVarying = new Set(varying);
  return [...table].every(
    ([path, { value }]) => isVarying.has(path) || other.table.get(path)?.value.eq(value) === true,
  );
}

/** The issues of both, where the scenario itself cannot be calculated. */
export function variedPlanOrIssues(
  scenario: Scenario,
  inputs: readonly VariedInput[],
  ofCall: readonly Issue[],
): VariedPlan | readonly Issue[] {
  try {
    const found = variedPlan(scenario, inputs);
    return found.ok && ofCall.length === 0 ? found.varied : [...ofCall, ...(found.ok ? [] : found.issues)];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return [...ofCall, ...error.issues];
  }
}
