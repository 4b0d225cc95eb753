import { Decimal, sumOf } from '../../decimal.js';
import { sizes, type Size } from '../../evidence/size.js';
import { type Saying, text } from '../../say.js';
import { checkedScenario } from '../check.js';
import type { Finding } from '../finding.js';
import { isKeyed, type Keyed } from '../plain-data.js';
import { likelyOf } from '../ranges/written-range.js';
import { resolve } from '../resolve.js';
import { changeTexts } from './changes.js';
import { oldInNumerals, wrongOld } from './version-1-inputs.js';
import { turnover } from './version-1-turnover.js';
import { type Carried, type CarriedPart, groupIn, numeral, resized, withGroup, without } from './written.js';

/**
 * Version 1 made the value of a model from what the models cost to own, and the loss while a release is broken from the
 * revenue; it took new models, growth and life for three figures, where one follows from the other two, and all releases for one
 * kind. What a file tells
 * of these is carried over to the same money, by what its profile and the file itself say of wages, people and models:
 *
 *     schemaVersion: 1                         schemaVersion: 2
 *     value: { multiple, carriedShare }   →    value: { perModelYear }
 *     incidents: { severity }             →    incidents: { lossPerHour }
 *     models: { growth, newPerYear,            models: { growth, newPerYear }
 *               lifeMonths }              →
 *     releases: { perModelYear, factor }  →    releases: { perModelYear, factor,
 *                                                          retrainingsPerModelYear: 0 }
 *
 * What a file leaves open it leaves to its profile, which has other figures now.
 */
export function carriedFromVersion1(written: Keyed): Carried {
  const data = oldInNumerals(written);
  const isPart = data['extends'] !== undefined;
  const told = oldKeys(data);
  const wrong = wrongOld(data, told);
  const figures = isPart || told.length === 0 || wrong.length > 0 ? undefined : figuresOf(data);
  const changes = isPart ? worthThatStays(data) : [];
  const findings = isPart ? told.map(cannotStandAlone) : [...wrong, ...saidTwice(data)];
  let carried = withoutOld(data);
  for (const step of [worthOfModels, lossWhileBroken, turnover, releasesOfOneKind, meansInPlaceOfLikely]) {
    const made: CarriedPart = step(carried, { data, told, figures });
    carried = made.data;
    changes.push(...made.changes);
    findings.push(...(made.findings ?? []));
  }
  return { data: carried, changes, findings };
}

interface Old {
  readonly data: Keyed;
  /** Whole paths of what version 2 has no place for, or another meaning. */
  readonly told: readonly string[];
  readonly figures: OldFigures | undefined;
}

/** What was filled in where a file left it open. Money in US dollars. */
const usual = {
  multiple: { low: '1.06', likely: '2', high: '3.7' },
  carriedShare: '0.1',
  severity: { low: '0.05', likely: '0.25', high: '1' },
  perModelYear: { low: '1', likely: '4', high: '12' },
  factor: { low: '1', likely: '1.5', high: '3' },
  infrastructure: { small: '18000', medium: '480000', enterprise: '4500000' } satisfies Readonly<Record<Size, string>>,
} as const;

const ofValue = ['multiple', 'carriedShare'];
const ofLoss = ['severity', 'outageCostPerHour'];

const toldOf = (data: Keyed, group: string, keys: readonly string[]): readonly string[] =>
  keys.filter((key) => key in groupIn(data, group)).map((key) => `${group}.${key}`);

/** An hour of a broken release that is told by itself stays as it is. */
const isLossTold = (data: Keyed): boolean => 'lossPerHour' in groupIn(data, 'incidents');

const oldKeys = (data: Keyed): readonly string[] => [
  ...toldOf(data, 'value', ofValue),
  ...(isLossTold(data) ? [] : toldOf(data, 'incidents', ofLoss)),
];

/** What a model is worth is told by itself; the share of the revenue may still say what a broken release costs. */
const saidTwice = (data: Keyed): readonly Finding[] =>
  'perModelYear' in groupIn(data, 'value')
    ? toldOf(data, 'value', isLossTold(data) || data['incidents'] === 'off' ? ofValue : ['multiple']).map((path) => ({
        at: path.split('.'),
        told: { code: 'excludes', others: ['perModelYear'] },
      }))
    : [];

