import type { ActualsAgainstPlan } from './actuals.js';
import type { Decimal } from '../../decimal.js';
import type { OwnershipCategory } from '../../model/ownership.js';
import type { TaxedPart } from '../../model/statement.js';

/** What a finance team is told beside the plan. */
export interface Accounts {
  readonly costOfOwnership: CostOfOwnership;
  /** The statement by the years of the organisation, where the scenario says when they begin. */
  readonly fiscal?: FiscalStatement;
  /** The plan at the prices of approval, where the scenario tells of inflation. */
  readonly todaysMoney?: TodaysMoney;
  /** The plan after income tax, where the scenario tells its rate. */
  readonly afterTax?: AfterTax;
  /** What was paid and earned so far against this plan, where the scenario tells of it. */
  readonly actuals?: ActualsAgainstPlan;
}

/** The statement by the years of the organisation. */
export interface FiscalStatement {
  readonly years: readonly FiscalYear[];
  /** By the ids of the lines of a result, in their order: one figure for each of the years. */
  readonly lines: readonly { readonly id: string; readonly annual: readonly Decimal[] }[];
}

export interface FiscalYear {
  /** “2026/27”; “2027” where it begins in January. */
  readonly period: string;
  /** The first month that the plan has of it, as in `2027-01`; the moment of approval falls into the first. */
  readonly from: string;
  /** The last month that the plan has of it. */
  readonly to: string;
  /** How many months the plan has of it. */
  readonly months: number;
  readonly cost: Decimal;
  readonly benefit: Decimal;
  readonly net: Decimal;
  /** Cash in less cash out, as in the years of the plan. */
  readonly treasury: Decimal;
}

/** The plan at the prices of approval. */
export interface TodaysMoney {
  /** General inflation, a year. */
  readonly inflation: Decimal;
  /** The discount rate without it; at this rate the amounts below are worth the same net present value. */
  readonly rate: Decimal;
  readonly annual: readonly RealPeriod[];
}

/** What is paid and earned in one year, or at the start. */
export interface RealPeriod {
  readonly period: string;
  readonly cost: Decimal;
  readonly benefit: Decimal;
  readonly net: Decimal;
}

/** The plan after income tax. */
export interface AfterTax {
  readonly rate: Decimal;
  readonly losses: 'carried-forward' | 'set-off';
  /** Part of a year’s profit that earlier losses may take. */
  readonly lossLimit: Decimal;
  /** At which flows after tax are discounted. */
  readonly discountRate: Decimal;
  /** Parts of the statement that are not deducted whole and at once. */
  readonly treatments: readonly {
    /** As in the scenario. */
    readonly id: string;
    readonly treats: TaxedPart;
    /** The custom line, where not all of them are treated so. */
    readonly customLine?: string;
    readonly deductibleShare: Decimal;
    /** `null` where it is expensed. */
    readonly writtenOffMonths: Decimal | null;
  }[];
  /** The years of tax: fiscal years where it is told when they begin, else years from approval with what is paid then. */
  readonly all: AfterTaxView;
  readonly cashOnly: AfterTaxView;
  readonly treasury: AfterTaxView;
}

/** One view of the plan after tax: the same lines as before tax. */
export interface AfterTaxView {
  readonly years: readonly TaxYear[];
  /** At the discount rate after tax. */
  readonly npv: Decimal;
  readonly totalTax: Decimal;
  readonly presentValueTax: Decimal;
  /** From approval, undiscounted; `null` where it is not paid back. */
  readonly paybackMonths: Decimal | null;
  /** Capitalised and not yet written off when the horizon ends. */
  readonly leftToWriteOff: Decimal;
  /** Losses that no profit of the plan has taken. */
  readonly lossesLeft: Decimal;
}

/** The sum from benefits to tax, and what is left of the flows. */
export interface TaxYear {
  readonly period: string;
  /** As far as they count for tax. */
  readonly benefit: Decimal;
  /** Deducted in the year in which they are paid, as far as they count for tax. */
  readonly expensed: Decimal;
  readonly writtenOff: Decimal;
  /** Benefits less what is expensed and written off. */
  readonly profit: Decimal;
  /** Losses of earlier years that it takes. */
  readonly lossesUsed: Decimal;
  readonly taxable: Decimal;
  /** Paid in the last month of the year; negative where a loss is set off at once. */
  readonly tax: Decimal;
  readonly netBeforeTax: Decimal;
  readonly netAfterTax: Decimal;
}

/** What the new practice costs whoever owns it, over the horizon: all costs but the learning loss. */
export interface CostOfOwnership {
  /** Those that come to something. */
  readonly categories: readonly OwnershipCost[];
  readonly total: OwnedAmounts;
  /** The pace that is lost while people learn: a cost of the plan and none of owning. */
  readonly learningLoss: Decimal;
}

interface OwnershipCost extends OwnedAmounts {
  readonly category: OwnershipCategory;
  readonly label: string;
  /** Ids of its lines. */
  readonly lines: readonly string[];
}

/** An amount over the horizon, and what that is for each of what it buys; `null` where that is not known. */
export interface OwnedAmounts {
  readonly amount: Decimal;
  readonly presentValue: Decimal;
  /** For a model on the new practice, a year. */
  readonly perModelYear: Decimal | null;
  /** For a deployment on the new practice. */
  readonly perDeployment: Decimal | null;
  /** For each person of the roles, over the horizon. */
  readonly perPerson: Decimal | null;
}
