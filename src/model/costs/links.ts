import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, maximum, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, nothing, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { group } from '../declaration.js';
import { amount, choice, doer, factor, share } from '../fields.js';
import { realisationGroup } from '../labour.js';
import { type Shape, wordAt } from '../shape.js';
import { capacity, cost } from '../statement.js';
import { duringImplementation, effortLeft } from './setup.js';

export const linksGroup = group(
  'links',
  'Links between tools',
  {
    layout: choice({ label: 'How tools are linked', choices: ['hub', 'mesh'], whenNotGiven: 'hub' }),
    tools: amount('tool', { label: 'Tools to be linked', isWhole: true, default: { figure: 'tools' } }),
    toolsToday: amount('tool', { label: 'Tools in use today', isWhole: true }),
    connectivity: share({ label: 'Share of all pairs that are linked (mesh)', whenNotGiven: '1' }),
    hoursPerLink: amount('hour/link', {
      foundBy: 'pilot',
      label: 'Hours to build a link',
      isOneTimeWork: true,
      default: { assumption: 'hoursPerLink' },
    }),
    upkeepShare: share({
      foundBy: 'pilot',
      label: 'Upkeep of a link a year, as a share of its build',
      default: { figure: 'linkUpkeep' },
    }),
  },
  { foundBy: 'look-up' },
);

export const switchingGroup = group('switching', 'Switching between tools', {
  role: doer('Role whose hours they are'),
  people: amount('person', { label: 'People who switch', isFact: true }),
  switchesPerDay: amount('1/day', {
    label: 'Switches added per person and day',
    unitInWords: 'switches a day',
    lowest: '-1000',
    note: 'New tools less old ones; negative where switches disappear.',
  }),
  minutesPerSwitch: factor({ label: 'Time lost in a switch', unitInWords: 'minutes' }),
  daysPerYear: amount('day/year', { label: 'Working days', highest: '366' }),
});

const links = linksGroup.inputs;
const switching = switchingGroup.inputs;
const heading = 'Links between tools';

/** A hub needs a link a tool, a mesh one a connected pair. One tool alone needs none in a mesh. */
function linkCount(shape: Shape): Line<'link'> {
  const oneTool = constant('1', 'tool');
  const others = maximum(nothing('tool'), difference(links.tools, oneTool));
  const perPair = constant('0.5', 'link/tool/tool', 'Links of a pair of tools, shared between the two');
  return line('link', {
    id: 'links',
    label: 'Links',
    formula:
      wordAt(shape, 'links.layout') === 'mesh'
        ? product(links.connectivity, links.tools, others, perPair)
        : product(links.tools, constant('1', 'link/tool')),
  });
}

/** The work if nothing existed yet. */
export const linkWorkIfNew = ({ shape, labour }: Basis): Line<'money'> =>
  line('money', {
    id: 'linkWorkIfNew',
    label: 'Work to build the links, if nothing existed',
    formula: product(linkCount(shape), links.hoursPerLink, labour.shared('linkShare').rate),
  });

/** The hours of it that are left to do. */
export const linkHoursOf = ({ shape }: Basis): Line<'hour'> =>
  line('hour', {
    id: 'linkHours',
    label: 'Hours to build the links',
    formula: product(linkCount(shape), links.hoursPerLink, ...effortLeft(shape, 'links.hoursPerLink')),
  });

const linkWorkOf = (basis: Basis): Line<'money'> =>
  line('money', {
    id: 'linkWork',
    label: 'Work to build the links',
    formula: product(linkWorkIfNew(basis), ...effortLeft(basis.shape, 'links.hoursPerLink')),
  });

export const linkBuildCosts = cost({
  inputs: linksGroup,
  heading,
  ownership: 'migration',
  taxed: 'set-up',
  lines: (basis) => {
    const build = line('money/month', {
      id: 'linkBuild',
      label: 'Tool links: build',
      formula: product(linkWorkOf(basis), duringImplementation, basis.labour.wageIndex),
    });
    return [capacity(build)];
  },
});

export const linkUpkeepCosts = cost({
  inputs: linksGroup,
  heading,
  ownership: 'people',
  lines: (basis) => {
    const { adoption, labour } = basis;
    const perMonth = ratio(product(linkWorkOf(basis), links.upkeepShare, constant('1', '1/year')), monthsPerYear);
    const upkeep = line('money/month', {
      id: 'linkUpkeep',
      label: 'Tool links: upkeep',
      formula: product(perMonth, since(adoption.goLive), labour.wageIndex),
    });
    return [capacity(upkeep)];
  },
});

const hoursPerMinute = ratio(constant('1', 'hour/person'), constant('60', '1', 'Minutes in an hour'));

/** Hours lost where people switch between more tools than before; negative where they switch between fewer. */
export const switchingCosts = cost({
  inputs: switchingGroup,
  heading,
  ownership: 'people',
  lines: ({ adoption, labour }) => {
    const { rate } = labour.doneBy('switching.role');
    const hours = line('hour/year', {
      id: 'switchingHours',
      label: 'Hours lost in switching between tools',
      formula: product(
        switching.people,
        switching.switchesPerDay,
        switching.minutesPerSwitch,
        hoursPerMinute,
        switching.daysPerYear,
      ),
    });
    const cost = ratio(product(hours, rate, realisationGroup.inputs.freedHours), monthsPerYear);
    const loss = line('money/month', {
      id: 'switching',
      label: 'Switching between tools',
      formula: product(cost, adoption.share, labour.wageIndex),
    });
    return [capacity(loss)];
  },
});
