import { glossarySection } from '../glossary.js';
import {
  sheetFor,
  written,
  type InputsShown,
  type Page,
  type Reported,
  type ReportStyle,
  type SectionOf,
} from '../page.js';
import { wrapped } from '../plain-text.js';
import { actualsSection } from './actuals.js';
import { adoptionSection } from './adoption.js';
import { afterTaxSection } from './after-tax.js';
import { assumptionLogSection } from './assumption-log.js';
import { certaintySection } from './certainty.js';
import { costOfOwnershipSection } from './cost-of-ownership.js';
import { cumulativeFlowSection } from './cumulative-flow.js';
import { deliverySection, freedHoursSection } from './delivery.js';
import { evidenceSection } from './evidence.js';
import { titleSection, verdictSection } from './headline.js';
import { inputsSection } from './inputs.js';
import { keyFiguresSection } from './key-figures.js';
import { kindsSection } from './kinds.js';
import { doubtSection, limitsSection, noticesSection } from './notices-and-limits.js';
import { returnsSection } from './returns.js';
import { fiscalStatementSection, statementSection } from './statement.js';
import { todaysMoneySection } from './todays-money.js';

export interface TextReportStyle extends ReportStyle {
  readonly inputs: InputsShown;
  /** One part of it alone. */
  readonly section?: SectionName;
}

/** All that there is to tell of a result, as text. The words are English, the figures local. */
export function textReport(result: Reported, { inputs, section, ...style }: TextReportStyle): string {
  // Who asks for the log alone wants all of it.
  const inputsShown = section === 'log' ? 'all' : inputs;
  const page: Page = { result, inputsShown, ...sheetFor(style, result.currency) };
  return written(page, section === undefined ? Object.values(sections) : [titleSection, alone(section)]);
}

/** In the order in which they are read, by the names under which they can be asked for. */
const sections = {
  question: titleSection,
  doubt: doubtSection,
  verdict: verdictSection,
  returns: returnsSection,
  kinds: kindsSection,
  flow: cumulativeFlowSection,
  certainty: certaintySection,
  adoption: adoptionSection,
  statement: statementSection,
  tco: costOfOwnershipSection,
  'fiscal-years': fiscalStatementSection,
  real: todaysMoneySection,
  tax: afterTaxSection,
  actuals: actualsSection,
  delivery: deliverySection,
  hours: freedHoursSection,
  'key-figures': keyFiguresSection,
  evidence: evidenceSection,
  notices: noticesSection,
  inputs: inputsSection,
  log: assumptionLogSection,
  limits: limitsSection,
  glossary: glossarySection,
} satisfies Readonly<Record<string, SectionOf<Page>>>;

export type SectionName = keyof typeof sections;

/** What a scenario has to say for a section that is left out without it. */
const saidBy: Partial<Readonly<Record<SectionName, string>>> = {
  'fiscal-years': 'fiscalYearStart',
  real: 'inflation',
  tax: 'tax',
  actuals: 'actuals',
};

/** Who asks for one section is told why there is nothing in it. */
const alone =
  (section: SectionName): SectionOf<Page> =>
  (page) => {
    const lines = sections[section](page);
    if (lines.length > 0) return lines;
    const key = saidBy[section];
    const why = key === undefined ? '' : `: it does not say “${key}”`;
    return wrapped(`The scenario has nothing for the section “${section}”${why}.`, page.width);
  };

// The keys are just these names.
export const sectionNames = Object.keys(sections) as readonly SectionName[];
