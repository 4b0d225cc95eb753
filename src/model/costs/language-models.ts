import { line } from '../../formula/line.js';
import { product, sum } from '../../formula/operations.js';
import { remainder } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer, share } from '../fields.js';
import { capacity, cash, cost } from '../statement.js';

/** Language models that the new practice adds: what they read and write, and what it takes to trust them. */
export const languageModelsGroup = group(
  'languageModels',
  'Language models',
  {
    role: doer('Role whose hours they are', 'builder'),
    tokensRead: amount('unit/month', {
      label: 'Tokens that language models read',
      unitInWords: 'million tokens a month',
      whenNotGiven: '0',
    }),
    tokensWritten: amount('unit/month', {
      label: 'Tokens that language models write',
      unitInWords: 'million tokens a month',
      whenNotGiven: '0',
    }),
    readPrice: amount('money/unit', {
      foundBy: 'quote',
      label: 'Price of tokens read',
      unitInWords: 'money per million tokens',
      default: { assumption: 'tokenPrice' },
    }),
    writtenPrice: amount('money/unit', {
      foundBy: 'quote',
      label: 'Price of tokens written',
      unitInWords: 'money per million tokens',
      default: { assumption: 'tokenPriceWritten' },
    }),
    cachedShare: share({
      label: 'Share of what is read that comes from a cache',
      whenNotGiven: '0',
      note: 'Lowers what the new practice pays; what language models cost today stays as it is.',
    }),
    cachedPrice: share({
      foundBy: 'quote',
      label: 'Price of a cached token, as a share of the price',
      default: { assumption: 'cachedTokenPrice' },
      whenNotGiven: '1',
    }),
    // Whoever tells tokens alone has these all the same: nobody runs a language model without a look at what it says.
    evaluationRuns: amount('1/month', {
      label: 'Evaluation runs',
      unitInWords: 'runs a month',
      default: { assumption: 'evaluationRuns' },
      whenNotGiven: '0',
    }),
    tokensPerRun: amount('unit', {
      label: 'Tokens of an evaluation run',
      unitInWords: 'million tokens',
      default: { assumption: 'tokensPerRun' },
      whenNotGiven: '0',
    }),
    guardrailHours: amount('hour/month', {
      label: 'Hours on guardrails and prompts',
      default: { assumption: 'guardrailHours' },
      whenNotGiven: '0',
    }),
    reviewHours: amount('hour/month', {
      label: 'Hours of people who review answers',
      default: { assumption: 'reviewHours' },
      whenNotGiven: '0',
    }),
  },
  { isOnlyIfTold: true },
);

const models = languageModelsGroup.inputs;

export const languageModelCosts = cost({
  inputs: languageModelsGroup,
  heading: 'Language models',
  ownership: 'infrastructure',
  prices: 'infrastructure',
  lines: ({ adoption, labour }) => {
    const paidShare = line('1', {
      id: 'tokensPaidShare',
      label: 'Part of the price that is left by the cache',
      formula: remainder(product(models.cachedShare, remainder(models.cachedPrice))),
    });
    const tokens = line('money/month', {
      id: 'languageTokens',
      label: 'Language models: tokens',
      formula: product(
        sum<'money/month'>(
          product(models.tokensRead, models.readPrice, paidShare),
          product(models.tokensWritten, models.writtenPrice),
        ),
        adoption.share,
      ),
    });
    // A run reads its cases anew: nothing of it is cached, and what it writes is little.
    const evaluation = line('money/month', {
      id: 'languageEvaluation',
      label: 'Language models: evaluation runs',
      formula: product(models.evaluationRuns, models.tokensPerRun, models.readPrice, adoption.share),
    });
    const { rate } = labour.doneBy(languageModelsGroup.paths.role);
    const review = line('money/month', {
      id: 'languageReview',
      label: 'Language models: guardrails and review',
      formula: product(
        sum<'hour/month'>(models.guardrailHours, models.reviewHours),
        rate,
        adoption.share,
        labour.wageIndex,
      ),
    });
    return [cash(tokens), cash(evaluation), capacity(review, { ownership: 'people' })];
  },
});
