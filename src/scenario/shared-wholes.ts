import { one, sumOf, type Decimal } from '../decimal.js';
import type { Issue } from '../errors.js';
import type { Table } from '../formula/table.js';

type Figures = (path: string) => Decimal | undefined;

/** Two inputs that each take a part of one whole: where they are more than it, something is counted twice. */
interface SharedWhole {
  /** The input at which it is told. */
  readonly path: string;
  readonly rule: string;
  readonly parts: (likely: Figures) => readonly (Decimal | undefined)[];
  readonly whole: (likely: Figures) => Decimal | undefined;
}

const times = (...factors: readonly (Decimal | undefined)[]): Decimal | undefined =>
  factors.reduce((product, factor) => (factor === undefined ? undefined : product?.times(factor)), one);

const releases = (likely: Figures): Decimal | undefined =>
  times(likely('models.count'), likely('releases.perModelYear'));

const sharedWholes: readonly SharedWhole[] = [
  {
    path: 'projects.extraShareLive',
    rule: 'the share of projects that goes live today and the share that goes live further are together at most 1',
    parts: (likely) => [likely('projects.shareLive'), likely('projects.extraShareLive')],
    whole: () => one,
  },
  {
    path: 'projects.perYear',
    rule: 'the models that go live a year and those that go live further are together at most the projects started',
    parts: (likely) => [
      likely('models.newPerYear'),
      times(likely('projects.perYear'), likely('projects.extraShareLive')),
    ],
    whole: (likely) => likely('projects.perYear'),
  },
  {
    path: 'idleModels.share',
    rule: 'the infrastructure saved and that of idle models switched off are together at most all of it',
    parts: (likely) => [
      likely('infrastructureSaving.cut'),
      // A run cost of their own is not within the infrastructure.
      likely('idleModels.runCostPerModelYear') === undefined ? likely('idleModels.share') : undefined,
    ],
    whole: () => one,
  },
  {
    path: 'rollbacks.perYear',
    rule: 'releases that fail and roll-backs beside them are together at most the releases a year',
    parts: (likely) => [times(releases(likely), likely('incidents.changeFailureRate')), likely('rollbacks.perYear')],
    whole: releases,
  },
  {
    path: 'leadTime.waitDays',
    rule: 'hand-offs wait within the lead time, and so at most as long',
    parts: (likely) => [times(likely('leadTime.handOffs'), likely('leadTime.waitDays'))],
    whole: (likely) => likely('leadTime.days'),
  },
];

/** An issue for each whole of which more than all is taken, whoever gave the parts. */
export function overdrawnWholes(table: Table): readonly Issue[] {
  const likely: Figures = (path) => table.get(path)?.likely;
  return sharedWholes.flatMap(({ path, rule, parts, whole }): readonly Issue[] => {
    const all = whole(likely);
    const taken = parts(likely).flatMap((part) => part ?? []);
    const isKnown = all !== undefined && taken.length === parts(likely).length;
    if (!isKnown || sumOf(taken).lte(all)) return [];
    return [{ code: 'inconsistent', path, rule, received: `${taken.join(' + ')} > ${all.toString()}` }];
  });
}
