/** The ten industries a scenario may name. */
export const industries = [
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
] as const;
/** An industry that a scenario may name. */
export type Industry = (typeof industries)[number];

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
