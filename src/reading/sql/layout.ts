import { inOrderOfUse, type Node, type Row, type SeriesFigure, type Total } from '../batch/node.js';
import { partsWritten } from './node-text.js';

/** Which nodes are columns, and when they are worked out. */
export interface Layout {
  /** What is written once and read by name, of amounts. */
  readonly namedAmounts: ReadonlySet<Node>;
  readonly stages: readonly Stage[];
}

/** Amounts of an account, then rows of its months, then what the months come to. */
interface Stage {
  /** Columns by level: those of one level are made of columns of levels before it. */
  readonly amounts: readonly (readonly Node[])[];
  readonly rows: readonly (readonly Node[])[];
  readonly aggregates: readonly Aggregate[];
  /** Columns of an account that are read after its months are put together. */
  readonly carried: readonly Node[];
}

type Aggregate = Total | SeriesFigure;

const isAggregate = (node: Node): node is Aggregate => node.kind === 'total' || node.kind === 'series';

/** Puts everything that some amounts are made of into stages: what is made of whole rows begins a new one. */
export function laidOut(roots: readonly Node[], readCountOf: (node: Node) => number): Layout {
  const order = inOrderOfUse(roots, partsWritten);
  const stageOf = stagesOf(order);
  const last = Math.max(0, ...order.map((node) => (node.sort === 'amount' ? (stageOf.get(node) ?? 0) : 0)));
  const amounts = order.filter((node) => node.sort === 'amount');
  const aggregatesIn = (stage: number): readonly Aggregate[] =>
    amounts.filter(isAggregate).filter((node) => stageOf.get(node) === stage + 1);
  const stages = Array.from({ length: last + 1 }, (_, stage) => {
    const aggregates = aggregatesIn(stage);
    return { aggregates, rows: rowsBehind(order, aggregates) };
  });
  const uses = usesOf(roots, { amounts, stages, stageOf, last, readCountOf });
  const namedAmounts = new Set(
    amounts.filter(
      (node) => isAggregate(node) || (isWritten(node) && isReadByName(uses.get(node) ?? [], stageOf.get(node))),
    ),
  );
  // Of a single stage all that is read is carried: its accounts are put together at its end.
  const isRead = (node: Node, stage: number): boolean =>
    (uses.get(node) ?? []).some((use) => use.stage > stage || last === 0);
  return {
    namedAmounts,
    stages: stages.map(({ aggregates, rows }, stage) => {
      const made = amounts.filter(
        (node) => !isAggregate(node) && namedAmounts.has(node) && stageOf.get(node) === stage,
      );
      return {
        amounts: byLevel(made),
        rows: byLevel(namedRows(rows, aggregates, readCountOf)),
        aggregates,
        carried: amounts.filter(
          (node) =>
            (node.kind === 'draw' || namedAmounts.has(node)) &&
            (stageOf.get(node) ?? 0) <= stage &&
            isRead(node, stage),
        ),
      };
    }),
  };
}

function stagesOf(order: readonly Node[]): ReadonlyMap<Node, number> {
  const stages = new Map<Node, number>();
  for (const node of order) {
    const ofParts = Math.max(0, ...partsWritten(node).map((part) => stages.get(part) ?? 0));
    stages.set(node, ofParts + (isAggregate(node) ? 1 : 0));
  }
  return stages;
}

function rowsBehind(order: readonly Node[], aggregates: readonly Aggregate[]): readonly Row[] {
  const behind = new Set<Node>();
  const visit = (node: Node): void => {
    if (node.sort !== 'row' || behind.has(node)) return;
    behind.add(node);
    partsWritten(node).forEach(visit);
  };
  aggregates.flatMap(partsWritten).forEach(visit);
  return order.filter((node) => node.sort === 'row').filter((node) => behind.has(node));
}

/** Who reads an amount: another amount that can hold its text, or months, of which each would work it out anew. */
interface Use {
  readonly stage: number;
  readonly canHoldText: boolean;
}

interface Read {
  readonly amounts: readonly Node[];
  readonly stages: readonly { readonly rows: readonly Row[]; readonly aggregates: readonly Aggregate[] }[];
  readonly stageOf: ReadonlyMap<Node, number>;
  readonly last: number;
  readonly readCountOf: (node: Node) => number;
}

function usesOf(
  roots: readonly Node[],
  { amounts, stages, stageOf, last, readCountOf }: Read,
): ReadonlyMap<Node, readonly Use[]> {
  const uses = new Map<Node, Use[]>();
  const add = (node: Node, use: Use): void => {
    if (node.sort === 'amount') uses.set(node, [...(uses.get(node) ?? []), use]);
  };
  for (const node of amounts) {
    if (isAggregate(node)) continue;
    const use = { stage: stageOf.get(node) ?? 0, canHoldText: readCountOf(node) === 1 };
    for (const part of partsWritten(node)) add(part, use);
  }
  stages.forEach(({ rows, aggregates }, stage) => {
    for (const part of [...rows, ...aggregates].flatMap(partsWritten)) add(part, { stage, canHoldText: false });
  });
  for (const root of roots) add(root, { stage: last, canHoldText: true });
  return uses;
}

/** A number and an input are written where they are read. */
const isWritten = ({ kind }: Node): boolean => kind !== 'fixed' && kind !== 'draw';

const isReadByName = (uses: readonly Use[], stage = 0): boolean =>
  uses.length > 1 || uses.some((use) => !use.canHoldText || use.stage !== stage);

/** Rows that are read more than once. */
function namedRows(
  rows: readonly Row[],
  aggregates: readonly Aggregate[],
  readCountOf: (node: Node) => number,
): readonly Row[] {
  const counts = new Map<Node, number>();
  for (const node of [...rows, ...aggregates])
    for (const part of partsWritten(node)) counts.set(part, (counts.get(part) ?? 0) + readCountOf(node));
  return rows.filter((row) => row.kind !== 'weights' && (counts.get(row) ?? 0) > 1);
}

/** Nodes by how many others of them stand behind one another. */
function byLevel(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const named = new Set(nodes);
  const known = new Map<Node, number>();
  const depthOf = (node: Node): number => {
    const found =
      known.get(node) ?? Math.max(0, ...partsWritten(node).map((part) => depthOf(part) + (named.has(part) ? 1 : 0)));
    known.set(node, found);
    return found;
  };
  const levels: Node[][] = [];
  for (const node of nodes) (levels[depthOf(node)] ??= []).push(node);
  return levels;
}