const cannotStandAlone = (path: string): Finding => ({
  at: path.split('.'),
  told: {
    code: 'inconsistent',
    rule: text(
      'a scenario that extends another is carried over from the first version of the format without this: tell value.perModelYear, or incidents.lossPerHour, in its place',
    ),
    received: path,
  },
});

/** What was made of people and models in the scenario that another extends does not follow those of the other. */
function worthThatStays(data: Keyed): Saying[] {
  const isFollowed = [...askedOf.filter((key) => key in data), ...toldOf(data, 'models', madeOf)].length > 0;
  if (!isFollowed || 'perModelYear' in groupIn(data, 'value')) return [];
  return [{ text: changeTexts.worthStays.text }];
}

function withoutOld(data: Keyed): Keyed {
  const valued = withGroup(data, 'value', without(groupIn(data, 'value'), ...ofValue));
  const kept = data['value'] === 'off' ? data : valued;
  if (!isKeyed(data['incidents']) || isLossTold(data)) return kept;
  return withGroup(kept, 'incidents', without(groupIn(data, 'incidents'), ...ofLoss));
}

interface OldFigures {
  readonly count: Decimal;
  readonly owned: Decimal;
  readonly revenue: Decimal | undefined;
}

const madeOf = ['count', 'infrastructure'];
const askedOf = ['industry', 'size', 'currency', 'exchangeRates', 'organisation', 'wages', 'roles'];

/** What a file and its profile say of people and models; nothing where that is wrong or missing, which is told then. */
function figuresOf(data: Keyed): OldFigures | undefined {
  const models = groupIn(data, 'models');
  const asked: Keyed = {
    ...Object.fromEntries(Object.entries(data).filter(([key]) => askedOf.includes(key))),
    ...('count' in models ? { models: { count: models['count'] } } : {}),
  };
  const check = checkedScenario(asked, []);
  const resolved = check.ok ? resolve(check.inNumerals) : undefined;
  if (resolved?.ok !== true) return undefined;
  const likely = (path: string): Decimal | undefined => resolved.table.get(path)?.likely;
  const [hours, count] = [likely('wages.productiveHours'), likely('models.count')];
  if (hours === undefined || count === undefined) return undefined;
  const paid = (likely('wages.industryFactor') ?? new Decimal(1))
    .times(likely('wages.load') ?? 1)
    .times(new Decimal(1).minus(likely('wages.paidLeave') ?? 0));
  const people = (resolved.shape.members['roles'] ?? []).map((id) => {
    const hourly = likely(`roles.${id}.hourlyRate`)?.times(hours);
    const year = hourly ?? likely(`roles.${id}.salary`)?.times(paid) ?? new Decimal(0);
    return year.times(likely(`roles.${id}.people`) ?? 0);
  });
  const spend = likelyOf(models['infrastructure']) ?? usualSpend(data);
  return { count, owned: sumOf(people).plus(spend), revenue: likely('organisation.revenue') };
}

function usualSpend(data: Keyed): Decimal {
  if (data['industry'] === undefined) return new Decimal(0);
  const size = sizes.find((each) => each === data['size']) ?? 'medium';
  const rate = data['currency'] === undefined ? undefined : likelyOf(groupIn(data, 'exchangeRates')['USD']);
  return new Decimal(usual.infrastructure[size]).times(rate ?? 1);
}

const share = (written: unknown, otherwise: string): Decimal => likelyOf(written) ?? new Decimal(otherwise);

