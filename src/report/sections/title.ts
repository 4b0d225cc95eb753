import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import type { Page, Section } from '../page.js';
import { plainText } from '../plain-text.js';
import { wrapped } from '../wrapped.js';

/** Whose case it is, over how long, in what money, at what rate. */
export function titleSection({ result, figures, palette, width }: Page): Section {
  const { name, industry, size, currency, horizonMonths, discounting } = result;
  const title = plainText(name ?? '') || 'A business case for MLOps';
  const whose = industry === null ? 'no industry' : industryLabels[industry];
  const facts = [
    size === null ? whose : `${whose}, ${sizeClasses[size].label.toLowerCase()}`,
    `${horizonMonths} months from approval`,
    `all money in ${currency}`,
    `discounted at ${figures.share(discounting.rate)} a year, ${discounting.timing}`,
  ];
  return [...wrapped(title, width).map(palette.heading), ...wrapped(facts.join(' · '), width).map(palette.faint)];
}
