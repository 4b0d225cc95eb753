import type { Table } from '../../src/formula/table.js';
import type { Plan, Step } from '../../src/reading/plan.js';

/**
 * The gross of every step: the sum of the absolute terms behind its figure. Where two large terms nearly cancel, the
 * rounding of floats is that of the terms, and so is what may be asked of the difference.
 */
export function grossOf(plan: Plan, table: Table): readonly (readonly number[])[] {
  const months = plan.horizonMonths + 1;
  const figures: Figures[] = [];
  for (const step of plan.steps) {
    const at = (operand: number, month: number): Pair => figures[operand]?.[month] ?? { figure: 0, gross: 0 };
    figures.push(
      step.expression.kind === 'series'
        ? new Array<Pair>(months).fill(total(figures[step.operands[0] ?? 0] ?? []))
        : Array.from({ length: months }, (_, month) =>
            pairOf(
              step,
              step.operands.map((operand) => at(operand, month)),
              month,
              table,
            ),
          ),
    );
  }
  return figures.map((row) => row.map(({ gross }) => gross));
}

interface Pair {
  readonly figure: number;
  readonly gross: number;
}
type Figures = readonly Pair[];

const total = (row: Figures): Pair => ({
  figure: row.reduce((sum, { figure }) => sum + figure, 0),
  gross: row.reduce((sum, { gross }) => sum + gross, 0),
});

/** What is nothing to the last digit stays that, beside whatever overflows. */
const timesGross = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * other);

function pairOf({ expression }: Step, terms: Figures, month: number, table: Table): Pair {
  const exact = (figure: number): Pair => ({ figure, gross: Math.abs(figure) });
  const [first = exact(0), second = exact(0), third] = terms;
  const relative = ({ figure, gross }: Pair): number => (figure === 0 ? 1 : gross / Math.abs(figure));
  switch (expression.kind) {
    case 'constant':
      return exact(Number(expression.value));
    case 'input':
      return exact(table.get(expression.path)?.value.toNumber() ?? 0);
    case 'month':
      return exact(month);
    case 'year':
      return exact(Math.max(1, Math.ceil(month / 12)));
    case 'sum':
      return total(terms);
    case 'difference':
      return { figure: first.figure - second.figure, gross: first.gross + second.gross };
    case 'product':
      return terms.reduce(
        (made, { figure, gross }) => ({ figure: made.figure * figure, gross: timesGross(made.gross, gross) }),
        exact(1),
      );
    case 'ratio': {
      if (second.figure === 0) return third ?? exact(0);
      const figure = first.figure / second.figure;
      return { figure, gross: (first.gross / Math.abs(second.figure)) * relative(second) };
    }
    case 'minimum':
    case 'maximum': {
      const figures = terms.map(({ figure }) => figure);
      const figure = expression.kind === 'minimum' ? Math.min(...figures) : Math.max(...figures);
      return { figure, gross: Math.max(...terms.map(({ gross }) => gross)) };
    }
    case 'power': {
      const figure = first.figure ** second.figure;
      return { figure, gross: Math.abs(figure) * (1 + Math.abs(second.figure) * relative(first) + second.gross) };
    }
    case 'exponential': {
      const figure = Math.exp(first.figure);
      return { figure, gross: figure * (1 + first.gross) };
    }
    case 'atLeast':
      return exact(1);
    case 'series':
      return exact(0);
  }
}
