import type { Assumption } from '../assumption.js';

export const assumptionsByIndustry = [
  {
    id: 'regulatedShare',
    grade: 'D',
    kind: 'by-industry',
    label: 'Share of models that need documented validation or audit',
    unit: 'share',
    byIndustry: {
      finance: { low: '0.16', likely: '0.50', high: '0.80' },
      healthcare: { low: '0.18', likely: '0.40', high: '0.70' },
      retail: { low: '0.02', likely: '0.05', high: '0.18' },
      manufacturing: { low: '0.05', likely: '0.10', high: '0.30' },
      telecom: { low: '0.05', likely: '0.15', high: '0.30' },
      technology: { low: '0.05', likely: '0.10', high: '0.25' },
      energy: { low: '0.05', likely: '0.25', high: '0.50' },
      'public-sector': { low: '0.10', likely: '0.40', high: '0.70' },
      'professional-services': { low: '0.05', likely: '0.15', high: '0.40' },
      transport: { low: '0.05', likely: '0.20', high: '0.50' },
    },
    reasoning:
      'What the rules of the industry touch: decisions about people, credit, medical use, safety. In a British survey of financial firms 16 % of uses mattered highly and 55 % decided something by themselves.',
    citedEnds: [
      { end: 'low', record: 'regulated-share-appliedai', of: ['healthcare'] },
      { end: 'high', record: 'regulated-share-appliedai', of: ['retail'] },
    ],
  },
  {
    id: 'leavers',
    grade: 'D',
    kind: 'by-industry',
    label: 'Leavers of the team',
    unit: 'share/year',
    byIndustry: {
      finance: { low: '0.06', likely: '0.12', high: '0.18' },
      healthcare: { low: '0.06', likely: '0.12', high: '0.256' },
      retail: { low: '0.06', likely: '0.12', high: '0.292' },
      manufacturing: { low: '0.06', likely: '0.12', high: '0.18' },
      telecom: { low: '0.06', likely: '0.12', high: '0.204' },
      technology: { low: '0.06', likely: '0.12', high: '0.204' },
      energy: { low: '0.06', likely: '0.12', high: '0.268' },
      'public-sector': { low: '0.06', likely: '0.084', high: '0.096' },
      'professional-services': { low: '0.06', likely: '0.12', high: '0.316' },
      transport: { low: '0.06', likely: '0.12', high: '0.268' },
    },
    reasoning:
      'One in eight, where the rate of the industry counts mostly other people: that rate is the high end. Finance, technology, telecommunications and the public sector take theirs.',
    citedEnds: [
      { end: 'high', record: 'quits-us-healthcare-2025', of: ['healthcare'] },
      { end: 'high', record: 'quits-us-retail-2025', of: ['retail'] },
      { end: 'high', record: 'quits-us-manufacturing-2025', of: ['manufacturing'] },
      { end: 'high', record: 'quits-us-professional-services-2025', of: ['professional-services'] },
      { end: 'high', record: 'quits-us-transport-2025', of: ['transport', 'energy'] },
    ],
  },
  {
    id: 'freezeWeeks',
    grade: 'D',
    kind: 'by-industry',
    label: 'Weeks without releases',
    unit: 'weeks/year',
    byIndustry: {
      finance: { low: '2', likely: '4', high: '8' },
      healthcare: { low: '0', likely: '2', high: '4' },
      retail: { low: '4', likely: '8', high: '12' },
      manufacturing: { low: '1', likely: '3', high: '6' },
      telecom: { low: '1', likely: '3', high: '6' },
      technology: { low: '0', likely: '2', high: '4' },
      energy: { low: '1', likely: '3', high: '6' },
      'public-sector': { low: '1', likely: '3', high: '6' },
      'professional-services': { low: '0', likely: '2', high: '4' },
      transport: { low: '2', likely: '4', high: '8' },
    },
    reasoning:
      'Quarter and year end, winter, holiday and sales peaks. Lowers release counts that are not the user’s own by (52 − weeks) / 52.',
  },
] as const satisfies readonly Assumption[];