/** `multiple` times what the models cost to own, and no more than the share of the revenue that passes through them. */
function worthOfModels(carried: Keyed, { data, told, figures }: Old): CarriedPart {
  const value = groupIn(data, 'value');
  if (!told.some((path) => path.startsWith('value.')) || 'perModelYear' in value) return { data: carried, changes: [] };
  if (figures?.revenue === undefined) return { data: carried, changes: [] };
  const { count, owned, revenue } = figures;
  const most = share(value['carriedShare'], usual.carriedShare).times(revenue);
  const each = (amount: Decimal): Decimal => (count.isZero() ? count : amount.div(count));
  const multiple = value['multiple'] ?? usual.multiple;
  const likely = (likelyOf(multiple) ?? new Decimal(usual.multiple.likely)).times(owned);
  const isCapped = likely.gte(most);
  const perModelYear = isCapped ? numeral(each(most)) : resized(multiple, (times) => each(times.times(owned)));
  const amount = each(isCapped ? most : likely)
    .toDecimalPlaces(2)
    .toString();
  return {
    data: withGroup(carried, 'value', { ...groupIn(carried, 'value'), perModelYear }),
    changes: [
      {
        text: changeTexts.worthOfItsOwn.text,
        values: { amount, paths: told.filter((path) => path.startsWith('value.')).join(', ') },
      },
    ],
  };
}

/** A part of the business that passes through models, as much an hour as all year round. */
function lossWhileBroken(carried: Keyed, { data, told, figures }: Old): CarriedPart {
  const isAsked = told.some((path) => path !== 'value.multiple');
  if (!isAsked || isLossTold(data) || data['incidents'] === 'off') return { data: carried, changes: [] };
  if (figures?.revenue === undefined) return { data: carried, changes: [] };
  const incidents = groupIn(data, 'incidents');
  const perHour = figures.revenue.div(8760);
  const outage = likelyOf(incidents['outageCostPerHour']);
  const atStake = outage === undefined ? perHour : Decimal.min(outage, perHour);
  const passing = atStake.times(share(groupIn(data, 'value')['carriedShare'], usual.carriedShare));
  const severity = incidents['severity'] ?? usual.severity;
  const lost = (part: Decimal): Decimal =>
    figures.count.isZero() ? figures.count : passing.times(part).div(figures.count);
  const lossPerHour = resized(severity, lost);
  const likely = lost(likelyOf(severity) ?? new Decimal(usual.severity.likely));
  return {
    data: withGroup(carried, 'incidents', { ...groupIn(carried, 'incidents'), lossPerHour }),
    changes: [
      {
        text: changeTexts.lossOfItsOwn.text,
        values: { amount: likely.toDecimalPlaces(2).toString() },
      },
    ],
  };
}

/** All releases took the hands-on hours of a change, and profiles had half as many again of them after. */
function releasesOfOneKind(carried: Keyed, { data }: Old): CarriedPart {
  const releases = groupIn(carried, 'releases');
  const [isCounted, isFactorTold] = ['perModelYear' in releases, 'factor' in releases];
  const isPart = data['extends'] !== undefined;
  // Without a profile nothing is filled in beside what is told; what a scenario inherits is told where it stands.
  if (!(isPart || data['industry'] !== undefined) || !(isCounted || isFactorTold))
    return { data: carried, changes: [] };
  const told = {
    ...releases,
    ...(isCounted || isPart ? {} : { perModelYear: usual.perModelYear }),
    ...(isFactorTold || isPart ? {} : { factor: usual.factor }),
    retrainingsPerModelYear: 0,
  };
  return {
    data: withGroup(carried, 'releases', told),
    changes: [
      {
        text: changeTexts.releasesOfOneKind.text,
        values: { path: 'releases.retrainingsPerModelYear' },
      },
    ],
  };
}

/** Version 1 read each range at its likely figure; the mean is read now. What is extended says so where it stands. */
function meansInPlaceOfLikely(carried: Keyed, { data }: Old): CarriedPart {
  const isInDoubt = data['industry'] !== undefined || holdsRange(data);
  if (!isInDoubt || data['baseCase'] !== undefined) return { data: carried, changes: [] };
  return {
    data: carried,
    changes: [
      {
        text: changeTexts.means.text,
        values: { setting: 'baseCase: likely' },
      },
    ],
  };
}

function holdsRange(written: unknown): boolean {
  if (Array.isArray(written)) return written.some(holdsRange);
  if (!isKeyed(written)) return false;
  return ['low', 'p10', 'distribution'].some((part) => part in written) || Object.values(written).some(holdsRange);
}
