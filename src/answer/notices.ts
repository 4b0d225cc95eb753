import { Decimal, inShownDigits, one, sumOf, zero } from '../decimal.js';
import type { Industry } from '../evidence/industry.js';
import type { Table } from '../formula/table.js';
import type { Model } from '../model/model.js';
import { adoptionGroup } from '../model/adoption.js';
import { isGiven, isOn, membersOf, type Shape } from '../model/shape.js';
import { cohortsList } from '../model/trained.js';
import { complianceGroup } from '../model/benefits/compliance.js';
import { toolsList } from '../model/costs/tool-contract.js';
import { toolsHeading } from '../model/costs/tools.js';
import { organisationGroup } from '../model/estate.js';
import { realisationGroup, rolesList } from '../model/labour.js';
import { budgetGroup } from '../model/kpis/tools.js';
import { modelsGroup } from '../model/models.js';
import type { ExactReading } from '../reading/exact.js';
import { isNothingAdopted } from '../scenario/notice.js';
import type { Resolved } from '../scenario/resolve.js';
import type { Scenario } from '../scenario/scenario.js';
import type { AnswerNotice, LittlePaid } from './answer-notice.js';
import { beyondHorizon } from './beyond-horizon.js';
import { farRates } from './far-rates.js';
import { isFreeByRecord, isToldIn, leastUsual } from './least-usual.js';
import type { PlannedModel } from './planned-model.js';
import { unreadInputs } from './unread-inputs.js';
import type { EvidenceStrength, Metrics, Notice, ResultLine } from './result.js';

interface Noticed {
  readonly resolved: Resolved;
  readonly scenario: Scenario;
  readonly shape: Shape;
  readonly table: Table;
  readonly planned: PlannedModel;
  readonly model: Model;
  readonly reading: ExactReading;
  readonly metrics: Metrics;
  readonly lines: readonly ResultLine[];
  readonly evidence: EvidenceStrength;
}

const half = new Decimal('0.5');
/** Freeing more of a role's hours than this is possible, but worth a second look. */
const manyHours = new Decimal('0.25');
/** Of the revenue: what all models are worth above it deserves a second look. */
const muchOfRevenue = new Decimal('0.1');
/** Twice the five years of usual software, in months. */
const longestLife = 120;
/** From here on it is more likely that seats were forgotten than that a few work for all. */
const peoplePerSeat = 3;
const mostMeanOverLikely = new Decimal('1.25');

export const noticesOf = (noticed: Noticed): readonly AnswerNotice[] =>
  found(noticed).map((each) => Object.freeze(each));

/** Whether it puts the whole answer in doubt, so that it comes before what is told of its filling. */
export const isOfTheWhole = ({ code }: Notice): boolean => code === 'nothing-paid-for' || code === 'little-paid-for';

const found = (noticed: Noticed): readonly AnswerNotice[] => [
  ...nothingPaidFor(noticed),
  ...littlePaidFor(noticed),
  ...ratesFarOff(noticed),
  ...softShare(noticed),
  ...freedHours(noticed),
  ...valuableModels(noticed),
  ...longLives(noticed),
  ...lossesCapped(noticed),
  ...nothingRegulated(noticed),
  ...moreFailures(noticed),
  ...overBudget(noticed),
  ...fewSeats(noticed),
  ...muchToSetUp(noticed),
  ...lateTraining(noticed),
  ...notUsed(noticed),
  ...afterHorizon(noticed),
  ...takenAsCash(noticed),
  ...skewedRanges(noticed),
  ...(noticed.metrics.irr.status === 'several'
    ? [{ code: 'several-rates', rates: noticed.metrics.irr.rates } as const]
    : []),
  ...recrossing(noticed),
];

/** Costs that are off, or come to nothing, while the benefits that depend on them are counted. */
function nothingPaidFor({ model: { practice }, reading, table }: Noticed): readonly AnswerNotice[] {
  if (!reading.figure(practice.benefit).gt(0)) return [];
  const costs = practice.needed
    .filter(({ key, paid }) => !reading.figure(paid).gt(0) && !isFreeByRecord(table, key))
    .map(({ inWords }) => inWords);
  return costs.length === 0 ? [] : [{ code: 'nothing-paid-for', costs: Object.freeze(costs) }];
}

/** Less than this part of the least that is usual is little. */
const little = new Decimal('0.5');

