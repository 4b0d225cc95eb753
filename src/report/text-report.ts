import { figuresFor } from './figures.js';
import type { Page, Reported, Section } from './page.js';
import type { Palette } from './palette.js';
import { adoptionSection } from './sections/adoption.js';
import { certaintySection } from './sections/certainty.js';
import { chartSection } from './sections/chart.js';
import { closingSection } from './sections/closing.js';
import { deliverySection } from './sections/delivery.js';
import { evidenceSection } from './sections/evidence.js';
import { freedHoursSection } from './sections/freed-hours.js';
import { inputsSection, type InputsShown } from './sections/inputs.js';
import { keyFiguresSection } from './sections/key-figures.js';
import { kindsSection } from './sections/kinds.js';
import { noticesSection } from './sections/notices.js';
import { returnsSection } from './sections/returns.js';
import { statementSection } from './sections/statement.js';
import { titleSection } from './sections/title.js';
import { verdictSection } from './sections/verdict.js';

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
