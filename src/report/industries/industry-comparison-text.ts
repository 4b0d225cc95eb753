import type { IndustryComparison } from '../../answer/industries/industry-comparison.js';
import { sizeClasses } from '../../evidence/size.js';
import { scenarioNoticeText } from '../../scenario/notice.js';
import { figuresFor } from '../figures.js';
import { manifestText, type ComparisonPage, type Section } from '../page.js';
import type { Palette } from '../palette.js';
import { marked, plainText, wrapped } from '../plain-text.js';
import { industryTableSection } from './industry-table.js';
import { decidingSection, industryInputsSection } from './what-decides.js';

export interface ComparisonStyle {
  readonly locale: string;
  /** Columns: 40 at least, or the tables do not fit. */
  readonly width: number;
  readonly palette: Palette;
}

/** One organisation under each industry as a page of text. The words are English, the figures local. */
export function industryComparisonText(comparison: IndustryComparison, style: ComparisonStyle): string {
  const { locale, width, palette } = style;
  const figures = figuresFor({ locale, currency: comparison.currency });
  const page: ComparisonPage = { comparison, figures, palette, width };
  const sections: readonly Section[] = [
    title(page),
    industryTableSection(page),
    decidingSection(page),
    industryInputsSection(page),
    notices(page),
    wrapped(manifestText(comparison.manifest), width).map(palette.faint),
  ];
  const written = sections.filter((section) => section.length > 0).map((section) => section.join('\n'));
  return `${written.join('\n\n')}\n`;
}

function title({ comparison, palette, width }: ComparisonPage): Section {
  const { name, size, horizonMonths, currency } = comparison;
  const facts = [
    ...(size === null ? [] : [`${sizeClasses[size].label.toLowerCase()} size`]),
    `${horizonMonths} months from approval`,
    `all money in ${currency}`,
    'nothing but the industry replaced',
  ];
  return [
    ...wrapped(plainText(name ?? '') || 'A business case for MLOps', width).map(palette.heading),
    ...wrapped(facts.join(' · '), width).map(palette.faint),
  ];
}

function notices({ comparison, palette, width }: ComparisonPage): Section {
  if (comparison.notices.length === 0) return [];
  const told = comparison.notices.flatMap((notice) => marked('- ', scenarioNoticeText(notice), width));
  return [palette.heading('NOTICES'), ...told];
}