/** Costs of the user’s own that come to little while the benefits that depend on them are counted. */
function littlePaidFor({ model: { practice }, reading, resolved, table }: Noticed): readonly AnswerNotice[] {
  const told = practice.needed.filter(({ key, paid }) => isToldIn(table, key) && reading.figure(paid).gt(0));
  if (told.length === 0 || !reading.figure(practice.benefit).gt(0)) return [];
  const usual = leastUsual(resolved);
  const costs = told.flatMap(({ key, inWords, paid }): readonly LittlePaid[] => {
    const [amount, least] = [inShownDigits(reading.figure(paid)), inShownDigits(usual.get(key) ?? zero)];
    return amount.lt(least.times(little)) ? [Object.freeze({ cost: inWords, paid: amount, least })] : [];
  });
  return costs.length === 0 ? [] : [{ code: 'little-paid-for', costs: Object.freeze(costs) }];
}

function ratesFarOff({ table, resolved }: Noticed): readonly AnswerNotice[] {
  const rates = farRates(table, resolved);
  return rates.length === 0 ? [] : [{ code: 'rates-far-off', rates: Object.freeze(rates) }];
}

/** Seats follow people unless given; given, they may have been forgotten when the people were changed. */
function fewSeats({ shape, table }: Noticed): readonly AnswerNotice[] {
  const people = sumOf(
    membersOf(shape, rolesList.key).map((id) => table.get(rolesList.each(id).people.path)?.value ?? zero),
  );
  return membersOf(shape, toolsList.key).flatMap((tool): readonly AnswerNotice[] => {
    const seats = table.get(toolsList.each(tool).seats.path);
    const isFew = seats?.provenance === 'yours' && seats.value.gt(0) && seats.value.times(peoplePerSeat).lt(people);
    return isFew ? [{ code: 'few-seats', tool, seats: inShownDigits(seats.value), people: inShownDigits(people) }] : [];
  });
}

const muchToSetUp = ({ model: { setupLoads }, reading }: Noticed): readonly AnswerNotice[] =>
  setupLoads.flatMap(({ role, share }): readonly AnswerNotice[] => {
    const taken = inShownDigits(reading.figure(share));
    return taken.gt(half) ? [{ code: 'much-to-set-up', role, share: taken }] : [];
  });

/** Cohorts that begin when the roll-out is over: they are paid for, and nobody moves a model on account of them. */
function lateTraining({ shape, table, planned, reading }: Noticed): readonly AnswerNotice[] {
  const rolledOut = planned.lines.get('rolledOut');
  if (rolledOut === undefined || !isGiven(shape, adoptionGroup.paths.untrainedShare)) return [];
  const month = inShownDigits(reading.figure(rolledOut));
  const cohorts = membersOf(shape, cohortsList.key).filter(
    (id) => table.get(cohortsList.each(id).startMonth.path)?.value.gte(month) === true,
  );
  return cohorts.length === 0 ? [] : [{ code: 'late-training', cohorts: Object.freeze(cohorts), month }];
}

function notUsed({ table, shape, planned }: Noticed): readonly AnswerNotice[] {
  const inputs = unreadInputs(table, shape, planned);
  return inputs.length === 0 ? [] : [{ code: 'not-used', inputs: Object.freeze(inputs) }];
}

/** The part of the benefits that is not cash, where it is more than half. */
function softShare({ lines }: Noticed): readonly AnswerNotice[] {
  const benefits = lines.filter(({ side }) => side === 'benefit');
  const all = sumOf(benefits.map(({ presentValue }) => presentValue));
  const soft = sumOf(benefits.filter(({ kind }) => kind !== 'cash').map(({ presentValue }) => presentValue));
  if (all.lte(0)) return [];
  const share = inShownDigits(soft.div(all));
  return share.gt(half) ? [{ code: 'mostly-soft', share }] : [];
}

function freedHours({ model, reading, table }: Noticed): readonly AnswerNotice[] {
  const cap = table.get(realisationGroup.paths.freedHoursCap)?.value ?? one;
  return model.freedRoles.flatMap(({ role, freed, productive, cut }): readonly AnswerNotice[] => {
    const hours = reading.figure(productive);
    const most = Decimal.max(zero, ...reading.row(freed));
    if (most.gt(hours.times(cap)))
      return [{ code: 'hours-capped', role, hoursCut: inShownDigits(sumOf(reading.byPeriod(cut))) }];
    const share = hours.gt(0) ? inShownDigits(most.div(hours)) : zero;
    return share.gt(manyHours) ? [{ code: 'many-hours-freed', role, share }] : [];
  });
}

/** Models that together are told to be worth more than a tenth of the revenue. */
function valuableModels({ model: { kpis }, reading, table }: Noticed): readonly AnswerNotice[] {
  const told = kpis.find(({ line: { id } }) => id === 'kpi.valueOfAllModelsShare');
  if (told === undefined || table.get(organisationGroup.paths.revenue)?.value.isZero() !== false) return [];
  const share = inShownDigits(reading.figure(told.line));
  return share.gt(muchOfRevenue) ? [{ code: 'models-worth-much', share }] : [];
}

