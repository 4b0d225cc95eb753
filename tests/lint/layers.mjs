import { dirname, relative, resolve, sep } from 'node:path';

const everywhere = ['decimal', 'errors', 'say', 'steps'];
const beforeAnswers = [...everywhere, 'formula', 'finance', 'model', 'evidence', 'scenario', 'reading', 'uncertainty'];

/** What each part of src may import, besides itself: imports run one way, and nothing imports the command line. */
const importable = {
  decimal: [],
  errors: ['say'],
  say: [],
  steps: [],
  finance: [...everywhere],
  formula: [...everywhere],
  reading: [...everywhere, 'formula', 'finance'],
  model: [...everywhere, 'formula'],
  evidence: [...everywhere, 'formula'],
  uncertainty: [...everywhere, 'formula', 'reading'],
  scenario: [...everywhere, 'formula', 'model', 'evidence', 'uncertainty'],
  answer: [...beforeAnswers, 'version'],
  version: [],
};
importable.report = Object.keys(importable);
importable.index = Object.keys(importable);
importable.cli = Object.keys(importable);

/** Packages that only some parts may import. */
const restrictedPackages = [
  { name: /^decimal\.js/, parts: ['decimal'], hint: "import { Decimal } from '…/decimal.js': one private clone" },
  { name: /^zod(?!\/mini$)/, parts: [], hint: "import 'zod/mini', which is small and needs no Function constructor" },
  { name: /^(node:|commander)/, parts: ['cli'], hint: 'only the command line may need Node' },
];

const source = resolve(import.meta.dirname, '../../src');
const partOf = (file) =>
  relative(source, file)
    .split(sep)[0]
    .replace(/\.[jt]s$/, '');

const complaint = (filename, specifier) => {
  const from = partOf(filename);
  if (!specifier.startsWith('.')) {
    const broken = restrictedPackages.find(({ name, parts }) => name.test(specifier) && !parts.includes(from));
    return broken && `${specifier}: ${broken.hint}.`;
  }
  const to = partOf(resolve(dirname(filename), specifier));
  if (to === from || importable[from]?.includes(to)) return undefined;
  return importable[from]
    ? `src/${from} may not import src/${to}: imports run one way (tests/lint/layers.mjs).`
    : `src/${from} has no place in tests/lint/layers.mjs yet.`;
};

export const layers = {
  create(context) {
    const check = ({ source: literal }) => {
      if (typeof literal?.value !== 'string') return;
      const message = complaint(context.filename, literal.value);
      if (message) context.report({ node: literal, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
