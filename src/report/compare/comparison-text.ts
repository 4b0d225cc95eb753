import type { Comparison } from '../../answer/compare/comparison.js';
import type { Outlooks } from '../../answer/compare/outlooks.js';
import { figuresFor } from '../figures.js';
import { manifestText, type ScenariosPage, type Section } from '../page.js';
import type { Palette } from '../palette.js';
import { marked, wrapped } from '../plain-text.js';
import { bridgeSection } from './bridge.js';
import { comparisonNoticeText } from '../notice-text.js';
import { expectationTable, returnsTable } from './returns.js';
import { deliveryTable, linesTable } from './lines.js';
import { movedTable } from './outlook-inputs.js';
import { letterOf, scenariosSection, scenariosTitle } from './scenarios.js';
import { alternativesSection, incrementsSection } from './increments.js';

export interface ComparisonTextStyle {
  readonly locale: string;
  /** Columns: 40 at least, or the tables do not fit. */
  readonly width: number;
  readonly palette: Palette;
}

/** Scenarios side by side as a page of text. The words are English, the figures local. */
export function comparisonText(comparison: Comparison | Outlooks, style: ComparisonTextStyle): string {
  const { locale, width, palette } = style;
  const figures = figuresFor({ locale, currency: comparison.currency });
  const inputs = 'inputs' in comparison ? comparison.inputs : [];
  const page: ScenariosPage = { comparison, inputs, figures, palette, width };
  const sections: readonly Section[] = [
    scenariosTitle(page),
    scenariosSection(page),
    returnsTable(page),
    alternativesSection(page),
    incrementsSection(page),
    ...comparison.differences.map((difference) => bridgeSection(page, difference)),
    movedTable(page),
    expectationTable(page),
    linesTable(page),
    deliveryTable(page),
    notices(page),
    wrapped(manifestText(comparison.manifest), width).map(palette.faint),
  ];
  const written = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function notices(page: ScenariosPage): Section {
  const { comparison, palette, width } = page;
  if (comparison.notices.length === 0) return [];
  const called = (name: string): string => letterOf(comparison, name);
  const told = comparison.notices.flatMap((notice) => marked('- ', comparisonNoticeText(notice, called), width));
  return [palette.heading('NOTICES'), ...told];
}
