import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product, sum } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, cut } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import { savedHours } from './saved-hours.js';

export const deploymentGroup = group('deployment', 'Deployment labour', {
  hoursPerRelease: amount('hour/release', {
    label: 'Hands-on hours per release, before',
    phrase: 'hours of work by hand for a release today',
    default: { figure: 'hoursPerRelease' },
  }),
  handsOnCut: cut({
    label: 'Reduction in the hands-on hours per release',
    phrase: 'less work by hand for a release',
    default: { assumption: 'handsOnCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/release', {
    foundBy: 'pilot',
    label: 'Hands-on hours per release, after',
    excludes: ['handsOnCut'],
  }),
  hoursPerRetraining: amount('hour/release', {
    foundBy: 'pilot',
    label: 'Hands-on hours per routine retraining, after',
    default: { assumption: 'hoursPerRetraining' },
    note: 'Before, a retraining takes the hours of any release.',
  }),
});

const deployment = deploymentGroup.inputs;

const releaseHoursAfter = (shape: Shape): Line<'hour/release'> =>
  targetOf({
    unit: 'hour/release',
    id: 'hoursPerRelease.after',
    label: 'Hands-on hours per release, after',
    before: deployment.hoursPerRelease,
    cut: deployment.handsOnCut,
    after: isGiven(shape, 'deployment.hoursAfter') ? deployment.hoursAfter : undefined,
  });

/** Hands-on hours after: of people for what they change, and of the few that a retraining of the pipeline still takes. */
export function releaseHoursOf(
  { changes, retrainings }: { readonly changes: Line; readonly retrainings?: Line },
  shape: Shape,
): Expression<never> {
  const ofChanges = product(changes, releaseHoursAfter(shape));
  return retrainings === undefined ? ofChanges : sum(ofChanges, product(retrainings, deployment.hoursPerRetraining));
}

/** Hands-on hours of releases: those of before less those of after, each with its own number of releases. */
export const deploymentHours = savedHours({
  inputs: deploymentGroup,
  id: 'deploymentLabour',
  label: 'Deployment labour (net)',
  heading: 'Release work',
  note: 'Net of what more releases take.',
  adjusted: 'the deployment labour saved',
  work: (labour) => labour.shared('releaseShare'),
  inPlace: (shape) => alreadyInPlace(shape, 'pipelines', 'deployment.hoursPerRelease'),
  saved: ({ shape, estate, adoption }) => {
    const before = line('hour/month', {
      id: 'deploymentHours.before',
      label: 'Release hours a month, before',
      formula: product(estate.releases.before.all, deployment.hoursPerRelease),
    });
    const after = line('hour/month', {
      id: 'deploymentHours.after',
      label: 'Release hours a month, after',
      formula: releaseHoursOf(estate.releases.after, shape),
    });
    return line('hour/month', {
      id: 'deploymentHours',
      label: 'Release hours saved, net of the extra releases',
      formula: product(difference(before, after), adoption.share),
    });
  },
});
