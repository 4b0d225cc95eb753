import { ModelError } from '../../errors.js';
import { taxTermsOf, treatmentOf, type TaxTerms } from '../../answer/accounts/after-tax.js';
import { forecastOf } from '../../answer/accounts/forecast.js';
import type { Calculated } from '../../answer/calculated-scenario.js';
import { inputsRead, linesRead, type Expression, type Input, type Line } from '../../formula/expression.js';
import { product } from '../../formula/operations.js';
import { countedForTax, type CountedForTax } from '../../model/counted-for-tax.js';
import { inflationGroup } from '../../model/inflation.js';
import { type Returns, type View, views } from '../../model/returns.js';
import type { StatementLine } from '../../model/statement.js';
import { taxGroup, taxTreatmentsList } from '../../model/tax.js';
import { exactReading, type ExactReading } from '../../reading/exact.js';
import { planOf, type Plan } from '../../reading/plan.js';

/** What a scenario has to be taxed by. */
export interface Taxed {
  readonly terms: TaxTerms;
  readonly counted: Readonly<Record<View, CountedForTax>>;
}

/** What is known of one line of the plan, and the line that puts it in place of what was planned. */
interface KnownLine {
  readonly known: NonNullable<ReturnType<typeof forecastOf>>['known'][number];
  readonly difference: Line;
}

/** The model of a scenario, with the lines that tax and actual amounts ask for, and the inputs of all of them. */
export interface Extended {
  readonly made: Calculated;
  readonly plan: Plan;
  readonly reading: ExactReading;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly taxed: Taxed | undefined;
  readonly forecast: Forecast | undefined;
}

interface Forecast {
  readonly returns: Returns;
  readonly known: readonly KnownLine[];
  /** What is planned, by month, in money of today. */
  readonly worth: Expression;
}

export function extended(made: Calculated): Extended {
  const { planned, resolved, reading } = made;
  const terms = taxTermsOf(made);
  const taxed = terms && { terms, counted: countedIn(made, terms) };
  const forecast = forecastOf(made);
  const { net, discountFactor } = planned.model.returns.all;
  const worth = product(net, discountFactor);
  const lines: readonly Expression[] = [
    ...(forecast === undefined ? [] : [worth]),
    ...Object.values<Line>({ ...forecast?.returns }),
    ...views.flatMap((view) => expressionsOf(taxed?.counted[view])),
  ];
  const apart: readonly Input[] = [
    ...inputsRead(...lines),
    ...Object.values<Input>({ ...taxGroup.inputs }),
    inflationGroup.inputs.general,
  ];
  const plan = lines.length === 0 ? planned.plan : planOf([...planned.roots, ...lines], resolved.shape.horizonMonths);
  const told = apart.filter(({ path }) => resolved.table.has(path));
  return {
    made,
    plan,
    reading: lines.length === 0 ? reading : exactReading(plan, resolved.table),
    inputs: new Map([...planned.inputs, ...told.map((input) => [input.path, input] as const)]),
    taxed,
    forecast: forecast && {
      returns: forecast.returns,
      worth,
      known: forecast.known.map((known) => {
        const difference = linesRead(lines).find(({ id }) => id === `actualLessPlan.${known.planned.id}`);
        if (difference === undefined) throw new ModelError(`what is known of “${known.label}” is in no forecast`);
        return { known, difference };
      }),
    },
  };
}

function countedIn({ resolved: { shape, table }, planned }: Calculated, { treatments }: TaxTerms): Taxed['counted'] {
  const told = <const U extends '1' | 'month'>(input: Input<U>): Input<U> | undefined =>
    table.has(input.path) ? input : undefined;
  const taxedAs = (line: StatementLine) => {
    const treatment = treatmentOf(line, treatments);
    if (treatment === undefined) return {};
    const { deductibleShare, writtenOffMonths } = taxTreatmentsList.each(treatment.id);
    const [share, months] = [told(deductibleShare), told(writtenOffMonths)];
    return {
      ...(share === undefined ? {} : { deductibleShare: share }),
      ...(months === undefined || treatment.writtenOffMonths === null ? {} : { writtenOffMonths: months }),
    };
  };
  const of = (view: View): CountedForTax => countedForTax(view, { shape, statement: planned.model.statement }, taxedAs);
  return { all: of('all'), cashOnly: of('cashOnly'), treasury: of('treasury') };
}

const expressionsOf = (counted: CountedForTax | undefined): readonly Expression[] =>
  counted === undefined
    ? []
    : [counted.benefit, counted.expensed, ...counted.capitalised.flatMap(({ paid, months }) => [paid, months])];
