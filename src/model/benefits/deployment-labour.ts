import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { difference, product } from '../../formula/operations.js';
import { group } from '../declaration.js';
import { amount, cut } from '../fields.js';
import { alreadyInPlace } from '../practices.js';
import { isGiven, type Shape } from '../shape.js';
import { targetOf } from '../target.js';
import { savedHours } from './saved-hours.js';

export const deploymentGroup = group('deployment', 'Deployment labour', {
  hoursPerRelease: amount('hour/release', {
    label: 'Hands-on hours per release, before',
    phrase: 'hours of work by hand for a release',
    default: { figure: 'hoursPerRelease' },
  }),
  handsOnCut: cut({
    label: 'Cut of the hands-on hours per release',
    phrase: 'less work by hand for a release',
    default: { assumption: 'handsOnCut' },
    excludes: ['hoursAfter'],
  }),
  hoursAfter: amount('hour/release', {
    label: 'Hands-on hours per release, after',
    excludes: ['handsOnCut'],
  }),
});

const deployment = deploymentGroup.inputs;

export const releaseHoursAfter = (shape: Shape): Line<'hour/release'> =>
  targetOf({
    unit: 'hour/release',
    id: 'hoursPerRelease.after',
    label: 'Hands-on hours per release, after',
    before: deployment.hoursPerRelease,
    cut: deployment.handsOnCut,
    after: isGiven(shape, 'deployment.hoursAfter') ? deployment.hoursAfter : undefined,
  });

/** Hands-on hours of releases: those of before less those of after, each with its own number of releases. */
export const deploymentHours = savedHours({
  inputs: deploymentGroup,
  id: 'deploymentLabour',
  label: 'Deployment labour (net)',
  heading: 'Delivery',
  note: 'Net of what more releases take.',
  adjusted: 'the deployment labour saved',
  work: (labour) => labour.shared('releaseShare'),
  inPlace: (shape) => alreadyInPlace(shape, 'pipelines', 'deployment.hoursPerRelease'),
  saved: ({ shape, estate, adoption }) => {
    const hoursAfter = releaseHoursAfter(shape);
    const before = line('hour/month', {
      id: 'deploymentHours.before',
      label: 'Release hours a month, before',
      formula: product(estate.releasesBefore, deployment.hoursPerRelease),
    });
    const after = line('hour/month', {
      id: 'deploymentHours.after',
      label: 'Release hours a month, after',
      formula: product(estate.releasesAfter, hoursAfter),
    });
    return line('hour/month', {
      id: 'deploymentHours',
      label: 'Release hours saved, net of the extra releases',
      formula: product(difference(before, after), adoption.share),
    });
  },
});
