import type { AnswerNotice } from './answer-notice.js';
import type { Decimal } from '../decimal.js';
import type { Industry } from '../evidence/industry.js';
import type { Size } from '../evidence/size.js';
import type { InternalRate } from '../finance/internal-rate.js';
import type { Spread } from '../formula/spread.js';
import type { Provenance } from '../formula/table.js';
import type { DeliveryKey } from '../model/delivery.js';
import type { KpiId, LineId } from '../model/line-ids.js';
import type { View } from '../model/returns.js';
import type { Nature } from '../model/statement.js';
import type { OtherText } from '../nearest.js';
import type { ScenarioNotice } from '../scenario/notice.js';
import type { BaseCase } from '../scenario/base-case.js';
import type { Accounts } from './accounts/accounts.js';
import type { LoggedAssumption } from './logged-assumption.js';
import type { Manifest } from './manifest.js';
import type { Verdict } from './judgement.js';

/** What a scenario is worth. Frozen, plain data: `JSON.stringify` writes each figure as a decimal string. */
export interface Result extends Accounts {
  readonly schemaVersion: 2;
  readonly modelVersion: string;
  readonly name: string | null;
  readonly industry: Industry | null;
  readonly size: Size | null;
  readonly currency: string;
  readonly horizonMonths: number;
  /** First month of the plan, as in `2027-01`; `null` where that is not told. */
  readonly start: string | null;
  /** What of an input with a range the figures were worked out with. */
  readonly baseCase: BaseCase;
  readonly discounting: {
    readonly rate: Decimal;
    readonly timing: string;
    /** Whether the rate and all amounts have inflation in them, or are `real`. */
    readonly basis: 'nominal' | 'real';
  };
  /** All benefits and all costs. */
  readonly metrics: Metrics;
  /** Cash benefits less all costs; a benefit that is negative over the horizon stays. */
  readonly cashOnly: Metrics;
  /** Cash benefits less cash costs: what has to be funded. */
  readonly treasury: Metrics;
  /** Net present value by view with every risk adjustment set to nothing; `null` where none is made. */
  readonly npvWithoutRiskAdjustment: Readonly<Record<ViewKey, Decimal>> | null;
  /** What is paid by the horizon for months beyond it: in the treasury view and its peak funding, and in no other. */
  readonly prepaid: Decimal;
  readonly annual: readonly Period[];
  readonly monthly: Monthly;
  readonly lines: readonly ResultLine[];
  readonly delivery: { readonly before: Delivery; readonly after: Delivery };
  /** Figures of interest that are money in no statement: unit costs, reach, effort, what is in place already. */
  readonly kpis: readonly ResultKpi[];
  /** Hours that the practice frees, role by role. */
  readonly freedHours: readonly FreedHours[];
  readonly verdict: Verdict;
  readonly evidence: EvidenceStrength;
  /** What differs from the profile, from what, to what, and what the scenario notes of it. */
  readonly assumptionLog: readonly LoggedAssumption[];
  readonly notices: readonly Notice[];
  readonly manifest: Manifest;
}

/** A view by the name of its metrics. */
export type ViewKey = (typeof viewKeys)[keyof typeof viewKeys];

/** What a reader should know, of how the scenario was filled in and of the figures themselves. */
export type Notice = ScenarioNotice | AnswerNotice;

/** A figure that does not exist is `null`, and `reasons` says why under the same key. */
export interface Metrics {
  readonly npv: Decimal;
  /** NPV over the present value of costs, as a share: 0.39 is 39 %. */
  readonly roi: Decimal | null;
  /** Effective a year. */
  readonly irr: InternalRate;
  readonly mirr: Decimal | null;
  /** From approval, interpolated within the month. */
  readonly paybackMonths: Decimal | null;
  readonly discountedPaybackMonths: Decimal | null;
  /** 1 + NPV over the present value of the net outlay until go-live. */
  readonly profitabilityIndex: Decimal | null;
  readonly benefitCostRatio: Decimal | null;
  /** Lowest point of the cumulative cash flow, as a positive need; always of the treasury view. */
  readonly peakFunding: Decimal;
  readonly peakFundingMonth: Decimal;
  readonly totalCost: Decimal;
  readonly totalBenefit: Decimal;
  readonly presentValueCost: Decimal;
  readonly presentValueBenefit: Decimal;
  /** Total cost less the learning loss. */
  readonly tco: Decimal;
  readonly reasons: Readonly<Partial<Record<MissingMetric, string>>>;
}

/** The metrics that may not exist, and then have a reason. */
export type MissingMetric =
  | 'roi'
  | 'irr'
  | 'mirr'
  | 'paybackMonths'
  | 'discountedPaybackMonths'
  | 'profitabilityIndex'
  | 'benefitCostRatio';

/** What is paid and earned in one year, or at the start. */
export interface Period {
  /** “Initial” is month 0; “Year 1” is months 1 to 12. */
  readonly period: string;
  readonly cost: Decimal;
  readonly benefit: Decimal;
  readonly net: Decimal;
  /** Cash in less cash out: own hours and benefits that are no cash left out, bills in advance whole when they are paid. */
  readonly treasury: Decimal;
}

