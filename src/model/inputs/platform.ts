import type { Input } from '../../formula/expression.js';
import { group, leafOf, list } from '../declaration.js';
import { amount, choice, count, doer, entry, factor, numbers, share, yearlyRate } from '../fields.js';

/** Tools and what it takes to put them in place and keep them running. */
export const toolsList = list('tools', 'Tools', {
  catalogue: entry({
    label: 'priced tool of the catalogue',
    note: 'Fills the prices that are not given; “mlops-roi evidence --catalogue” lists the names.',
  }),
  seats: amount('seat', { label: 'seats' }),
  pricePerSeatMonth: amount('money/seat/month', { label: 'price of a seat' }),
  seatGrowth: yearlyRate({ label: 'growth of the seats needed', lowest: '-0.9', highest: '10', whenNotGiven: '0' }),
  feePerMonth: amount('money/month', { label: 'flat fee' }),
  usagePerMonth: amount('unit/month', { label: 'metered use when everyone is on it' }),
  pricePerUnit: amount('money/unit', { label: 'price of a metered unit', excludes: ['tierPrices'] }),
  freeUnits: amount('unit/month', { label: 'metered units that are free', whenNotGiven: '0' }),
  committedUnits: amount('unit/month', {
    label: 'metered units paid for in any case',
    whenNotGiven: '0',
    excludes: ['tierPrices'],
  }),
  overagePrice: amount('money/unit', {
    label: 'price of a unit above the commitment',
    excludes: ['tierPrices'],
    note: 'The price of a metered unit unless given.',
  }),
  tiering: choice({ label: 'how tiers are priced', choices: ['graduated', 'volume'], whenNotGiven: 'graduated' }),
  tierStarts: numbers('unit/month', { label: 'use from which each tier counts', lowest: '0', longest: 20 }),
  tierPrices: numbers('money/unit', { label: 'price of a unit in each tier', lowest: '0', longest: 20 }),
  discount: share({ label: 'discount on the list price', whenNotGiven: '0' }),
  uplift: yearlyRate({
    label: 'yearly price step',
    lowest: '-0.5',
    highest: '2',
    default: { assumption: 'licenceUplift' },
    whenNotGiven: '0',
  }),
  supportShare: share({ label: 'support, as a share of licences and fees', whenNotGiven: '0' }),
  billing: choice({
    label: 'when licences and fees are paid',
    choices: ['annual-advance', 'monthly'],
    whenNotGiven: 'annual-advance',
  }),
  reuseShare: share({
    label: 'part of what its licence covers that exists already',
    whenNotGiven: '0',
    note: 'Lowers licences and fees of this tool.',
  }),
  termYears: count({
    label: 'years of a contract term, in which seats never fall',
    unitInWords: 'years',
    lowest: '1',
    highest: '50',
    whenNotGiven: '1',
  }),
  startMonth: amount('month', {
    label: 'month from which it is used',
    highest: '600',
    note: 'The last month of the implementation unless given.',
  }),
  hostHoursPerMonth: amount('hour/month', { label: 'own hours to host it' }),
  hostRole: choice({ label: 'role that hosts it', members: 'roles' }),
  hostInfrastructurePerMonth: amount('money/month', { label: 'infrastructure to host it' }),
});

export const infrastructureGroup = group('infrastructure', 'Platform infrastructure', {
  pricePerMonth: amount('money/month', {
    label: 'Infrastructure of the platform itself',
    default: { assumption: 'platformInfra' },
  }),
  copies: factor({ label: 'Copies, non-production included', unitInWords: 'copies', whenNotGiven: '1' }),
  purchase: amount('money', { label: 'Hardware and rights bought once, during the implementation' }),
});

export const setupGroup = group('setup', 'Set-up', {
  consultingDays: amount('day', {
    label: 'Days of outside help',
    default: { assumption: 'consultingDays' },
    whenNotGiven: '0',
  }),
  consultingDayRate: amount('money/day', {
    label: 'Price of a day of outside help',
    default: { assumption: 'consultingDayRate' },
  }),
  parallelRunMonths: amount('month', {
    label: 'Months in which the old way runs beside the new',
    highest: '600',
    whenNotGiven: '0',
  }),
  oldCostPerMonth: amount('money/month', { label: 'Cost of the old way while it runs beside the new' }),
  platformReuse: share({
    label: 'Part of pipeline, secrets and monitoring that exists already',
    default: { assumption: 'platformReuse' },
    whenNotGiven: '0',
    note: 'Lowers the hours of set-up and links.',
  }),
  templateReuse: share({
    label: 'Part of set-up and links that templates spare',
    note: 'In place of the hours that templates save on new models.',
    excludes: ['templates.hoursPerModel'],
  }),
});

export const linksGroup = group('links', 'Links between tools', {
  layout: choice({ label: 'How tools are linked', choices: ['hub', 'mesh'], whenNotGiven: 'hub' }),
  tools: amount('tool', { label: 'Tools to be linked', isWhole: true, default: { assumption: 'tools' } }),
  toolsToday: amount('tool', { label: 'Tools in use today', isWhole: true }),
  connectivity: share({ label: 'Share of all pairs that are linked (mesh)', whenNotGiven: '1' }),
  hoursPerLink: amount('hour/link', { label: 'Hours to build a link', default: { assumption: 'hoursPerLink' } }),
  upkeepShare: share({
    label: 'Upkeep of a link a year, as a share of its build',
    default: { assumption: 'linkUpkeep' },
  }),
});

export const switchingGroup = group('switching', 'Switching between tools', {
  role: doer('Role whose hours they are'),
  people: amount('person', { label: 'People who switch' }),
  switchesPerDay: amount('1/day', {
    label: 'Switches added per person and day',
    lowest: '-1000',
    note: 'New tools less old ones; negative where switches disappear.',
  }),
  minutesPerSwitch: factor({ label: 'Time lost in a switch', unitInWords: 'minutes' }),
  daysPerYear: amount('day/year', { label: 'Working days', highest: '366' }),
});

export const migrationGroup = group('migration', 'Migration', {
  hoursPerModel: amount('hour/model', {
    label: 'Hours to move one existing model',
    default: { assumption: 'migrationHours' },
  }),
});

export const contingencyGroup = group('contingency', 'Contingency', {
  share: share({
    label: 'Contingency on set-up, links, migration and consulting',
    unitInWords: 'share of the work, at most 2',
    highest: '2',
    default: { assumption: 'contingency' },
  }),
});

export const runTeamGroup = group('runTeam', 'Run team', {
  staffing: choice({ label: 'Who runs the platform', choices: ['hired', 'own-staff'], whenNotGiven: 'own-staff' }),
  onCallPerYear: amount('money/year', { label: 'On-call pay', whenNotGiven: '0' }),
});

export const budgetGroup = group('budget', 'Budget', {
  toolsPerYear: amount('money/year', { label: 'Most that tools may cost' }),
});

export const platformGroups = [
  toolsList,
  infrastructureGroup,
  setupGroup,
  linksGroup,
  switchingGroup,
  migrationGroup,
  contingencyGroup,
  runTeamGroup,
  budgetGroup,
] as const;

/** A tier of a tool's price list, counted from 1. */
export const tierAt = (tool: string, place: number): Tier =>
  Object.freeze({
    from: leafOf(toolsList, tool, 'tierStarts', place),
    price: leafOf(toolsList, tool, 'tierPrices', place),
  });

interface Tier {
  readonly from: Input<'unit/month'>;
  readonly price: Input<'money/unit'>;
}
