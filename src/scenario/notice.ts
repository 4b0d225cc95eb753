import { Decimal, sumOf, zero } from '../decimal.js';
import { age, type Age, evidencePackDate } from '../evidence/age.js';
import { inputRecord } from '../evidence/ground.js';
import type { Size } from '../evidence/size.js';
import type { Table } from '../formula/table.js';
import { adoptionGroup, rollOutInputs } from '../model/adoption.js';
import { inEnglish, type Say } from '../say.js';
import type { CorrelationChange } from '../uncertainty/correlation/correlation.js';
import { defaultCurrency, type Exchange, minorDigitsOf } from './currency.js';
import { profileCurrency } from './profile-currency.js';
import { isChange } from './migrations/changes.js';
import type { CarriedOver } from './migrations/written.js';
import { isKeyed } from './plain-data.js';
import type { Scenario } from './scenario.js';
import { correlationOf } from './simulation/correlations.js';

/** Written in an older format: what became of it. */
export type CarriedOverNotice = { readonly code: 'carried-over' } & CarriedOver;

/** Whether it is one, and says nothing that no migration says. */
export function isCarriedOver(given: unknown): given is CarriedOverNotice {
  if (!isKeyed(given)) return false;
  const { code, from, changes, ...others } = given;
  return (
    code === 'carried-over' &&
    (from === 0 || from === 1) &&
    Array.isArray(changes) &&
    changes.every(isChange) &&
    Object.keys(others).length === 0
  );
}

/** What a reader should know about how a scenario was filled in; none of it stops a calculation. One a kind. */
export type ScenarioNotice =
  | CarriedOverNotice
  | { readonly code: 'size-assumed'; readonly size: Size }
  | { readonly code: 'size-without-industry'; readonly size: Size }
  | { readonly code: 'old-figures'; readonly records: readonly string[]; readonly date: string }
  | { readonly code: 'figures-of-unknown-age'; readonly records: readonly string[] }
  | {
      readonly code: 'exchange-applied';
      readonly from: string;
      readonly to: string;
      readonly rate: string;
      readonly inputCount: number;
    }
  /** A rate at which figures vanish, or become enormous, as no currency has it. */
  | { readonly code: 'exchange-far-off'; readonly from: string; readonly to: string; readonly rate: string }
  | {
      readonly code: 'horizon-shorter-than-roll-out';
      readonly horizonMonths: number;
      readonly rollOutMonths: string;
    }
  | { readonly code: 'no-adoption' }
  | { readonly code: 'nothing-done' }
  /** Correlations that contradict each other, and the nearest that agree. */
  | { readonly code: 'correlations-repaired'; readonly changes: readonly CorrelationChange[] };

/** The notice in one or two sentences. */
export function scenarioNoticeText(notice: ScenarioNotice, say: Say = inEnglish): string {
  switch (notice.code) {
    case 'carried-over':
      return [
        say('This scenario is of version {version} of the format, and was carried over.', {
          version: String(notice.from),
        }),
        ...notice.changes.map((change) => say(change.text, change.values)),
      ].join(' ');
    case 'size-assumed':
      return say('No size is given: the profile of a {size} organisation is taken.', { size: say(notice.size) });
    case 'size-without-industry':
      return say('A size ({size}) without an industry fills nothing in.', { size: say(notice.size) });
    case 'old-figures':
      return say('Sources older than they should be by {date}: {records}.', {
        date: notice.date,
        records: notice.records.join('; '),
      });
    case 'figures-of-unknown-age':
      return say('Sources of unknown age: {records}.', { records: notice.records.join('; ') });
    case 'exchange-applied':
      return say(
        '{count} filled-in figures are wages and prices of the US, at {rate} {to} for one {from}.',
        { count: String(notice.inputCount), from: notice.from, rate: notice.rate, to: notice.to },
        {
          count: notice.inputCount,
          one: '{count} filled-in figure is a wage or price of the US, at {rate} {to} for one {from}.',
        },
      );
    case 'exchange-far-off':
      return say(
        'One {from} at {rate} {to} is far off: check exchangeRates.{from}, which is what one {from} costs in {to}, and not the other way round.',
        { from: notice.from, rate: notice.rate, to: notice.to },
      );
    case 'horizon-shorter-than-roll-out':
      return say(
        'The horizon ends in month {horizon}, before the roll-out does (month {rollOut}): ' +
          'much of the benefit lies beyond it.',
        { horizon: String(notice.horizonMonths), rollOut: notice.rollOutMonths },
      );
    case 'no-adoption':
      return say('Nothing is adopted (adoption.ceiling is 0): there is cost, and no benefit.');
    case 'nothing-done':
      return say(
        'Doing nothing is what every cost and benefit is told against: here all of them are nil, by definition.',
      );
    case 'correlations-repaired':
      return say('Correlations that contradict each other are taken as the nearest that agree: {changes}.', {
        changes: changesText(notice.changes, say),
      });
    default:
      return notice satisfies never;
  }
}

