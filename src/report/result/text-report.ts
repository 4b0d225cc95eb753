import {
  sheetFor,
  written,
  type InputsShown,
  type Page,
  type Reported,
  type ReportStyle,
  type SectionOf,
} from '../page.js';
import { adoptionSection } from './adoption.js';
import { certaintySection } from './certainty.js';
import { cumulativeFlowSection } from './cumulative-flow.js';
import { deliverySection, freedHoursSection } from './delivery.js';
import { evidenceSection } from './evidence.js';
import { titleSection, verdictSection } from './headline.js';
import { inputsSection } from './inputs.js';
import { keyFiguresSection } from './key-figures.js';
import { kindsSection } from './kinds.js';
import { doubtSection, limitsSection, noticesSection } from './notices-and-limits.js';
import { returnsSection } from './returns.js';
import { statementSection } from './statement.js';

export interface TextReportStyle extends ReportStyle {
  readonly inputs: InputsShown;
}

/** A result as a page of text, in the order in which a board reads it. The words are English, the figures local. */
export const textReport = (result: Reported, { inputs, ...style }: TextReportStyle): string =>
  written({ result, inputsShown: inputs, ...sheetFor(style, result.currency) }, sections);

const sections: readonly SectionOf<Page>[] = [
  titleSection,
  doubtSection,
  verdictSection,
  returnsSection,
  kindsSection,
  cumulativeFlowSection,
  certaintySection,
  adoptionSection,
  statementSection,
  deliverySection,
  freedHoursSection,
  keyFiguresSection,
  evidenceSection,
  noticesSection,
  inputsSection,
  limitsSection,
];
