import type { Comparison } from '../../answer/compare/comparison.js';
import type { Outlooks } from '../../answer/compare/outlooks.js';
import { comparisonNoticeText } from '../notice-text.js';
import {
  manifestLines,
  noticeLines,
  sheetFor,
  written,
  type ReportStyle,
  type ScenariosPage,
  type Section,
  type SectionOf,
} from '../page.js';
import { bridgeSection } from './bridge.js';
import { alternativesSection, incrementsSection } from './increments.js';
import { deliverySection, linesSection } from './lines.js';
import { outlookInputsSection } from './outlook-inputs.js';
import { expectationSection, returnsSection } from './returns.js';
import { letterOf, scenariosSection, scenariosTitle } from './scenarios.js';

/** Scenarios side by side as a page of text. The words are English, the figures local. */
export function comparisonText(comparison: Comparison | Outlooks, style: ReportStyle): string {
  const inputs = 'inputs' in comparison ? comparison.inputs : [];
  const page: ScenariosPage = { comparison, inputs, ...sheetFor(style, comparison.currency) };
  return written(page, [
    scenariosTitle,
    scenariosSection,
    returnsSection,
    alternativesSection,
    incrementsSection,
    ...comparison.differences.map(
      (difference): SectionOf<ScenariosPage> =>
        () =>
          bridgeSection(page, difference),
    ),
    outlookInputsSection,
    expectationSection,
    linesSection,
    deliverySection,
    noticesSection,
    () => manifestLines(comparison.manifest, page),
  ]);
}

const noticesSection = (page: ScenariosPage): Section =>
  noticeLines(
    page.comparison.notices.map((notice) => comparisonNoticeText(notice, (name) => letterOf(page.comparison, name))),
    page,
  );
