import { actualsIssues } from './actuals.js';
import { escalatorIssues, type PlanLine } from './plan-lines.js';
import { customLinesList } from '../model/custom-lines.js';
import type { Shape } from '../model/shape.js';
import type { Steps } from '../steps.js';
import { firstIssues } from './issues.js';
import { mostFigures, mostFiguresAndMonths } from './limits.js';
import { resolveInSteps, type Resolved, type Unresolved } from './resolve.js';
import type { Scenario } from './scenario.js';
import { correlatedInputs } from './simulation/correlations.js';
import { type Decimal, one, sumOf } from '../decimal.js';
import type { Issue } from '../errors.js';
import type { Table } from '../formula/table.js';
import type { Product, SharedWhole } from '../model/shared-whole.js';
import { rolesList, unnamedRole } from '../model/labour.js';
import { text } from '../say.js';
import { allowedOf, declarations, fieldAt } from './declarations.js';

/** An input that formulas read, with the names of the lines that need it. */
export interface NeededFigure {
  readonly path: string;
  readonly label: string;
  readonly neededBy: readonly string[];
}

function missing({ path, label, neededBy }: NeededFigure): Issue {
  const field = fieldAt(path);
  const isNumber = field?.kind === 'number' || field?.kind === 'numbers' || field?.kind === 'count';
  const allowed = isNumber ? { ...allowedOf(field), label } : { label, unit: text('a number') };
  return { code: 'missing-input', path, allowed, neededBy };
}

/** An issue for each input that a model needs and the table lacks. */
export function missingInputs(table: Table, needed: readonly NeededFigure[]): readonly Issue[] {
  const absent = needed.filter(({ path }) => !table.has(path));
  const ofNobody = absent.filter(({ path }) => path.startsWith(`${rolesList.key}.${unnamedRole}.`));
  // Where no role is given, the figures of one are asked for; what is missing is the role.
  const hasRoles = [...table.keys()].some((path) => path.startsWith(`${rolesList.key}.`));
  if (hasRoles || ofNobody.length === 0) return absent.map(missing);
  const lines = [...new Set(ofNobody.flatMap(({ neededBy }) => neededBy))];
  const others = absent.filter((each) => !ofNobody.includes(each));
  return [{ code: 'missing-role', path: rolesList.key, neededBy: lines }, ...others.map(missing)];
}

/** Every shared whole, with the input at which it is told. */
export const sharedWholes: readonly (SharedWhole & { readonly path: string })[] = declarations.flatMap(
  ({ key, fields }) =>
    Object.entries(fields).flatMap(([field, declared]) =>
      declared.kind === 'number' && declared.sharesWhole !== undefined
        ? [{ ...declared.sharesWhole, path: `${key}.${field}` }]
        : [],
    ),
);

/** Likely figures by path. */
interface LikelyFigures {
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => { readonly likely: Decimal } | undefined;
}

/** Nothing where one of the inputs has no figure. */
const productOf = (table: LikelyFigures, paths: Product): Decimal | undefined =>
  paths.reduce<Decimal | undefined>((product, path) => {
    const likely = table.get(path)?.likely;
    return likely === undefined ? undefined : product?.times(likely);
  }, one);

/** An issue for each whole of which more than all is taken, whoever gave the parts. */
export const overdrawnWholes = (table: LikelyFigures): readonly Issue[] =>
  sharedWholes.flatMap(({ path, rule, parts, whole, unless }): readonly Issue[] => {
    if (unless !== undefined && table.has(unless)) return [];
    const all = whole === 'one' ? one : productOf(table, whole);
    const taken = parts.flatMap((part) => productOf(table, part) ?? []);
    const isKnown = all !== undefined && taken.length === parts.length;
    if (!isKnown || sumOf(taken).lte(all)) return [];
    return [{ code: 'inconsistent', path, rule, received: `${taken.join(' + ')} > ${all.toString()}` }];
  });

/** What the formulas of a model ask of a scenario. */
interface AskedByFormulas {
  /** The lines of the statement. */
  readonly statement: readonly {
    readonly each: {
      readonly side: 'cost' | 'benefit';
      readonly line: { readonly id: string; readonly label: string };
      readonly prices?: PlanLine['prices'];
    };
  }[];
  /** Every input that is read. */
  readonly needed: readonly NeededFigure[];
  /** Ids that a line of the user's shares with one of the model. */
  readonly takenIds: readonly string[];
}

interface CompleteScenario<Model> {
  readonly ok: true;
  readonly resolved: Resolved;
  readonly model: Model;
}

/**
 * The scenario with everything filled in that it leaves open, and its model, when nothing is missing; else every issue
 * that stands in the way.
 *
 * @param scenario  as `parseScenario` gives it
 * @param modelOf   the model of a shape
 */
export function* completeScenario<Model extends AskedByFormulas>(
  scenario: Scenario,
  modelOf: (shape: Shape) => Steps<Model>,
): Steps<CompleteScenario<Model> | Unresolved> {
  const resolved = yield* resolveInSteps(scenario);
  if (!resolved.ok) return resolved;
  const tooMany = tooManyFigures(resolved);
  if (tooMany.length > 0) return { ok: false, issues: tooMany };
  yield;
  const model = yield* modelOf(resolved.shape);
  const lines = model.statement.map(({ each: { side, line, prices } }) => ({
    id: line.id,
    label: line.label,
    side,
    prices,
  }));
  const issues = [
    ...model.takenIds.map(takenId),
    ...overdrawnWholes(resolved.table),
    ...missingInputs(resolved.table, model.needed),
    ...correlatedInputs(scenario, resolved.table),
    ...escalatorIssues(resolved.shape, lines),
    ...actualsIssues(scenario, lines),
  ];
  return issues.length > 0 ? { ok: false, issues: firstIssues(issues) } : { ok: true, resolved, model };
}

/** Before anything is worked out of them: what is asked of each takes all others in every month. */
function tooManyFigures({ table, shape: { horizonMonths } }: Resolved): readonly Issue[] {
  const figures = `${table.size} figures`;
  if (table.size > mostFigures)
    return [{ code: 'too-large', path: '', received: figures, limit: `${mostFigures} figures` }];
  const most = Math.floor(mostFiguresAndMonths / horizonMonths);
  const received = `${figures} over ${horizonMonths} months`;
  return table.size > most
    ? [{ code: 'too-large', path: 'horizonMonths', received, limit: `${most} figures over so many months` }]
    : [];
}

const takenId = (id: string): Issue => ({
  code: 'duplicate-id',
  path: `${customLinesList.key}.${id}.id`,
  id,
  first: 'a line of the model',
});
