import type { Doubt, OpenAnswer, Result, ResultInput } from '../answer/result.js';
import { unitOfSeveral } from '../formula/unit-words.js';
import { industryLabels } from '../evidence/industry.js';
import { sizeClasses } from '../evidence/size.js';
import { adoptionGroup } from '../model/adoption.js';
import { deploymentGroup } from '../model/benefits/deployment-labour.js';
import { incidentsGroup } from '../model/benefits/failed-releases.js';
import { infrastructureSavingGroup } from '../model/benefits/infrastructure-saving.js';
import { projectsGroup } from '../model/benefits/more-projects.js';
import { retiredToolsGroup } from '../model/benefits/retired-tools.js';
import { runTeamGroup } from '../model/costs/platform.js';
import { toolsList } from '../model/costs/tool-contract.js';
import { cohortsList } from '../model/trained.js';
import type { Fields, Group, List } from '../model/declaration.js';
import { organisationGroup, valueGroup } from '../model/estate.js';
import { modelsGroup } from '../model/models.js';
import { inputGroups } from '../model/order.js';
import { realisationGroup, rolesList } from '../model/labour.js';
import { leadTimeGroup, releasesGroup } from '../model/releases.js';
import { verdictGroup } from '../model/thresholds.js';
import { fieldAt } from '../scenario/declarations.js';
import { wrapped } from './plain-text.js';
import { schemaVersion } from '../scenario/migrate.js';

interface Asked {
  readonly declared: Group | List;
  readonly fields: readonly string[];
}

const ask = <F extends Fields>(
  declared: (Group<F> | List<F>) & (Group | List),
  ...fields: readonly (keyof F & string)[]
): Asked => ({ declared, fields });

/** What decides most and a person can know: these are worth asking for first. */
const asked: readonly Asked[] = [
  ask(modelsGroup, 'count', 'newShare', 'lifeMonths', 'infrastructurePerModel'),
  ask(valueGroup, 'perModelYear'),
  ask(rolesList, 'people', 'salary', 'runTeam'),
  ask(realisationGroup, 'freedHours'),
  ask(adoptionGroup, 'ceiling'),
  ask(toolsList, 'seats', 'pricePerSeatMonth', 'feePerMonth'),
  ask(cohortsList, 'courseHours', 'pricePerPerson'),
  ask(releasesGroup, 'perModelYear', 'retrainingsPerModelYear', 'retrainingFactor', 'freezeWeeks'),
  ask(leadTimeGroup, 'days', 'cut'),
  ask(deploymentGroup, 'hoursPerRelease', 'handsOnCut'),
  ask(infrastructureSavingGroup, 'cut'),
  ask(retiredToolsGroup, 'costPerYear'),
  ask(incidentsGroup, 'changeFailureRate', 'recoveryHours'),
  ask(projectsGroup, 'extraShareLive'),
];

/**
 * A scenario in YAML that takes everything from a profile, and shows what that is where it matters most.
 *
 * @param doubt  what it rests on by a simulation, as a report of it tells
 */
export function scenarioTemplate(profile: Result, { toAnswer, answersNeeded }: Doubt = profile.evidence.doubt): string {
  const { industry, size, currency } = profile;
  const words = industry === null ? 'an organisation' : industryLabels[industry].toLowerCase();
  return [
    `# What MLOps is worth in ${words}${size === null ? '' : `: ${sizeClasses[size].label.toLowerCase()} size`}.`,
    '#',
    '# The profile fills everything in. Lines behind a # show what it takes where that decides most: take the # away',
    '# where you know better, and write a figure of your own, or a narrower range. A range counts with its average.',
    '# What else may be written: mlops-roi schema. What the answer rests on: mlops-roi report FILE --inputs.',
    `schemaVersion: ${String(schemaVersion)}`,
    'name: Our organisation',
    ...(industry === null ? [] : [`industry: ${industry}`]),
    ...(size === null ? [] : [`size: ${size}`]),
    '',
    `# currency: EUR                 # ${currency} unless given`,
    `# exchangeRates: { ${currency}: 0.92 }  # what one ${currency} of the profile costs in it`,
    ...answerFirst(toAnswer.slice(0, Math.max(1, answersNeeded))),
    ...groupLines(profile.evidence.inputs),
    ...otherGroups(profile.evidence.inputs),
    '',
  ].join('\n');
}

/** The assumptions that hold most of the doubt: whoever replaces them has a case of his own. */
function answerFirst(first: readonly OpenAnswer[]): readonly string[] {
  if (first.length === 0) return [];
  return [
    '',
    '# With figures of your own for these, at most half of the uncertainty is ours (in brackets how much each holds):',
    ...first.map(({ path, label, share }) => `# - ${path} (${share.times(100).toFixed(0)} %): ${label}`),
  ];
}

