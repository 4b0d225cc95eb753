import { figuresFor } from '../figures.js';
import type { Page, Reported, Section } from '../page.js';
import type { Palette } from '../palette.js';
import { adoptionSection } from './adoption.js';
import { certaintySection } from './certainty.js';
import { chartSection } from './cumulative-flow.js';
import { deliverySection, freedHoursSection } from './delivery.js';
import { evidenceSection } from './evidence.js';
import { titleSection, verdictSection } from './headline.js';
import { inputsSection, type InputsShown } from './inputs.js';
import { keyFiguresSection } from './key-figures.js';
import { kindsSection } from './kinds.js';
import { closingSection, noticesSection } from './notices-and-limits.js';
import { returnsSection } from './returns.js';
import { statementSection } from './statement.js';

export interface TextReportStyle {
  readonly locale: string;
  /** Columns: 40 at least, or the tables do not fit. */
  readonly width: number;
  readonly palette: Palette;
  readonly inputs: InputsShown;
}

/** A result as a page of text, in the order in which a board reads it. The words are English, the figures local. */
export function textReport(result: Reported, { locale, width, palette, inputs }: TextReportStyle): string {
  const page: Page = { result, figures: figuresFor({ locale, currency: result.currency }), palette, width };
  const sections: readonly Section[] = [
    titleSection(page),
    verdictSection(page),
    returnsSection(page),
    kindsSection(page),
    chartSection(page),
    certaintySection(page),
    adoptionSection(page),
    statementSection(page),
    deliverySection(page),
    freedHoursSection(page),
    keyFiguresSection(page),
    evidenceSection(page),
    noticesSection(page),
    inputsSection(page, inputs),
    closingSection(page),
  ];
  const written = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${written.join('\n\n')}\n`;
}
