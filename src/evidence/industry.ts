import { type Say, text } from '../say.js';

/** The ten industries a scenario may name. */
export const industries = Object.freeze([
  'finance',
  'healthcare',
  'retail',
  'manufacturing',
  'telecom',
  'technology',
  'energy',
  'public-sector',
  'professional-services',
  'transport',
] as const);
/** An industry that a scenario may name. */
export type Industry = (typeof industries)[number];

/** What an industry is called within a sentence; programs know it by its id. */
const names: Readonly<Record<Industry, string>> = {
  finance: text('finance'),
  healthcare: text('healthcare'),
  retail: text('retail'),
  manufacturing: text('manufacturing'),
  telecom: text('telecom'),
  technology: text('technology'),
  energy: text('energy'),
  'public-sector': text('public sector'),
  'professional-services': text('professional services'),
  transport: text('transport'),
};

export const industryName = (industry: Industry, say: Say): string => say(names[industry]);

export const industryLabels: Readonly<Record<Industry, string>> = {
  finance: 'Finance and insurance',
  healthcare: 'Healthcare and pharmaceuticals',
  retail: 'Retail and e-commerce',
  manufacturing: 'Manufacturing',
  telecom: 'Telecommunications',
  technology: 'Technology and software',
  energy: 'Energy and utilities',
  'public-sector': 'Public sector',
  'professional-services': 'Professional services',
  transport: 'Transport and logistics',
};