/** The months 0 … H of the view of all benefits. */
export interface Monthly {
  readonly cost: readonly Decimal[];
  readonly benefit: readonly Decimal[];
  readonly net: readonly Decimal[];
  readonly cumulative: readonly Decimal[];
  /** Cumulative cash benefits less all costs. */
  readonly cumulativeCashOnly: readonly Decimal[];
  /** Cash in less cash out: its lowest running total is the peak funding. */
  readonly treasury: readonly Decimal[];
  /** Share of the estate on the new practice. */
  readonly adoption: readonly Decimal[];
}

/** A key figure: a unit cost, a price at which the case turns, hours of training … */
export interface ResultKpi {
  readonly id: KpiId;
  readonly label: string;
  /** Heading under which it stands. */
  readonly group: string;
  readonly unit: string;
  /** `null` where it does not exist, and `reason` says why. */
  readonly value: Decimal | null;
  readonly reason?: string;
  readonly formula: string;
  readonly note?: string;
}

/** One figure for each period of `annual`. */
export interface FreedHours {
  readonly role: string;
  readonly freed: readonly Decimal[];
  /** Freed hours above the cap, which count nowhere. */
  readonly cut: readonly Decimal[];
}

/** One cost or benefit by year, with its kind, its formula and what it rests on. */
export interface ResultLine {
  readonly id: LineId | OtherText;
  readonly label: string;
  readonly group: string;
  readonly side: 'cost' | 'benefit';
  /** The kind of money: `business` that is banked is `cash`. */
  readonly kind: Nature;
  readonly unit: string;
  /** One figure for each period of `annual`. */
  readonly annual: readonly Decimal[];
  readonly total: Decimal;
  readonly presentValue: Decimal;
  /** Evidence records and assumptions that its inputs rest on. */
  readonly records: readonly string[];
  readonly formula: string;
  readonly note?: string;
  readonly source?: string;
}

/** What an input rests on, from strongest to weakest. */
export type Strength = 'yours' | 'A' | 'B' | 'C' | 'assumption';

/** The figures of delivery, before or after, as far as the scenario tells of them. */
export type Delivery = Readonly<Partial<Record<DeliveryKey, Decimal>>>;

/** What the value rests on. */
export interface EvidenceStrength {
  /** What the doubt about the net present value rests on, and which answers would settle most of it. */
  readonly doubt: Doubt;
  /**
   * What the benefits are made of: shares by the strength of the inputs, each weighed by how far the benefits move with
   * it, in percent for a percent. A description: what nobody doubts weighs too.
   */
  readonly benefitsMadeOf: Readonly<Record<Strength, Decimal>>;
  /** How many inputs the lines read, by where they come from. */
  readonly inputCount: Readonly<Record<Provenance, number>>;
  /** Inputs whose figure is of a record while the range around it is ours: what is in doubt of them is assumed. */
  readonly rangeAssumedCount: number;
  /** Inputs that have no range, and are taken as certain. */
  readonly withoutRangeCount: number;
  /** Every input that the lines read, for the log of assumptions. */
  readonly inputs: readonly ResultInput[];
}

/** Shares of the doubt about the net present value that the bare profile would leave; nil where nothing is in doubt. */
export interface Doubt {
  /** Gone, because figures of your own are narrower than what the profile knows. */
  readonly settled: Decimal;
  /** Left in the ranges of your own figures. */
  readonly own: Decimal;
  /** Left in figures of evidence. */
  readonly cited: Decimal;
  /** Left in assumptions. */
  readonly assumed: Decimal;
  /** Of what is left, wherever: what shows only where somebody works the new way. */
  readonly inPilot: Decimal;
  /** The assumed figures that hold most of it: those to be answered first. */
  readonly toAnswer: readonly OpenAnswer[];
  /** How many of these it takes until no more than the verdict permits rests on assumptions. */
  readonly answersNeeded: number;
}

/** An assumption that could be answered by a figure of one’s own; `share` is of the doubt. */
export interface OpenAnswer extends Pick<ResultInput, 'path' | 'label' | 'unit'> {
  readonly share: Decimal;
  /** Whether the net present value turns within its range, all else staying as it is. */
  readonly couldTurn: boolean;
}

/** One input as the figures took it: its value, its range and where it comes from. */
export interface ResultInput {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** As the figures took it: the mean of its range, or its likely figure, by the base case of the scenario. */
  readonly value: Decimal;
  /** The ends of its range, or P10 and P90. */
  readonly low?: Decimal;
  readonly likely: Decimal;
  readonly high?: Decimal;
  /** How likely each figure is, where it is in doubt; in floats. */
  readonly spread?: Spread;
  readonly provenance: Provenance;
  /** Of its figure. */
  readonly strength: Strength;
  /** Whether the range around a figure of a record is ours: what is in doubt of it is assumed. */
  readonly isRangeAssumed?: true;
  readonly record?: string;
  readonly note?: string;
}

/** The metrics of each view, by the name under which they stand in a result. */
export const viewKeys = { all: 'metrics', cashOnly: 'cashOnly', treasury: 'treasury' } as const satisfies Record<
  View,
  keyof Result
>;
