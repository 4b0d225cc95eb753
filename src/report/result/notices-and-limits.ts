import { noticeText } from '../notice-text.js';
import { manifestLines, noticeLines, type Page, type Section } from '../page.js';
import { marked } from '../plain-text.js';

export const noticesSection = (page: Page): Section =>
  noticeLines(
    page.result.notices.map((notice) => noticeText(notice, page.figures)),
    page,
  );

const limits = [
  'No tax, no financing and no value beyond the horizon is counted.',
  'Payback and the months of the horizon count from approval, not from go-live.',
  'Ranges are listed and not simulated yet: no P10–P90, and no probability in the verdict.',
  'Licences that are paid in advance count for the months up to the horizon.',
  'Every doubt is counted once, in the input it belongs to; the figures above are the likely ones, not cautious ones.',
];

/** What the answer leaves out, and what makes it reproducible. */
export function limitsSection(page: Page): Section {
  const { result, palette, width } = page;
  const horizon = `The horizon is ${result.horizonMonths} months; a longer one shows more of the benefits.`;
  return [
    palette.heading('LIMITS'),
    ...[horizon, ...limits].flatMap((limit) => marked('- ', limit, width)),
    '',
    ...manifestLines(result.manifest, page),
  ];
}
