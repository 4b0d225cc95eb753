import type { EvidenceRecord } from '../record.js';

export const implementationRecords: readonly EvidenceRecord[] = [
  {
    id: 'impl-selfhosted-admin-cost', topic: 'implementation',
    label: 'Annual labour cost of running a self-hosted ML stack',
    value: '135000', low: '90000', high: '180000', unit: 'USD/year', rangeMeaning: 'ends', grade: 'C', ageLimitYears: 3,
    source: { title: 'ML platform build vs buy in 2026: real TCO', publisher: 'Lazar Milicevic (consultant blog)', url: 'https://lazar-milicevic.com/blog/ml-platform-build-vs-buy-in-2026-real-tco', year: 2026, seen: 'relayed' },
    note: 'The people of impl-selfhosted-admin-fte (preferred) at 180,000 USD each.',
  },
  {
    id: 'impl-model-deploy-5y-bare', topic: 'implementation',
    label: 'Cost to deploy and maintain one model, bare minimum, five years',
    value: '60000', unit: 'USD/model/5-years', grade: 'C', ageLimitYears: 3,
    source: { title: 'What is the cost to deploy and maintain a machine learning model?', publisher: 'phData', url: 'https://www.phdata.io/blog/what-is-the-cost-to-deploy-and-maintain-a-machine-learning-model/', year: 2021, seen: 'first-hand' },
    note: 'A consultancy\'s estimate.',
  },
  {
    id: 'impl-model-deploy-5y-framework', topic: 'implementation',
    label: 'Cost to deploy the first model with a scalable MLOps framework, five years',
    value: '95000', unit: 'USD/5-years', grade: 'C', ageLimitYears: 3,
    source: { title: 'What is the cost to deploy and maintain a machine learning model?', publisher: 'phData', url: 'https://www.phdata.io/blog/what-is-the-cost-to-deploy-and-maintain-a-machine-learning-model/', year: 2021, seen: 'first-hand' },
    note: 'A consultancy\'s estimate; later models reuse the framework.',
  },
  {
    id: 'impl-managed-airflow-labour-saving', topic: 'implementation',
    label: 'Reduction in Airflow infrastructure-management labour after moving to a managed service',
    value: '0.75', unit: 'share', grade: 'C', ageLimitYears: 3,
    source: { title: 'Astro total cost of ownership vs self-managed Airflow (reporting a Forrester TEI study, 2024)', publisher: 'Astronomer', url: 'https://llms.astronomer.io/astro-total-cost-of-ownership-vs-self-managed-airflow', year: 2024, seen: 'first-hand' },
    note: 'Composite company in a study paid by the vendor (return of 438 % claimed); no hours shown.',
  },
  {
    id: 'impl-managed-airflow-infra-saving', topic: 'implementation',
    label: 'Reduction in Airflow infrastructure cost after moving to a managed service',
    value: '0.45', unit: 'share', grade: 'C', ageLimitYears: 3,
    source: { title: 'Astro total cost of ownership vs self-managed Airflow (reporting a Forrester TEI study, 2024)', publisher: 'Astronomer', url: 'https://llms.astronomer.io/astro-total-cost-of-ownership-vs-self-managed-airflow', year: 2024, seen: 'first-hand' },
    note: 'Composite company in a study paid by the vendor.',
  },
  {
    id: 'impl-internal-platform-team', topic: 'implementation',
    label: 'Team size to build a custom internal ML platform',
    value: '30', unit: 'people', grade: 'C', ageLimitYears: 3,
    source: { title: 'ML platform: build vs buy', publisher: 'DataRekha', url: 'https://datarekha.com/blog/ml-platform-build-vs-buy/', year: 2025, isYearApproximate: true, seen: 'relayed' },
    note: 'One practitioner\'s opinion; a threshold, not a mean.',
  },
  {
    id: 'impl-late-migration-multiple', topic: 'implementation',
    label: 'Cost of migrating MLOps platform at year two, multiple of doing it at the start',
    value: '6', low: '4', high: '8', unit: 'ratio', rangeMeaning: 'ends', grade: 'D', ageLimitYears: 3,
    source: { title: 'AI MLOps platform selection guide', publisher: 'AI Advisory Practice', url: 'https://www.aiadvisorypractice.com/blog/ai-mlops-platform-selection-guide.html', year: 2025, isYearApproximate: true, seen: 'relayed' },
    note: 'Middle of 4 to 8; a consultant\'s claim without data.',
  },
];
