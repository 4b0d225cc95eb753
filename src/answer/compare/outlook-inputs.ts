import { Decimal, inShownDigits } from '../../decimal.js';
import type { Figure, Table } from '../../formula/table.js';
import { inputsRead } from '../../reading/leaves.js';
import type { Calculated } from '../calculate.js';
import type { ResultInput } from '../result.js';
import { npvsInFloats } from './npvs-in-floats.js';

/** Where in its range an input stands. */
export type Place = 'low' | 'likely' | 'high';

/** An input with a range, and what each end alone does to the net present value. */
export interface OutlookInput extends Pick<ResultInput, 'path' | 'label' | 'unit' | 'likely'> {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly npvAtLow: Decimal;
  readonly npvAtHigh: Decimal;
  /** Where the net present value is lowest: usually an end, and `likely` where no end is below it. */
  readonly unfavourable: Place;
  readonly favourable: Place;
}

interface Ranged extends Figure {
  readonly low: Decimal;
  readonly high: Decimal;
}

const hasRange = (figure: Figure | undefined): figure is Ranged =>
  figure?.low !== undefined && figure.high !== undefined && !figure.low.eq(figure.high);

/** What float64 can tell apart, in parts of the money that flows. */
const indistinct = new Decimal('1e-11');

/** Each input with a range that the net present value reads, moved alone to both of its ends. */
export function outlookInputs({ resolved, prepared, reading }: Calculated): readonly OutlookInput[] {
  const { table } = resolved;
  const { npv, presentValueCost, presentValueBenefit } = prepared.model.returns.all;
  const ranged = inputsRead(npv).flatMap(({ path }) => {
    const figure = table.get(path);
    return hasRange(figure) ? [{ path, figure }] : [];
  });
  const tables = ranged.flatMap(({ path, figure }) => [at(table, path, figure.low), at(table, path, figure.high)]);
  const npvs = npvsInFloats({ npv, plan: prepared.plan }, tables);
  const likely = reading.figure(npv);
  const doubt = reading.figure(presentValueCost).plus(reading.figure(presentValueBenefit).abs()).times(indistinct);
  return Object.freeze(
    ranged.map(({ path, figure }, place) => {
      // An end at which there is no figure is none to go to.
      const low = npvs[2 * place] ?? likely;
      const high = npvs[2 * place + 1] ?? likely;
      const isBeyond = (npv: Decimal, sign: 1 | -1): boolean => npv.minus(likely).times(sign).gt(doubt);
      const ends = [
        { place: 'low', npv: low },
        { place: 'high', npv: high },
      ] as const;
      const [lower, upper] = ends.toSorted((left, right) => left.npv.cmp(right.npv));
      return Object.freeze({
        path,
        label: figure.label,
        unit: figure.unitInWords,
        low: figure.low,
        likely: figure.likely,
        high: figure.high,
        npvAtLow: inShownDigits(low),
        npvAtHigh: inShownDigits(high),
        unfavourable: lower !== undefined && isBeyond(lower.npv, -1) ? lower.place : 'likely',
        favourable: upper !== undefined && isBeyond(upper.npv, 1) ? upper.place : 'likely',
      });
    }),
  );
}

const at = (table: Table, path: string, likely: Decimal): Table => {
  const figure = table.get(path);
  return figure === undefined ? table : new Map(table).set(path, Object.freeze({ ...figure, likely }));
};

/** The figures with every input where it is worst, or best, by itself. */
export function movedTable(
  table: Table,
  inputs: readonly OutlookInput[],
  towards: 'unfavourable' | 'favourable',
): Table {
  return inputs.reduce<Table>((moved, input) => at(moved, input.path, input[input[towards]]), table);
}
