import { line } from '../../formula/line.js';
import { difference, product } from '../../formula/operations.js';
import { remainder } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { deploymentGroup } from '../inputs/delivery.js';
import { isGiven, isOn } from '../shape.js';
import type { SavedHours } from './saved-hours.js';

const deployment = deploymentGroup.inputs;

/** Hands-on hours of releases: those of before less those of after, each with its own number of releases. */
export function deploymentHours({ shape, estate, adoption }: Basis): readonly SavedHours[] {
  if (!isOn(shape, 'deployment')) return [];
  const hoursAfter = line('hour/release', {
    id: 'hoursPerRelease.after',
    label: 'Hands-on hours per release, after',
    formula: isGiven(shape, 'deployment.hoursAfter')
      ? deployment.hoursAfter
      : product(deployment.hoursPerRelease, remainder(deployment.handsOnCut)),
  });
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
  const saved = line('hour/month', {
    id: 'deploymentHours',
    label: 'Release hours saved, net of the extra releases',
    formula: product(difference(before, after), adoption.share),
  });
  return [
    {
      id: 'deploymentLabour',
      label: 'Deployment labour, net of extra volume',
      group: 'Delivery',
      work: 'releaseShare',
      saved,
    },
  ];
}
