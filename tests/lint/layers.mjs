import { layered } from './layered.mjs';

const everywhere = ['cache', 'decimal', 'errors', 'frozen', 'nearest', 'say', 'steps'];
const beforeAnswers = [...everywhere, 'formula', 'finance', 'model', 'evidence', 'scenario', 'reading', 'uncertainty'];

/** What each part of src may import, besides itself: imports run one way, and nothing imports the command line. */
const importable = {
  cache: [],
  decimal: [],
  errors: ['say'],
  frozen: [],
  nearest: [],
  say: [],
  steps: [],
  finance: ['decimal', 'errors', 'nearest', 'say'],
  formula: ['decimal', 'errors', 'say'],
  reading: [...everywhere, 'formula', 'finance'],
  model: [...everywhere, 'formula'],
  evidence: [...everywhere, 'formula'],
  uncertainty: [...everywhere, 'formula', 'reading'],
  scenario: [...everywhere, 'formula', 'model', 'evidence', 'uncertainty'],
  answer: [...beforeAnswers, 'version'],
  version: [],
};
importable.report = Object.keys(importable);
importable.workbook = Object.keys(importable);
importable.index = Object.keys(importable);
importable.page = Object.keys(importable);
importable.first = Object.keys(importable);
importable.cli = Object.keys(importable);

/** Packages that only some parts may import. */
const restrictedPackages = [
  { name: /^decimal\.js/, parts: ['decimal'], hint: "import { Decimal } from '…/decimal.js': one private clone" },
  { name: /^zod(?!\/mini$)/, parts: [], hint: "import 'zod/mini', which is small and needs no Function constructor" },
  { name: /^fflate/, parts: ['workbook'], hint: 'files that are zipped are written by the workbook' },
  { name: /^(node:|commander)/, parts: ['cli'], hint: 'only the command line may need Node' },
];

export const layers = layered({ folder: 'src', importable, restrictedPackages, declaredIn: 'tests/lint/layers.mjs' });
