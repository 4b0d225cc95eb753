import { line } from '../../formula/line.js';
import { constant, product, ratio, sum } from '../../formula/operations.js';
import { monthsPerYear, since } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, cut, doer, share } from '../fields.js';
import { modelsGroup } from '../models.js';
import { isGiven } from '../shape.js';
import { capacity, cash, cost } from '../statement.js';

export const explainabilityGroup = group(
  'explainability',
  'Explainability',
  {
    role: doer('Role whose hours they are'),
    scope: share({ foundBy: 'look-up', label: 'Share of the models that have to be explained', whenNotGiven: '1' }),
    casesPerYear: amount('1/year', {
      foundBy: 'look-up',
      label: 'Decisions that are disputed or reviewed',
      unitInWords: 'decisions a year',
    }),
    hoursBefore: amount('hour', {
      label: 'Hours of a disputed decision, before',
      default: { assumption: 'explanationHours' },
    }),
    hoursAfter: amount('hour', {
      foundBy: 'pilot',
      label: 'Hours of a disputed decision, after',
      default: { assumption: 'explanationHoursAfter' },
    }),
    toolPerYear: amount('money/year', { foundBy: 'quote', label: 'Tool that explains', whenNotGiven: '0' }),
    computePerYear: amount('money/year', { foundBy: 'pilot', label: 'Compute of explanations', whenNotGiven: '0' }),
    buildHoursPerModel: amount('hour/model', {
      foundBy: 'pilot',
      label: 'Hours to build explanations into a model',
      default: { assumption: 'explanationBuildHours' },
      whenNotGiven: '0',
    }),
    recoveryCut: cut({
      label: 'Reduction in the time to restore by a shorter diagnosis',
      excludes: ['incidents.recoveryCut', 'incidents.recoveryHoursAfter'],
    }),
  },
  { isOnlyIfTold: true },
);

const explainability = explainabilityGroup.inputs;

/** Tool and compute from go-live, and the hours to build explanations into each model as it moves. */
export const explainabilityCosts = cost({
  inputs: explainabilityGroup,
  heading: 'Compliance',
  ownership: 'infrastructure',
  lines: ({ shape, labour, adoption }) => {
    const running = line('money/month', {
      id: 'explainability',
      label: 'Explainability: tool and compute',
      formula: product(
        ratio(sum(explainability.toolPerYear, explainability.computePerYear), monthsPerYear),
        since(adoption.goLive),
      ),
    });
    const lines = [cash(running)];
    if (!isGiven(shape, 'models.count')) return lines;
    const work = line('money', {
      id: 'explainabilityWork',
      label: 'Work to build explanations into the models',
      formula: product(
        modelsGroup.inputs.count,
        explainability.scope,
        explainability.buildHoursPerModel,
        labour.doneBy('explainability.role').rate,
        adoption.ceiling,
      ),
    });
    const build = line('money/month', {
      id: 'explainabilityBuild',
      label: 'Explainability: build',
      formula: product(work, ratio(adoption.wave, constant('1', 'month')), labour.wageIndex),
    });
    return [...lines, capacity(build, { ownership: 'migration', taxed: 'set-up' })];
  },
});
