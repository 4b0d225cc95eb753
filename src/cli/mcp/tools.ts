import { breakEven } from '../../answer/break-even/break-even.js';
import { compare } from '../../answer/compare/compare.js';
import { outlooks } from '../../answer/compare/outlooks.js';
import { explain } from '../../answer/explain.js';
import { askedMetrics, type AskedMetric } from '../../answer/metrics.js';
import { toPlain } from '../../answer/plain.js';
import { industries } from '../../evidence/industry.js';
import { sizes } from '../../evidence/size.js';
import { breakEvenText } from '../../report/break-even-text.js';
import { comparisonPage } from '../../report/compare/comparison-page.js';
import { explanationText } from '../../report/explanation-text.js';
import { onePage } from '../../report/one-page/one-page.js';
import { withoutColours } from '../../report/palette.js';
import { defaultCurrency } from '../../scenario/currency.js';
import type { Scenario } from '../../scenario/scenario.js';
import { reportedOf } from '../commands/report.js';
import { evidenceFound, sourcesOf } from './cited.js';
import { answersSchema, inputsOf, questionsText, scenarioForm } from './forms.js';
import { planFrom, type Given } from './given.js';

/** What a tool answers: words to read, and figures to go on with. */
interface ToolAnswer {
  readonly text: string;
  readonly figures?: Readonly<Record<string, unknown>>;
}

/** A tool as an assistant sees it: what it takes, as JSON Schema, and what it does. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly takes: Readonly<Record<string, unknown>> & {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, unknown>>;
  };
  readonly answer: (given: Given) => ToolAnswer | Promise<ToolAnswer>;
}

const style = { locale: 'en', width: 80, palette: withoutColours } as const;
const currencyOf = ({ currency = defaultCurrency }: Scenario): string => currency;

const plan = {
  scenario: scenarioForm,
  industry: { type: 'string', enum: industries, description: 'Whose profile fills in what is not told; of answers.' },
  size: { type: 'string', enum: sizes, description: 'Of the machine-learning estate: medium unless told; of answers.' },
  answers: answersSchema,
} as const;

const takes = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []): Tool['takes'] => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const word = (description: string) => ({ type: 'string', description }) as const;

/** In the order in which they are used. */
export const tools: readonly Tool[] = [
  {
    name: 'questions',
    title: 'What to ask first',
    description:
      'Twelve questions that people of an organisation can answer, with the options and units of each. Give the answers to ' +
      'calculate, explain or break_even under their ids. With a group, such as models or tools: every input of it.',
    takes: takes({ group: word('A group of inputs of a scenario: models, wages, tools …') }),
    answer: ({ group }) => ({ text: group === undefined ? questionsText() : inputsOf(group) }),
  },
  {
    name: 'calculate',
    title: 'What MLOps is worth',
    description:
      'What MLOps is worth to an organisation, and how sure that is: the answer, the money by year, what it hangs on, what it ' +
      'rests on, with sources. Takes answers to the questions, or a scenario. Cite figures as they stand here; what is ' +
      'assumed is said to be.',
    takes: takes(plan),
    answer: async (given) => {
      const scenario = planFrom(given);
      const reported = await reportedOf(scenario);
      const { metrics, cashOnly, annual, verdict, currency, horizonMonths, manifest } = reported;
      return {
        text: `${onePage(reported, style)}\n${sourcesOf(reported)}`,
        figures: toPlain({
          answer: verdict.answer,
          currency,
          horizonMonths,
          metrics,
          cashOnly,
          annual,
          inputHash: manifest.inputHash,
          versions: manifest.versions,
        }),
      };
    },
  },
  {
    name: 'explain',
    title: 'Where a figure comes from',
    description:
      'Opens a figure into its formula, its figures and their sources: npv, roi, totalBenefit, a line such as ' +
      'deploymentLabour, or an input such as wages.load. A name that is not known is answered with those that are.',
    takes: takes(
      {
        figure: word('A metric, a line or the path of an input'),
        month: { type: 'integer', minimum: 0, description: 'Of one month, 0 is the start' },
        ...plan,
      },
      ['figure'],
    ),
    answer: ({ figure, month, ...given }) => {
      const scenario = planFrom(given);
      const told = explain(scenario, figure as string, month as number | undefined);
      return { text: explanationText(told, { ...style, currency: currencyOf(scenario), depth: 3 }) };
    },
  },
  {
    name: 'compare',
    title: 'Options side by side',
    description:
      'Scenarios side by side, and which causes make the difference to the first. Each has a name; one may extend another ' +
      'by its name. One alone: at the worst and the best that its ranges allow.',
    takes: takes({ scenarios: { type: 'array', minItems: 1, maxItems: 26, items: scenarioForm } }, ['scenarios']),
    answer: async ({ scenarios }) => {
      const [only, ...others] = Array.isArray(scenarios) ? (scenarios as readonly Scenario[]) : [];
      const told =
        only !== undefined && others.length === 0
          ? await outlooks(only, { chances: true })
          : await compare(scenarios as readonly Scenario[], { chances: true });
      return { text: comparisonPage(told, style) };
    },
  },
  {
    name: 'evidence',
    title: 'What the figures rest on',
    description:
      'The cited figures and assumptions behind the defaults: one by its id, or those in whose label or note a word stands.',
    takes: takes({
      id: word('A record or an assumption, as answers name them'),
      about: word('Such as wages or deploy'),
    }),
    answer: (given) => ({ text: evidenceFound(given) }),
  },
  {
    name: 'break_even',
    title: 'Where the answer turns',
    description:
      'Every figure of an input at which a metric reaches its target, or a proof that there is none: at how many models does ' +
      'it pay?',
    takes: takes(
      {
        path: word('Of the input, such as models.count or adoption.ceiling'),
        metric: { type: 'string', enum: [...askedMetrics, 'paybackWithin'], description: 'npv unless told' },
        target: { type: 'number', description: 'The figure to be reached; nothing for net present values' },
        ...plan,
      },
      ['path'],
    ),
    answer: ({ path, metric, target, ...given }) => {
      const scenario = planFrom(given);
      const told = breakEven(scenario, path as string, {
        ...(metric === undefined ? {} : { metric: metric as AskedMetric }),
        ...(target === undefined ? {} : { target: target as number }),
      });
      return { text: breakEvenText(told, { ...style, currency: currencyOf(scenario) }) };
    },
  },
];
