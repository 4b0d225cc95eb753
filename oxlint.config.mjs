const transcendental =
  'exp expm1 log log1p log2 log10 pow sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh cbrt hypot';
const ofTheLocale =
  'toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase localeCompare';

const impure = 'The core is pure: no clock, locale, chance or process that was not passed in.';
const inexact = 'Browsers differ in its last digit: use our own exp and ln.';

const purity = {
  globals: ['Date', 'Intl', 'performance', 'process', 'globalThis'].map((name) => ({ name, message: impure })),
  properties: [
    { object: 'Math', property: 'random', message: impure },
    ...ofTheLocale.split(' ').map((property) => ({ property, message: impure })),
  ],
};

/** What the language leaves open, its types included: all that is strict, and what is said in more than one way. */
const ofJavaScript = `
  no-array-constructor no-empty-function no-eval no-new-func no-unused-expressions no-useless-constructor no-var
  prefer-const prefer-rest-params prefer-spread`;
const ofTypeScript = `
  adjacent-overload-signatures array-type await-thenable ban-tslint-comment class-literal-property-style
  consistent-generic-constructors consistent-indexed-object-style consistent-type-assertions
  consistent-type-definitions dot-notation no-array-delete no-base-to-string no-confusing-non-null-assertion
  no-deprecated no-duplicate-enum-values no-duplicate-type-constituents no-dynamic-delete no-empty-object-type
  no-explicit-any no-extra-non-null-assertion no-extraneous-class no-floating-promises no-for-in-array
  no-generated-empty-object-type no-implied-eval no-inferrable-types no-invalid-void-type no-meaningless-void-operator
  no-misused-new no-misused-promises no-misused-spread no-mixed-enums no-namespace
  no-non-null-asserted-nullish-coalescing no-non-null-asserted-optional-chain no-non-null-assertion
  no-redundant-type-constituents no-require-imports no-this-alias no-unnecessary-boolean-literal-compare
  no-unnecessary-condition no-unnecessary-template-expression no-unnecessary-type-arguments
  no-unnecessary-type-assertion no-unnecessary-type-constraint no-unnecessary-type-conversion
  no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment no-unsafe-call no-unsafe-declaration-merging
  no-unsafe-enum-assignment no-unsafe-enum-comparison no-unsafe-function-type no-unsafe-member-access no-unsafe-return
  no-unsafe-unary-minus no-useless-default-assignment no-wrapper-object-types only-throw-error prefer-as-const
  prefer-find prefer-for-of prefer-function-type prefer-includes prefer-literal-enum-member prefer-namespace-keyword
  prefer-nullish-coalescing prefer-optional-chain prefer-promise-reject-errors prefer-reduce-type-parameter
  prefer-regexp-exec prefer-return-this-type prefer-string-starts-ends-with related-getter-setter-pairs require-await
  return-await triple-slash-reference unbound-method unified-signatures use-unknown-in-catch-callback-variable`;

const each = (names, prefix, severity = 'error') =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [`${prefix}${name}`, severity]),
  );

// The linter takes its settings from a default export.
export default {
  plugins: ['typescript'],
  jsPlugins: ['./tests/lint/plugin.mjs'],
  categories: { correctness: 'off' },
  options: { typeAware: true, maxWarnings: 0, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist/', 'coverage/'],
  overrides: [
    {
      files: ['**/*.{ts,tsx}'],
      rules: {
        ...each(ofJavaScript, ''),
        ...each(ofTypeScript, 'typescript/'),
        'no-unused-vars': [
          'error',
          { vars: 'all', args: 'after-used', caughtErrors: 'all', varsIgnorePattern: '^$', argsIgnorePattern: '^$' },
        ],
        'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
        'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        'typescript/restrict-plus-operands': [
          'error',
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
        'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      },
    },
    {
      files: ['src/**/*.ts'],
      rules: {
        'ours/layers': 'error',
        'ours/named-exports': 'error',
        'max-lines': ['error', { max: 250, skipBlankLines: true }],
        'no-restricted-globals': ['error', ...purity.globals],
        'no-restricted-properties': ['error', ...purity.properties],
      },
    },
    {
      files: ['widget/**/*.ts'],
      rules: {
        'ours/widget-layers': 'error',
        'ours/named-exports': 'error',
        'max-lines': ['error', { max: 250, skipBlankLines: true }],
      },
    },
    {
      // What editors are told of the element stands above its class.
      files: ['widget/element.ts'],
      rules: { 'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }] },
    },
    {
      // Words and data, not code.
      files: ['widget/text/**', 'src/evidence/records/**', 'src/evidence/assumptions/**'],
      rules: { 'max-lines': 'off' },
    },
    {
      files: ['src/report/**', 'src/cli/**'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
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
        'ours/no-power': 'error',
        'no-restricted-properties': [
          'error',
          ...purity.properties,
          ...transcendental.split(' ').map((property) => ({ object: 'Math', property, message: inexact })),
        ],
        'typescript/no-non-null-assertion': 'off',
      },
    },
    {
      // Lines that must not compile have no type to check.
      files: ['tests/**/*.types.test.ts'],
      rules: each(
        'no-unsafe-argument no-unsafe-assignment no-unsafe-call no-unsafe-member-access no-unsafe-return',
        'typescript/',
        'off',
      ),
    },
  ],
};