const mostChanges = 10;

function changesText(changes: readonly CorrelationChange[], say: Say): string {
  const told = changes.slice(0, mostChanges).map(({ between: [one, other], from, to }) => {
    return say('{one} with {other} {to} for {from}', { one, other, to: to.toFixed(2), from: from.toFixed(2) });
  });
  const rest = changes.length - told.length;
  const list = told.join(', ');
  return rest === 0 ? list : say('{list} and {count} more', { list, count: String(rest) }, { count: rest });
}

interface Noticed {
  readonly scenario: Scenario;
  readonly table: Table;
  readonly exchange: Exchange;
  readonly foreignCount: number;
  readonly horizonMonths: number;
}

function recordsOf(table: Table, wanted: Age, date: string): readonly string[] {
  const ids = new Set<string>();
  for (const { record } of table.values()) if (record !== undefined) ids.add(record);
  return [...ids].filter((id) => {
    const record = inputRecord(id);
    return record !== undefined && age(record, date) === wanted;
  });
}

function ofProfile({ industry, size }: Scenario): readonly ScenarioNotice[] {
  if (industry !== undefined && size === undefined) return [{ code: 'size-assumed', size: 'medium' }];
  return industry === undefined && size !== undefined ? [{ code: 'size-without-industry', size }] : [];
}

function ofAge({ scenario, table }: Noticed): readonly ScenarioNotice[] {
  const date = scenario.start ?? evidencePackDate;
  const old = recordsOf(table, 'old', date);
  const unknown = recordsOf(table, 'unknown', date);
  return [
    ...(old.length === 0 ? [] : [{ code: 'old-figures', records: old, date } as const]),
    ...(unknown.length === 0 ? [] : [{ code: 'figures-of-unknown-age', records: unknown } as const]),
  ];
}

/** No currency has a smallest coin worth more than a dollar, or a unit worth less than a hundred-millionth of one. */
const mostForOne = 1e8;

function ofExchange({ scenario, exchange, foreignCount }: Noticed): readonly ScenarioNotice[] {
  if (exchange.kind !== 'rate' || foreignCount === 0) return [];
  const to = scenario.currency ?? defaultCurrency;
  const rate = exchange.rate.toString();
  const isFarOff = exchange.rate.lt(new Decimal(10).pow(-minorDigitsOf(to))) || exchange.rate.gt(mostForOne);
  return [
    ...(isFarOff ? [{ code: 'exchange-far-off', from: profileCurrency, to, rate } as const] : []),
    { code: 'exchange-applied', from: profileCurrency, to, rate, inputCount: foreignCount },
  ];
}

/** Whether no model moves to the new practice. */
export const isNothingAdopted = (table: Table): boolean =>
  table.get(adoptionGroup.paths.ceiling)?.value.isZero() === true;

function ofRollOut({ scenario: { adoption }, table, horizonMonths }: Noticed): readonly ScenarioNotice[] {
  const isLogistic = adoption !== 'off' && adoption?.curve === 'logistic';
  const rollOut = sumOf(rollOutInputs(isLogistic).map(({ path }) => table.get(path)?.value ?? zero));
  return [
    ...(rollOut.gt(horizonMonths)
      ? [
          {
            code: 'horizon-shorter-than-roll-out',
            horizonMonths,
            rollOutMonths: rollOut.toDecimalPlaces(1).toString(),
          } as const,
        ]
      : []),
    ...(isNothingAdopted(table) ? [{ code: 'no-adoption' } as const] : []),
  ];
}

const ofAlternative = ({ alternative }: Scenario): readonly ScenarioNotice[] =>
  alternative === 'do-nothing' ? [{ code: 'nothing-done' }] : [];

function ofCorrelations({ scenario, table }: Noticed): readonly ScenarioNotice[] {
  const made = correlationOf(scenario, table);
  return made.ok && made.changes.length > 0 ? [{ code: 'correlations-repaired', changes: made.changes }] : [];
}

/** What a reader should know about the filling, one notice a kind. */
export const scenarioNotices = (noticed: Noticed): readonly ScenarioNotice[] => [
  ...ofProfile(noticed.scenario),
  ...ofExchange(noticed),
  ...ofAge(noticed),
  ...ofRollOut(noticed),
  ...ofAlternative(noticed.scenario),
  ...ofCorrelations(noticed),
];
