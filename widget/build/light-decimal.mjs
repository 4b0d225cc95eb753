import { nodesOf, withEdits } from './edited-code.mjs';

/** What decimals can do and nothing here asks of them: a tenth of a calculator’s decimals are the sine and its like. */
export const leftOut = [
  ...['cosine', 'sine', 'tangent', 'inverseCosine', 'inverseSine', 'inverseTangent', 'cubeRoot', 'toFraction'],
  ...['hyperbolicCosine', 'hyperbolicSine', 'hyperbolicTangent'],
  ...['inverseHyperbolicCosine', 'inverseHyperbolicSine', 'inverseHyperbolicTangent'],
  ...['toBinary', 'toHexadecimal', 'toOctal'],
];

/** Of what the type itself can do. */
const kept = ['prototype', 'config', 'set', 'clone', 'isDecimal', 'max', 'min'];

const isLeftOut = ({ left: { object, property }, right }) =>
  (object?.name === 'P' && leftOut.includes(property.name)) ||
  (object?.name === 'Decimal' && right.type === 'Identifier' && !kept.includes(property.name));

/** The circle goes with the sine, and of a thousand digits of the logarithm of ten 40 are asked for, with some to round by. */
const isCircle = ({ expression: { left, right } }) => left.name === 'PI' && right.type === 'NewExpression';
const logarithmLength = 200;

/** Decimals without what is not asked of them. */
export const lightDecimal = () => ({
  name: 'light-decimal',
  transform(code, id) {
    if (!/decimal\.js[\\/]decimal\.mjs$/.test(id)) return null;
    const nodes = [...nodesOf(this.parse(code))];
    const assigned = nodes.filter(
      ({ type, expression }) => type === 'ExpressionStatement' && expression.type === 'AssignmentExpression',
    );
    const edits = assigned
      // Rounding modes are numbers; what else is given to the type is a function of that name.
      .filter((each) => isCircle(each) || isLeftOut(each.expression))
      .map(({ start, end }) => ({ start, end, text: '' }));
    const logarithm = nodes.find(({ type, id: named }) => type === 'VariableDeclarator' && named.name === 'LN10').init;
    const shorter = {
      start: logarithm.start,
      end: logarithm.end,
      text: `'${logarithm.value.slice(0, logarithmLength)}'`,
    };
    return { code: withEdits(code, [...edits, shorter]), map: null };
  },
});
