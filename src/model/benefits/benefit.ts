import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { product } from '../../formula/operations.js';
import { remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import type { Group, List } from '../declaration.js';
import { arePracticesTold } from '../practices.js';
import { type RiskAdjustment, riskAdjustmentOf } from '../risk-adjustment.js';
import { isOn, type Shape } from '../shape.js';
import type { Nature, StatementLine, TaxedPart, Treatment } from '../statement.js';

/** A benefit: what it asks for, and its lines in the statement. */
export interface Benefit {
  /** Of its line, where it has one alone. */
  readonly id?: string;
  readonly inputs: Group | List;
  readonly nature: Nature;
  readonly linesOf: (basis: Basis) => readonly StatementLine[];
}

interface TreatmentOfBenefit {
  readonly taxed?: TaxedPart | undefined;
  readonly prices?: Treatment['prices'];
}

interface ToldOfLine<Id extends string> extends Pick<Benefit, 'inputs'>, TreatmentOfBenefit {
  readonly id: Id;
  readonly label: string;
  /** Heading of the statement under which it stands. */
  readonly heading: string;
  readonly note?: string;
  /** Whether it is counted where its inputs are on: always, unless told. */
  readonly isCounted?: (shape: Shape) => boolean;
  /** How far practices in place earn it already. */
  readonly inPlace?: (shape: Shape) => Expression<'1'> | undefined;
  /** What they earn already, where the formula counts from what is in place and not from a benchmark. */
  readonly already?: (basis: Basis) => Expression<'money/month'>;
}

interface ToldOfLoss<Id extends string> extends ToldOfLine<Id> {
  readonly formula: (basis: Basis) => Expression<'money/month'>;
}

interface ToldOfBenefit<Id extends string> extends ToldOfLine<Id> {
  readonly nature: 'cash' | 'business';
  /** What a risk adjustment takes down, in words: “the hires avoided”. */
  readonly adjusted: string;
  /** @param kept  the part that the risk adjustment leaves, the last factor of the formula */
  readonly formula: (basis: Basis, kept: Expression<'1'>) => Expression<'money/month'>;
}

/** A loss that is expected less often. Its doubt is in its probability, so that it takes no risk adjustment. */
export const expectedLoss = <const Id extends string>(told: ToldOfLoss<Id>): Benefit =>
  oneLine(told, 'risk', told.formula);

/** A benefit of one line. */
export function benefit<const Id extends string>(
  told: ToldOfBenefit<Id>,
): Benefit & { readonly adjustment: RiskAdjustment<Id> } {
  const adjustment = riskAdjustmentOf(told.id, told.adjusted);
  const kept = remainder(adjustment.input);
  return Object.freeze({ ...oneLine(told, told.nature, (basis) => told.formula(basis, kept)), adjustment });
}

function oneLine(
  { inputs, id, label, heading, note, isCounted = () => true, inPlace, already, taxed, prices }: ToldOfLine<string>,
  nature: Nature,
  formula: (basis: Basis) => Expression<'money/month'>,
): Benefit {
  const noted = note === undefined ? {} : { note };
  const linesOf = (basis: Basis): readonly StatementLine[] => {
    const { shape } = basis;
    if (!isOn(shape, inputs.key) || !isCounted(shape)) return [];
    const whole = line('money/month', { id, label, formula: formula(basis), ...noted });
    const counted = benefitLine(heading, nature, whole, { taxed, prices });
    if (already !== undefined && arePracticesTold(shape)) {
      return [{ ...counted, enjoyed: line('money/month', { ...enjoyedOf(id, label), formula: already(basis) }) }];
    }
    return [netOfPractice(counted, inPlace?.(shape))];
  };
  return Object.freeze({ inputs, id, nature, linesOf });
}

export const benefitLine = (
  group: string,
  nature: Nature,
  line: Line<'money/month'>,
  { taxed = 'benefits', prices }: TreatmentOfBenefit = {},
): StatementLine => Object.freeze({ line, side: 'benefit', group, nature, taxed, prices });

/** A benefit without the part that is earned already because the practice is in place. */
function netOfPractice(benefit: StatementLine, inPlace: Expression<'1'> | undefined): StatementLine {
  if (inPlace === undefined) return benefit;
  const { id, label, note } = benefit.line;
  const whole = line('money/month', {
    id: `${id}.whole`,
    label: `${label}, if nothing were in place`,
    formula: benefit.line.formula,
  });
  return Object.freeze({
    ...benefit,
    line: line('money/month', {
      id,
      label,
      formula: product(whole, remainder(inPlace)),
      ...(note === undefined ? {} : { note }),
    }),
    enjoyed: line('money/month', { ...enjoyedOf(id, label), formula: product(whole, inPlace) }),
  });
}

/** How it is called what practices in place earn already. */
export const enjoyedOf = (id: string, label: string) => ({ id: `${id}.enjoyed`, label: `${label}: enjoyed already` });
