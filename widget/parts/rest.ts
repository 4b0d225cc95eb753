import { nothing } from 'lit';
import { isAnswered, type AnsweredCalculator, type Calculator } from '../calculator.js';
import type { Rest } from './calculator.js';
import { morePart } from './more.js';
import { totalPart } from './pictures.js';
import { printedPart } from './printed.js';
import { ratePart } from './rate.js';
import { reasonsPart } from './reasons.js';
import { toolsPart } from './tools.js';
import { whyPart } from './why.js';

/** Everything that is drawn around the first screen. */
export function restOf(calculator: Calculator): Rest {
  const { unpriced } = calculator.state;
  const answered =
    <Drawn>(draw: (answered: AnsweredCalculator) => Drawn) =>
    () =>
      isAnswered(calculator) ? draw(calculator) : nothing;
  return {
    rate: () => (unpriced === undefined ? nothing : ratePart(calculator, unpriced)),
    total: answered(totalPart),
    reasons: answered(reasonsPart),
    tools: answered(toolsPart),
    more: answered(morePart),
    printed: answered(printedPart),
    why: answered(whyPart),
  };
}
