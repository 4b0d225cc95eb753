import type { Expression, Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { atLeast, constant, difference, product, ratio, sum } from '../../formula/operations.js';
import { middleOfMonth, monthsPerYear, nothing } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { valueGroup, valueHeading } from '../estate.js';
import { amount, factor, share } from '../fields.js';
import { togetherInPlace } from '../practices.js';
import { scatterAround } from '../scatter.js';
import { isGiven, isOn } from '../shape.js';
import { benefit } from './benefit.js';
import { releaseHoursOf } from './deployment-labour.js';
import { runHoursAfter } from './run-labour.js';

/** What reaches the business beyond the models of today. */

export const projectsGroup = group(
  'projects',
  'Projects',
  {
    perYear: amount('model/year', {
      label: 'Projects started',
      sharesWhole: {
        parts: [['models.newPerYear'], ['projects.perYear', 'projects.extraShareLive']],
        whole: ['projects.perYear'],
        rule: 'the models that go live a year and those that go live further are together at most the projects started',
      },

      unitInWords: 'projects a year',
      excludes: ['shareLive'],
      note: 'In place of the estimate from the models that go live.',
    }),
    shareLive: share({
      label: 'Share of the started projects that go live, before',
      default: { figure: 'shareLive' },
      excludes: ['perYear'],
    }),
    extraShareLive: share({
      foundBy: 'pilot',
      label: 'Further share of projects that go live',
      phrase: 'more of the started projects to go live',
      sharesWhole: {
        parts: [['projects.shareLive'], ['projects.extraShareLive']],
        whole: 'one',
        rule: 'the share of projects that goes live today and the share that goes live further are together at most 1',
      },

      default: { assumption: 'extraShareLive' },
    }),
    extraModelsScatter: factor({
      label: 'How far further models scatter around what is expected of them',
      unitInWords: 'standard deviation, as a share',
      scatterOf: [
        ...['models.count', 'models.newShare', 'projects.shareLive', 'projects.extraShareLive', 'adoption.ceiling'],
      ],
      whenNotGiven: '0',
      note: 'Follows from ranges unless given: a further model counts from one on, in some cases also where less is expected.',
    }),
    runCostPerModelYear: amount('money/model/year', {
      label: 'Run cost of one more live model',
      note: 'Its releases, its run labour and its infrastructure unless given.',
    }),
  },
  { foundBy: 'look-up' },
);

const projects = projectsGroup.inputs;

/** What keeping one more model alive costs a year: its releases, its run labour, its infrastructure. */
function runCostOf({ shape, labour, estate }: Basis): Expression<'money/model/year'> {
  if (isGiven(shape, 'projects.runCostPerModelYear')) return projects.runCostPerModelYear;
  const hasReleases = isGiven(shape, 'deployment.hoursPerRelease') && isGiven(shape, 'releases.perModelYear');
  const releaseHours = line('hour/model/year', {
    id: 'releaseHoursPerModel.after',
    label: 'Release hours of a model a year, after',
    formula: releaseHoursOf(estate.releasesPerModel.after, shape),
  });
  const releases = product(releaseHours, labour.shared('releaseShare').rate);
  const running = product(runHoursAfter(shape), monthsPerYear, labour.doneBy('runLabour.role').rate);
  return line('money/model/year', {
    id: 'runCostPerModel',
    label: 'Run cost of one more live model',
    formula: sum<'money/model/year'>(
      estate.infrastructurePerModel,
      ...(hasReleases ? [releases] : []),
      ...(isGiven(shape, 'runLabour.hoursPerModelMonth') ? [running] : []),
    ),
  });
}

/** Three years whatever the horizon, so that a month has the same figure however far one looks. */
const monthsCounted = 36;
const threeYears = {
  at: constant(String(monthsCounted), 'month', 'Three years'),
  latest: monthsCounted,
  inWords: 'the end of three years',
};

/** Models a month that would never have gone live; none at all where it is less than one within three years. */
function extraModelsOf({ shape, adoption, estate }: Basis): Line<'model/month'> {
  const started = isGiven(shape, 'projects.perYear')
    ? projects.perYear
    : line('model/year', {
        id: 'projectsStarted',
        label: 'Projects started a year',
        formula: ratio(estate.newModels, projects.shareLive, nothing('model/year')),
      });
  const perMonth = line('model/month', {
    id: 'extraModels',
    label: 'Further models that go live a month, at full adoption',
    formula: product(ratio(started, monthsPerYear), projects.extraShareLive),
  });
  const inThreeYears = line('model', {
    id: 'extraModels.inThreeYears',
    label: 'Further models that go live within three years',
    formula: product(perMonth, adoption.until('threeYears', threeYears)),
  });
  return line('model/month', {
    id: 'extraModels.counted',
    label: 'Further models that count',
    formula: product(perMonth, countedShare(inThreeYears)),
    note: 'None where there is less than one within three years.',
  });
}

const oneModel = constant('1', 'model');
const scatter = scatterAround('extraModels', 'the further models that may go live', projects.extraModelsScatter);

/**
 * Share of the further models that comes in cases in which there is one at least:
 *
 *     x · y⁵ + w · y⁶      x = 1 ÷ further models within three years; where nothing scatters all or none
 */
function countedShare(inThreeYears: Line<'model'>): Line<'1'> {
  const { place, part, cubed } = scatter.beyond({
    id: 'oneModel',
    label: 'One further model',
    over: ratio(oneModel, inThreeYears, constant('1e30', '1', 'Without end')),
    whenCertain: atLeast<'model'>(inThreeYears, oneModel),
  });
  return line('1', {
    id: 'extraModels.countedShare',
    label: 'Share of the further models that comes where there is one at least',
    formula: product(cubed, part, part, sum(place, product(scatter.width, part))),
  });
}

/**
 * Projects that would never have gone live earn for as long as they live, less their run cost:
 *
 *     extra models · (F(t − ½ − T₁) − F(t − ½ − T₁ − life)) · (V · attribution − run cost)      F(x) = ∫ adoption up to x
 *
 * A project that fails all the same costs the same: what is sunk is not saved.
 */
export const moreProjects = benefit({
  inputs: projectsGroup,
  id: 'moreProjects',
  label: 'More projects live (net)',
  heading: valueHeading,
  prices: 'modelValue',
  nature: 'business',
  note: 'Net of what the further models cost to run.',
  adjusted: 'more projects live',
  inPlace: (shape) => togetherInPlace(shape, 'projects.perYear', 'projects.shareLive'),
  formula: (basis, kept) => {
    const { shape, adoption, estate } = basis;
    const leadTime = isOn(shape, 'leadTime') ? estate.leadTimeAfter : nothing('month');
    const goneLive = difference<'month'>(middleOfMonth, leadTime);
    const since = adoption.until('extra', { at: goneLive, inWords: 'the start of what goes live further' });
    const ended = (life: Expression<'month'>): Line<'month'> =>
      adoption.until('extraRetired', {
        at: difference<'month'>(goneLive, life),
        inWords: 'the start of what has come to its end',
      });
    const { lifeMonths } = estate;
    const months = lifeMonths === undefined ? since : difference<'month'>(since, ended(lifeMonths));
    const live = line('model', {
      id: 'extraModelsLive',
      label: 'Further models that are live',
      formula: product(extraModelsOf(basis), months),
    });
    const net = line('money/model/year', {
      id: 'netValueOfExtraModel',
      label: 'What a further model earns net of its run cost',
      formula: difference<'money/model/year'>(
        product(estate.valuePerModelYear, valueGroup.inputs.attribution),
        runCostOf(basis),
      ),
    });
    return product(ratio(product(live, net), monthsPerYear), kept);
  },
});
