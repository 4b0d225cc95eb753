import { layers } from './layers.mjs';
import { widgetLayers } from './widget-layers.mjs';

/** A rule that tells of every node of these kinds. */
const refused = (kinds, message, isMeant = () => true) => ({
  create(context) {
    const check = (node) => {
      if (isMeant(node)) context.report({ node, message });
    };
    return Object.fromEntries(kinds.map((kind) => [kind, check]));
  },
});

const isNamed = ({ type, specifiers = [] }) =>
  type === 'ExportNamedDeclaration' &&
  specifiers.every(({ exported }) => (exported.name ?? exported.value) !== 'default');

const exports = ['ExportDefaultDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];
const namedExports = refused(
  exports,
  'Exports have names, and a public entry names what it exports.',
  (node) => !isNamed(node),
);

const noPower = refused(
  ['BinaryExpression', 'AssignmentExpression'],
  'Browsers differ in the last digit of a power: use our own exp and ln.',
  ({ operator }) => operator.startsWith('**'),
);

// The linter takes its rules from a default export.
export default {
  meta: { name: 'ours' },
  rules: { layers, 'widget-layers': widgetLayers, 'named-exports': namedExports, 'no-power': noPower },
};
