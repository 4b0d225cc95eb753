import type { Line } from '../../formula/expression.js';
import { line } from '../../formula/line.js';
import { constant, difference, maximum, product, ratio } from '../../formula/operations.js';
import { monthsPerYear, nothing, since } from '../../formula/vocabulary.js';
import type { Basis } from '../basis.js';
import { linksGroup, switchingGroup } from '../inputs/platform.js';
import { realisationGroup } from '../inputs/organisation.js';
import { isOn, wordAt, type Shape } from '../shape.js';
import { costLine, type StatementLine } from '../statement.js';
import { duringImplementation, effortLeft } from './setup.js';

const links = linksGroup.inputs;
const switching = switchingGroup.inputs;
const heading = 'Links between tools';

/** A hub needs a link a tool, a mesh one a connected pair. One tool alone needs none in a mesh. */
function linkCount(shape: Shape): Line<'link'> {
  const oneTool = constant('1', 'tool');
  const others = maximum(nothing('tool'), difference(links.tools, oneTool));
  const perPair = constant('0.5', 'link/tool/tool');
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

const linkWorkOf = (basis: Basis): Line<'money'> =>
  line('money', {
    id: 'linkWork',
    label: 'Work to build the links',
    formula: product(linkWorkIfNew(basis), ...effortLeft(basis.shape, 'links.hoursPerLink')),
  });

export function linkBuildCosts(basis: Basis): readonly StatementLine[] {
  if (!isOn(basis.shape, 'links')) return [];
  const build = line('money/month', {
    id: 'linkBuild',
    label: 'Tool links: build',
    formula: product(linkWorkOf(basis), duringImplementation, basis.labour.wageIndex),
  });
  return [costLine(heading, 'capacity', build)];
}

export function linkUpkeepCosts(basis: Basis): readonly StatementLine[] {
  if (!isOn(basis.shape, 'links')) return [];
  const { adoption, labour } = basis;
  const perMonth = ratio(product(linkWorkOf(basis), links.upkeepShare, constant('1', '1/year')), monthsPerYear);
  const upkeep = line('money/month', {
    id: 'linkUpkeep',
    label: 'Tool links: upkeep',
    formula: product(perMonth, since(adoption.goLive), labour.wageIndex),
  });
  return [costLine(heading, 'capacity', upkeep)];
}

const hoursPerMinute = ratio(constant('1', 'hour/person'), constant('60'));

/** Hours lost where people switch between more tools than before; negative where they switch between fewer. */
export function switchingCosts({ shape, adoption, labour }: Basis): readonly StatementLine[] {
  if (!isOn(shape, 'switching')) return [];
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
  return [costLine(heading, 'capacity', loss)];
}
