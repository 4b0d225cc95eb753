import { longestSeed } from '../../uncertainty/sampling/sampler.js';
import { numberOf, type JsonSchema } from '../number-schema.js';
import { mostCorrelations, rankAllowed } from './correlations.js';
import { samplerKinds, samplesAllowed, waysOfRepair } from './simulation-check.js';

const correlation: JsonSchema = {
  type: 'object',
  properties: {
    between: { title: 'Paths of two inputs', type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 },
    rank: { title: rankAllowed.label, ...numberOf(rankAllowed) },
  },
  required: ['between', 'rank'],
  additionalProperties: false,
};

export const simulationSchema: JsonSchema = {
  title: 'How a simulation draws',
  type: 'object',
  properties: {
    seed: {
      title: 'What makes it repeatable',
      anyOf: [{ type: 'integer' }, { type: 'string', minLength: 1, maxLength: longestSeed }],
    },
    samples: { title: samplesAllowed.label, ...numberOf(samplesAllowed) },
    sampler: { title: 'Where the samples come from', enum: samplerKinds },
    correlations: {
      title: 'Inputs that move together',
      type: 'array',
      maxItems: mostCorrelations,
      items: correlation,
    },
    whenContradictory: {
      title: 'What to do with correlations that contradict each other',
      enum: waysOfRepair,
      'x-when-not-given': 'tell',
    },
  },
  additionalProperties: false,
};
