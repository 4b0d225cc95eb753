import type { Table } from '../../formula/table.js';
import { declaredAt, isList } from '../../scenario/known-keys.js';
import { bridgeOf, type Bridge, type Switch } from './bridge.js';
import type { Bridging } from './bridging.js';
import type { Mix } from './mixture.js';
import type { Side } from './side.js';

/** The bridge between two sets of figures for one model, by the groups and list members in which they differ. */
export function figuresBridge(from: Side, to: Side, bridging: Bridging): Promise<Bridge> {
  const { shape, table } = from.calculated.resolved;
  const other = to.calculated.resolved.table;
  const paths = [...table].flatMap(([path, { likely }]) => (other.get(path)?.likely.eq(likely) === true ? [] : [path]));
  const switches = [...new Set(paths.map(partOf))].map(switchAt);
  const mix: Mix = (taken) => {
    const parts = new Set(taken.map((place) => switches[place]?.path));
    return { kind: 'calculable', shape, table: mixed(table, other, (path) => parts.has(partOf(path))) };
  };
  const npv = { from: from.result.metrics.npv, to: to.result.metrics.npv };
  return bridgeOf({ from: from.name, to: to.name, switches, mix, npv }, bridging);
}

/** The group, or the member of a list, to which an input belongs. */
const partOf = (path: string): string => {
  const [key = '', ...rest] = path.split('.');
  return isList(key) ? `${key}.${rest[0] ?? ''}` : key;
};

function switchAt(path: string): Switch {
  const [key = '', id] = path.split('.');
  const label = declaredAt(key)?.label ?? key;
  return { path, label: id === undefined ? label : `${label}: ${id}` };
}

const mixed = (table: Table, other: Table, isTaken: (path: string) => boolean): Table =>
  new Map([...table].map(([path, figure]) => [path, isTaken(path) ? (other.get(path) ?? figure) : figure]));
