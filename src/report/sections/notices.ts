import { noticeText } from '../notice-text.js';
import type { Page, Section } from '../page.js';
import { marked } from '../wrapped.js';

export function noticesSection({ result, figures, palette, width }: Page): Section {
  if (result.notices.length === 0) return [];
  const notices = result.notices.flatMap((notice) => marked('- ', noticeText(notice, figures), width));
  return [palette.heading('NOTICES'), ...notices];
}
