import type { Issue } from '../errors.js';
import { type Check, under } from '../scenario/finding.js';
import { anOption, argumentIssues } from '../scenario/options.js';
import { choiceCheck } from '../scenario/words.js';
import { text } from '../say.js';
import { askedMetrics } from './metrics.js';
import type { VariedInput } from './varied-plan.js';

export const metricsCheck: Check = (value) => {
  const wrong = anOption.texts(value);
  if (wrong.length > 0) return wrong;
  return (value as readonly string[]).flatMap((each, index) => under(index, choiceCheck(askedMetrics)(each)));
};

/** `models.count`, or `models.count=n_models` where the column goes by another name. */
export function variedInput(written: string, columnOf: (path: string) => string = (path) => path): VariedInput {
  const [path = '', ...rest] = written.split('=');
  return { path, column: rest.length > 0 ? rest.join('=') : columnOf(path) };
}

/** What is wrong with the inputs that vary, whatever the scenario. */
export const varyIssues = (vary: unknown): readonly Issue[] =>
  Array.isArray(vary) && vary.length === 0
    ? [inconsistent('vary', someVary, 'none')]
    : argumentIssues('vary', vary, anOption.texts);

/** What is wrong with metrics that are such: one stands there twice, or none. */
export const metricIssues = (metrics: readonly string[]): readonly Issue[] => [
  ...metrics
    .filter((name, place) => metrics.indexOf(name) < place)
    .map((name) => inconsistent('metrics', onceEach, name)),
  ...(metrics.length === 0 ? [inconsistent('metrics', someMetrics, 'none')] : []),
];

export const inconsistent = (path: string, rule: string, received: string): Issue => ({
  code: 'inconsistent',
  path,
  rule,
  received,
});

const someVary = text('accounts need an input that has a column, as in models.count');
const someMetrics = text('one metric at least is worked out, as in npv');
const onceEach = text('each metric is worked out once');
