import { type Expression, type Input, inputsRead, type Line, linesRead } from '../formula/expression.js';
import type { Kpi } from '../model/kpis.js';
import { modelInSteps, type Model } from '../model/model.js';
import { membersOf, type Shape } from '../model/shape.js';
import type { StatementLine } from '../model/statement.js';
import { discountingGroup } from '../model/discounting.js';
import { customLinesList } from '../model/custom-lines.js';
import { inWords, written } from '../reading/notation.js';
import { planOf, type Plan } from '../reading/plan.js';
import type { NeededFigure } from '../scenario/complete-scenario.js';
import type { Steps } from '../steps.js';
import { LatestCache } from '../cache.js';

/** A model with its plan, ready to be read with any table of its shape. */
export interface PlannedModel {
  readonly model: Model;
  readonly plan: Plan;
  /** What the plan was made from, for whoever asks for something more: their steps come first then. */
  readonly roots: readonly Expression[];
  /** Every named line by its id. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Every input that is read, by its path. */
  readonly inputs: ReadonlyMap<string, Input>;
  /** What is told of each statement line beside its figures. */
  readonly statement: readonly PlannedLine[];
  readonly kpis: readonly PlannedKpi[];
  /** Ids that a custom line shares with a line of the model. */
  readonly takenIds: readonly string[];
  /** Every input that is read, with the statement lines that need it. */
  readonly needed: readonly NeededFigure[];
  /** The paths of those that figures of the statement rest on; the rate is behind no line, and behind every present value. */
  readonly behind: readonly string[];
}

export interface PlannedLine {
  readonly each: StatementLine;
  readonly presentValue: Line<'money'>;
  /** The inputs behind it. */
  readonly inputs: readonly Input[];
  readonly formula: string;
}

interface PlannedKpi {
  readonly each: Kpi;
  readonly formula: string;
}

// Dragging a slider calculates the same shape again and again. What is kept holds no figures.
const kept = new LatestCache<PlannedModel>(8);

/** The model of a shape. */
export function* plannedModelInSteps(shape: Shape): Steps<PlannedModel> {
  const key = JSON.stringify(shape);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const planned = yield* plannedAnew(shape);
  kept.set(key, planned);
  return planned;
}

function* plannedAnew(shape: Shape): Steps<PlannedModel> {
  const model = yield* modelInSteps(shape);
  yield;
  const roots = rootsOf(model);
  const lines = linesRead(roots);
  const statement = model.statement.flatMap((each): readonly PlannedLine[] => {
    const presentValue = model.presentValues.get(each.line.id);
    // Each line has one.
    if (presentValue === undefined) return [];
    return [{ each, presentValue, inputs: inputsRead(each.line), formula: written(each.line, inWords()) }];
  });
  yield;
  const inputs = inputsRead(...roots);
  const needed = neededInputs(statement, inputs);
  yield;
  return Object.freeze({
    model,
    plan: planOf(roots, shape.horizonMonths),
    roots,
    lines: new Map(lines.map((line) => [line.id, line])),
    inputs: new Map(inputs.map((input) => [input.path, input])),
    kpis: model.kpis.map((each) => ({ each, formula: written(each.line, inWords()) })),
    takenIds: takenIds(shape, lines),
    statement,
    needed,
    behind: [
      ...needed.flatMap(({ path, neededBy }) => (neededBy.length > 0 ? [path] : [])),
      discountingGroup.paths.rate,
    ],
  });
}

/** Lines that are made twice from one formula are one line; a custom line has a formula of its own. */
function takenIds(shape: Shape, lines: readonly Line[]): readonly string[] {
  const custom = membersOf(shape, customLinesList.key);
  return custom.filter((id) => lines.filter((line) => line.id === id).length > 1);
}

/** Everything that is asked of a model: what is behind none of them is read by nothing. */
const rootsOf = ({
  statement,
  presentValues,
  returns,
  delivery,
  freedRoles,
  kpis,
  lossesCut,
  adoption,
  setupLoads,
  practice,
  tco,
  prepaid,
  peakFunding,
}: Model): readonly Expression[] => [
  ...statement.map(({ line }) => line),
  ...presentValues.values(),
  ...Object.values(returns).flatMap((each) => Object.values<Expression>({ ...each })),
  ...delivery.flatMap(({ before, after }) => [before, after]),
  ...kpis.map(({ line }) => line),
  ...(lossesCut === undefined ? [] : [lossesCut]),
  ...freedRoles.flatMap(({ freed, productive, cut }) => [freed, productive, cut]),
  adoption,
  ...setupLoads.map(({ share }) => share),
  practice.benefit,
  ...practice.needed.map(({ paid }) => paid),
  tco,
  prepaid,
  peakFunding,
];

function neededInputs(statement: readonly PlannedLine[], all: readonly Input[]): readonly NeededFigure[] {
  const needed = new Map<string, NeededFigure & { readonly neededBy: string[] }>();
  const entryOf = ({ path, label }: Input): { readonly neededBy: string[] } => {
    const entry = needed.get(path) ?? { path, label, neededBy: [] };
    needed.set(path, entry);
    return entry;
  };
  for (const { each, inputs } of statement) for (const input of inputs) entryOf(input).neededBy.push(each.line.label);
  for (const input of all) entryOf(input);
  return [...needed.values()];
}
