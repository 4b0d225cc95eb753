import type { IndustryComparison } from '../../answer/industries/industry-comparison.js';
import { sizeClasses } from '../../evidence/size.js';
import { countOf } from '../../formula/unit-words.js';
import { scenarioNoticeText } from '../../scenario/notice.js';
import {
  manifestLines,
  noticeLines,
  sheetFor,
  titleLines,
  written,
  type IndustriesPage,
  type ReportStyle,
  type Section,
  type SectionOf,
} from '../page.js';
import { industryTableSection } from './industry-table.js';
import { decidingSection, industryInputsSection } from './what-decides.js';

/** One organisation under each industry as a page of text. The words are English, the figures local. */
export const industryComparisonText = (comparison: IndustryComparison, style: ReportStyle): string =>
  written({ comparison, ...sheetFor(style, comparison.currency) }, sections);

const sections: readonly SectionOf<IndustriesPage>[] = [
  title,
  industryTableSection,
  decidingSection,
  industryInputsSection,
  (page) =>
    noticeLines(
      page.comparison.notices.map((notice) => scenarioNoticeText(notice)),
      page,
    ),
  (page) => manifestLines(page.comparison.manifest, page),
];

function title(page: IndustriesPage): Section {
  const { name, size, horizonMonths, currency } = page.comparison;
  const facts = [
    ...(size === null ? [] : [`${sizeClasses[size].label.toLowerCase()} size`]),
    countOf(horizonMonths, 'months from approval'),
    `all money in ${currency}`,
    'nothing but the industry replaced',
  ];
  return titleLines(name, facts, page);
}
