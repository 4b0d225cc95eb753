import { operandsOf, type Expression, type Input, type Line } from '../formula/expression.js';

/** The inputs that expressions read, directly or through lines, each once, in the order in which they are met. */
export function inputsRead(...expressions: readonly Expression[]): readonly Input[] {
  const seen = new Set<Expression>();
  const inputs = new Map<string, Input>();
  const visit = (each: Expression): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === 'input' && !inputs.has(each.path)) inputs.set(each.path, each);
    operandsOf(each).forEach(visit);
  };
  expressions.forEach(visit);
  return [...inputs.values()];
}

/** The lines and inputs that stand in the formula of a line itself, each once: what one looks at next. */
export function namedInFormula({ formula }: Line): readonly (Input | Line)[] {
  const named = new Set<Input | Line>();
  const visit = (each: Expression): void => {
    if (each.kind === 'input' || each.kind === 'line') named.add(each);
    else operandsOf(each).forEach(visit);
  };
  visit(formula);
  return [...named];
}

/** Every line behind some expressions, themselves included, each once. */
export function linesRead(expressions: readonly Expression[]): readonly Line[] {
  const seen = new Set<Expression>();
  const lines: Line[] = [];
  const visit = (each: Expression): void => {
    if (seen.has(each)) return;
    seen.add(each);
    if (each.kind === 'line') lines.push(each);
    operandsOf(each).forEach(visit);
  };
  expressions.forEach(visit);
  return lines;
}