/** A business case that names no industry holds what is written into it and nothing else. */
export const customLinesTemplate = [
  '# A business case of lines of your own. Without an industry nothing is filled in; “mlops-roi industries” lists those',
  '# for which “mlops-roi init INDUSTRY” writes a scenario with a profile behind it.',
  `schemaVersion: ${String(schemaVersion)}`,
  'name: Our business case',
  '# currency: EUR',
  '# horizonMonths: 36',
  '# discounting: { rate: 0.10, timing: year-end }',
  'customLines:',
  '  - id: licences',
  '    label: Licences',
  '    side: cost',
  '    initial: 0',
  '    annual: [0, 0, 0]',
  '  - id: hours-freed',
  '    label: Hours freed',
  '    side: benefit',
  '    kind: capacity',
  '    annual: [0, 0, 0]',
  '',
].join('\n');

function groupLines(inputs: readonly ResultInput[]): readonly string[] {
  const known = new Map(inputs.map((input) => [input.path, asWritten(input, inputs)]));
  const fieldLines = (prefix: string, fields: readonly string[], indent: string): readonly string[] =>
    fields.flatMap((field) => {
      const input = known.get(`${prefix}.${field}`);
      return input === undefined ? [] : [keyLine(`# ${indent}${field}: ${written(input)}`, input)];
    });
  return asked.flatMap(({ declared: { kind, key }, fields }) => {
    // A list is written out with all its members: in a file it stands in place of the profile's.
    const lines =
      kind === 'list'
        ? memberIds(inputs, key).flatMap((id) => [`#   - id: ${id}`, ...fieldLines(`${key}.${id}`, fields, '    ')])
        : fieldLines(key, fields, '  ');
    return lines.length === 0 ? [] : ['', `# ${key}:`, ...lines];
  });
}

/** As a scenario writes it, with what is not known of it: behind its # it says what is taken without it. */
function written({ likely, low, high, spread }: ResultInput): string {
  if (spread === undefined) return likely.toString();
  const { kind, ...parts } = spread;
  const ends = kind === 'pert' && 'low' in parts ? { low, likely, high } : { ...parts, likely };
  const all = { ...(kind === 'pert' ? {} : { distribution: kind }), ...ends };
  return `{ ${Object.entries(all)
    .map(([part, figure]) => `${part}: ${String(figure)}`)
    .join(', ')} }`;
}

/** A salary of one's own is that of the industry already: the profile's mean is raised to it before it is shown. */
function asWritten(input: ResultInput, inputs: readonly ResultInput[]): ResultInput {
  const field = fieldAt(input.path);
  const raisedBy = field?.kind === 'number' ? field.raisedBy?.input : undefined;
  const factor = inputs.find(({ path }) => path === raisedBy)?.value;
  if (factor === undefined) return input;
  return {
    ...input,
    label: `${input.label} in this industry`,
    likely: input.likely.times(factor).toSignificantDigits(12),
  };
}

const memberIds = (inputs: readonly ResultInput[], list: string): readonly string[] => [
  ...new Set(
    inputs.map(({ path }) => path.split('.')).flatMap(([key, id]) => (key === list && id !== undefined ? [id] : [])),
  ),
];

/** In use in every profile, though none of their figures is behind a line. */
const inUse = [verdictGroup.key, organisationGroup.key, runTeamGroup.key];

/** The groups that are not asked for first, by name: those that the profile uses, and those that are off. */
function otherGroups(inputs: readonly ResultInput[]): readonly string[] {
  const first = asked.map(({ declared }) => declared.key);
  const used = new Set<string | undefined>([...inUse, ...inputs.map(({ path }) => path.split('.')[0])]);
  const others = inputGroups.filter(({ key }) => !first.includes(key));
  const named = (groups: typeof others): readonly string[] =>
    wrapped(`${groups.map(nameOf).join(', ')}.`, noteColumns).map((line) => `# ${line}`);
  return [
    '',
    '# The profile uses these groups too. A group that does not apply is taken away by one line, as in “freshness: off”.',
    ...named(others.filter(({ key }) => used.has(key))),
    '#',
    '# These are off until you write something of them.',
    ...named(others.filter(({ key }) => !used.has(key))),
  ];
}

/** “learning (learning loss)”, and “wages” alone. */
function nameOf({ key, label }: { readonly key: string; readonly label: string }): string {
  const inWords = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return inWords === label.toLowerCase() ? key : `${key} (${label.toLowerCase()})`;
}

const noteColumns = 112;
const commentColumn = 34;

function keyLine(start: string, { label, unit, provenance, isRangeAssumed, record }: ResultInput): string {
  const ours = isRangeAssumed === true ? ', range ours' : '';
  const from = record === undefined ? provenance : `${provenance} ${record}${ours}`;
  return `${start.padEnd(commentColumn)} # ${label}; ${unitOfSeveral(unit)} [${from}]`;
}
