import fc from 'fast-check';
import { Decimal } from '../../src/decimal.js';
import type { Table } from '../../src/formula/table.js';
import type { Declaration, Group, List, NumberDeclaration, NumbersDeclaration } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import type { Shape } from '../../src/model/shape.js';
import { drawnByPath } from './random-draw.js';

const groups: readonly (Group | List)[] = inputGroups;
type Numeric = NumberDeclaration | NumbersDeclaration;
const isNumeric = (field: Declaration | undefined): field is Numeric =>
  field?.kind === 'number' || field?.kind === 'numbers';

/** `tools.one.tierPrices.2` → the declaration of `tierPrices`. */
function declarationAt(path: string): Numeric {
  const [key, ...rest] = path.split('.');
  const group = groups.find((each) => each.key === key);
  const field = group?.fields[(group.kind === 'list' ? rest[1] : rest[0]) ?? ''];
  if (!isNumeric(field)) throw new Error(`${path} is not declared`);
  return field;
}

const rowPaths = ({ counts }: Shape): readonly string[] =>
  Object.entries(counts).flatMap(([path, length]) =>
    path.endsWith('.termYears') ? [] : Array.from({ length }, (_, index) => `${path}.${String(index + 1)}`),
  );

/** Figures within what each input permits, with a few digits and now and then nothing at all. */
export function randomTable(shape: Shape): fc.Arbitrary<Table> {
  const paths = [...shape.present, ...rowPaths(shape)];
  return fc.tuple(...paths.map((path) => drawnByPath(path, figureAt(path)))).map((figures) => {
    const entries = paths.map((path, place) => {
      const { label, unit, unitInWords } = declarationAt(path);
      const value = figures[place] ?? new Decimal(0);
      return [path, { label, unit, unitInWords, value, likely: value, provenance: 'yours' }] as const;
    });
    return new Map(entries);
  });
}

function figureAt(path: string): fc.Arbitrary<Decimal> {
  const { lowest, highest } = declarationAt(path);
  // Tiers ascend; the rest of their declaration is checked where scenarios are read.
  const tier = /\.tierStarts\.(\d+)$/.exec(path);
  if (tier !== null) return fc.constant(new Decimal(tier[1] ?? 0).minus(1).times(10));
  const least = Math.max(Number(lowest ?? -100), -100);
  const most = Math.min(Number(highest ?? 100), 100);
  const thousandths = fc.integer({ min: Math.ceil(least * 1000), max: Math.floor(most * 1000) });
  const figure = thousandths.map((whole) => new Decimal(whole).div(1000));
  const edge = fc.constantFrom(least, Math.min(Math.max(0, least), most)).map((value) => new Decimal(value));
  return fc.oneof({ weight: 9, arbitrary: figure }, { weight: 1, arbitrary: edge });
}
