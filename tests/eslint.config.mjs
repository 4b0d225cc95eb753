import { resolve } from 'node:path';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './lint/layers.mjs';
import { widgetLayers } from './lint/widget-layers.mjs';

const transcendental =
  'exp expm1 log log1p log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot';
const ofTheLocale =
  'toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase localeCompare';

const impure = 'The core is pure: no clock, locale, chance or process that was not passed in.';
const inexact = 'Browsers differ in its last digit: use our own exp and ln.';

const shape = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'A public entry names what it exports.' },
];
const purity = {
  globals: ['Date', 'Intl', 'performance', 'process', 'globalThis'].map((name) => ({ name, message: impure })),
  properties: [
    { object: 'Math', property: 'random', message: impure },
    ...ofTheLocale.split(' ').map((property) => ({ property, message: impure })),
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: resolve(import.meta.dirname, '..') } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It asks for `!`, which no-non-null-assertion refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { local: { rules: { layers } } },
    rules: {
      'local/layers': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-restricted-syntax': ['error', ...shape],
      'no-restricted-globals': ['error', ...purity.globals],
      'no-restricted-properties': ['error', ...purity.properties],
    },
  },
  {
    files: ['widget/**/*.ts'],
    plugins: { local: { rules: { widgetLayers } } },
    rules: {
      'local/widgetLayers': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-restricted-syntax': ['error', ...shape],
    },
  },
  {
    // What editors are told of the element stands above its class.
    files: ['widget/element.ts'],
    rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Words, not code.
    files: ['widget/text/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/report/**', 'src/cli/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // Data, not code.
    files: ['src/evidence/records/**', 'src/evidence/assumptions/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The same digits in every browser; and kernels over arrays, whose indexes are right by construction.
    files: [
      'src/reading/{elementary,float*,gradient*}.ts',
      'src/reading/batch/**',
      'src/uncertainty/**',
      'src/answer/simulate/**',
    ],
    rules: {
      'no-restricted-syntax': ['error', ...shape, { selector: '[operator=/^\\*\\*=?$/]', message: inexact }],
      'no-restricted-properties': [
        'error',
        ...purity.properties,
        ...transcendental.split(' ').map((property) => ({ object: 'Math', property, message: inexact })),
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Lines that must not compile have no type to check.
    files: ['tests/**/*.types.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