/** Models that live longer than ten years, as told or as follows from what goes live and how the estate grows. */
function longLives({ planned: { lines, inputs }, reading, table }: Noticed): readonly AnswerNotice[] {
  const following = lines.get('lifeMonths');
  const told = inputs.has(modelsGroup.paths.lifeMonths) ? table.get(modelsGroup.paths.lifeMonths)?.value : undefined;
  const months = inShownDigits(following === undefined ? (told ?? zero) : reading.figure(following));
  return months.gt(longestLife) ? [{ code: 'models-live-long', months }] : [];
}

function lossesCapped({ model: { lossesCut }, reading }: Noticed): readonly AnswerNotice[] {
  if (lossesCut === undefined) return [];
  const amountCut = inShownDigits(sumOf(reading.byPeriod(lossesCut)));
  return amountCut.gt(0) ? [{ code: 'losses-capped', amountCut }] : [];
}

/** Industries in which some models have to be validated or audited, by law. */
const regulatedIndustries: readonly Industry[] = ['finance', 'healthcare', 'public-sector'];

function nothingRegulated({ scenario: { industry }, model, table }: Noticed): readonly AnswerNotice[] {
  const isNothing = table.get(complianceGroup.paths.regulatedShare)?.value.isZero() === true;
  const isCounted = model.statement.some(({ line: { id } }) => id === 'audit');
  if (industry === undefined || !regulatedIndustries.includes(industry)) return [];
  return isNothing && isCounted ? [{ code: 'nothing-regulated', industry }] : [];
}

function moreFailures({ model: { delivery }, table, reading }: Noticed): readonly AnswerNotice[] {
  const failed = delivery.find(({ key }) => key === 'failedDeploymentsPerYear');
  if (failed === undefined || isNothingAdopted(table)) return [];
  const before = inShownDigits(reading.figure(failed.before));
  const after = inShownDigits(reading.figure(failed.after));
  return after.gt(before) ? [{ code: 'more-failures', before, after }] : [];
}

/** Tools that start late, or whose last bill the horizon cuts off, cost more a year than all years together let see. */
function overBudget({ shape, table, lines }: Noticed): readonly AnswerNotice[] {
  const budget = isOn(shape, 'budget') ? table.get(budgetGroup.paths.toolsPerYear)?.value : undefined;
  const tools = lines.filter(({ group }) => group === toolsHeading);
  if (budget === undefined || tools.length === 0) return [];
  const years = tools[0]?.annual.map((_, year) => sumOf(tools.map(({ annual }) => annual[year] ?? zero))) ?? [];
  const amount = Decimal.max(zero, ...years);
  return amount.gt(budget) ? [{ code: 'over-budget', amount, budget: inShownDigits(budget) }] : [];
}

/** The mean of what is drawn from, against the likely figure. */
function skewedRanges({ evidence, table }: Noticed): readonly AnswerNotice[] {
  const paths = evidence.inputs.flatMap(({ path, likely }) => {
    const { mean } = table.get(path) ?? {};
    if (mean === undefined || likely.lte(0)) return [];
    return mean.gt(likely.times(mostMeanOverLikely)) ? [path] : [];
  });
  return paths.length > 0 ? [{ code: 'skewed-ranges', paths: Object.freeze(paths) }] : [];
}

/** Of the undiscounted flows, or of the discounted ones where only those fall below zero again. */
function recrossing({ model, reading }: Noticed): readonly AnswerNotice[] {
  const { payback, discountedPayback } = model.returns.all;
  const recrossed = [payback, discountedPayback]
    .map((line) => reading.solved(line))
    .flatMap((solved) => (solved.status === 'paid-back' && solved.isRecrossed ? [solved] : []));
  const [first] = recrossed;
  return first === undefined ? [] : [{ code: 'payback-recrossed', months: first.periods }];
}

function afterHorizon(noticed: Noticed): readonly AnswerNotice[] {
  const lines = beyondHorizon(noticed);
  return lines.length === 0 ? [] : [{ code: 'beyond-horizon', lines }];
}

function takenAsCash({ scenario: { customLines } }: Noticed): readonly AnswerNotice[] {
  if (customLines === undefined || customLines === 'off') return [];
  const unnamed = customLines.filter(({ side, kind }) => side === 'benefit' && kind === undefined);
  return unnamed.length === 0 ? [] : [{ code: 'taken-as-cash', lines: Object.freeze(unnamed.map(({ id }) => id)) }];
}
