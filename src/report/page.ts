import type { AdoptionRung } from '../answer/adoption-ladder.js';
import type { Certainty } from '../answer/certainty.js';
import { isOfTheWhole } from '../answer/notices.js';
import type { OtherHorizon } from '../answer/over-five-years.js';
import type { Comparison } from '../answer/compare/comparison.js';
import type { OutlookInput } from '../answer/compare/outlooks.js';
import type { IndustryComparison } from '../answer/industries/industry-comparison.js';
import type { Manifest } from '../answer/manifest.js';
import type { TwoTogether } from '../answer/two-together.js';
import type { Metrics, Result } from '../answer/result.js';
import type { Verdict } from '../answer/judgement.js';
import { withMembers } from '../answer/when-asked.js';
import type { Simulation } from '../answer/simulate/simulation.js';
import type { Decimal } from '../decimal.js';
import { figuresFor, type Figures } from './figures.js';
import { nearest } from './footed.js';
import type { Palette } from './palette.js';
import { marked, plainText, wrapped } from './plain-text.js';
import { wholeScales } from './result/statement-scale.js';

/** How a report is printed, and for whom. */
export interface ReportStyle {
  readonly locale: string;
  /** Columns: 40 at least, or the tables do not fit. */
  readonly width: number;
  readonly palette: Palette;
}

/** What every section is written for. */
export interface Sheet {
  readonly figures: Figures;
  readonly palette: Palette;
  /** Columns of the terminal or sheet. */
  readonly width: number;
}

/** A result and what a report tells beside it. */
export interface Reported extends Result {
  /** What is left of it if only part of the estate moves; empty where nothing depends on that. */
  readonly adoption: readonly AdoptionRung[];
  /** How sure it is, where that was asked. */
  readonly certainty?: Certainty;
  /** The same over five years, where it looks less far. */
  readonly overFiveYears?: OtherHorizon | undefined;
  /** The first two inputs that decide, both at once. */
  readonly twoTogether?: TwoTogether | undefined;
}

/** Where it was simulated, the chance of a gain decides, and what each input adds to the doubt: one page, one verdict. */
export function withCertainty<Told extends Result>(
  result: Told,
  certainty: Certainty,
): Told & { readonly certainty: Certainty } {
  const { simulation } = certainty;
  const { forecastVerdict } = simulation;
  const { actuals } = result;
  const told = withMembers(result, {
    certainty: () => certainty,
    verdict: () => simulation.verdict,
    evidence: () => ({ ...result.evidence, doubt: simulation.doubt }),
    ...(actuals !== undefined && forecastVerdict !== undefined
      ? { actuals: () => ({ ...actuals, verdict: forecastVerdict }) }
      : {}),
  });
  // What is in another’s place is of its type.
  return told as unknown as Told & { readonly certainty: Certainty };
}

/** What every section that tells of one scenario is written from and for. */
export interface ResultPage extends Sheet {
  readonly result: Reported;
}

/** The same of the full report. */
export interface Page extends ResultPage {
  readonly inputsShown: InputsShown;
}

/** How much of the log of inputs is shown: those on which most rests, or every one. */
export type InputsShown = 'most-important' | 'all';

/** The same of a simulation. */
export interface SimulationPage extends Sheet {
  readonly simulation: Simulation;
}

/** The same of a comparison of industries. */
export interface IndustriesPage extends Sheet {
  readonly comparison: IndustryComparison;
}

/** The same of a comparison of scenarios. */
export interface ScenariosPage extends Sheet {
  readonly comparison: Comparison;
  /** Of outlooks on one scenario: the inputs that were moved. */
  readonly inputs: readonly OutlookInput[];
}

/** The same of a result: what lacks costs is neither good nor bad. */
export const toneOf = ({ verdict, notices }: Pick<Reported, 'verdict' | 'notices'>): ReturnType<typeof verdictTone> =>
  notices.some(isOfTheWhole) ? undefined : verdictTone(verdict.answer);

/** How the answer of a verdict is set off, where it is. */
export function verdictTone(answer: Verdict['answer']): 'good' | 'bad' | undefined {
  switch (answer) {
    case 'worth-it':
    case 'probably':
      return 'good';
    case 'not-worth-it':
    case 'probably-not':
      return 'bad';
    case 'could-go-either-way':
    case 'nothing-to-judge':
      return undefined;
    default:
      return answer satisfies never;
  }
}

/** Lines without their ends; the first is the heading. A section that has nothing to tell is empty. */
export type Section = readonly string[];

/** What a section is made by: data in, lines out. */
export type SectionOf<P extends Sheet> = (page: P) => Section;

export const sheetFor = ({ locale, width, palette }: ReportStyle, currency: string): Sheet => ({
  figures: figuresFor({ locale, currency }),
  palette,
  width,
});

interface WithTotals {
  readonly currency: string;
  readonly metrics: Pick<Metrics, 'totalCost' | 'totalBenefit'>;
}

/** As `sheetFor`, for figures beside the statement of a result. */
export const resultSheet = (style: ReportStyle, result: WithTotals): Sheet =>
  besideStatement(sheetFor(style, result.currency), result);

/**
 * Short amounts are rounded to the unit in which the statement counts, so that what is told above the table is what stands
 * in it.
 */
export function besideStatement(sheet: Sheet, result: WithTotals): Sheet {
  const { figures } = sheet;
  const [{ divisor = null } = {}] = wholeScales(result, figures);
  if (divisor === null) return sheet;
  // What is written in a coarser unit all the same is rounded once, and not to this one first.
  const inWhole = (value: Decimal): Decimal =>
    value.abs().gte(divisor.times(1000)) ? value : nearest(value.div(divisor)).times(divisor);
  return {
    ...sheet,
    figures: {
      ...figures,
      shortMoney: (value) => figures.shortMoney(inWhole(value)),
      // Single units of the currency have no shorter form that keeps their digits.
      fullShortMoney: divisor.eq(1) ? figures.wholeMoney : figures.fullShortMoney,
    },
  };
}

/** A report is a list of sections, in the order in which they are read. */
export const written = <P extends Sheet>(page: P, sections: readonly SectionOf<P>[]): string =>
  `${joined(sections.map((section) => section(page))).join('\n')}\n`;

/** One under the other, with an empty line between two. */
export const joined = (sections: readonly Section[]): readonly string[] =>
  sections.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));

/** What fits on a sheet of A4 in type that can be read. */
export const linesOfAPage = 60;

/** The name of what is reported, and facts about it under that. */
export const titleLines = (
  name: string | null,
  facts: readonly string[],
  { palette, width }: Sheet,
): readonly string[] => [
  ...wrapped(plainText(name ?? '') || 'A business case for MLOps', width).map(palette.heading),
  ...wrapped(facts.join(' · '), width).map(palette.faint),
];

/** What a reader should know, one notice under the other; nothing where there is none. */
export const noticeLines = (notices: readonly string[], { palette, width }: Sheet): Section =>
  notices.length === 0 ? [] : [palette.heading('NOTICES'), ...notices.flatMap((notice) => marked('- ', notice, width))];

/** What makes an answer reproducible, in one line. */
export const manifestLines = ({ inputHash, versions }: Manifest, { palette, width }: Sheet): Section =>
  wrapped(
    `mlops-roi ${versions.library}, model ${versions.model}, schema ${versions.schema}, evidence of ` +
      `${versions.evidence}; input ${inputHash}`,
    width,
  ).map(palette.faint);
