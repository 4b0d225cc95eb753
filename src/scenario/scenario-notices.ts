import { sumOf, zero } from '../decimal.js';
import { age, evidencePackDate, type Age } from '../evidence/age.js';
import { inputRecord } from '../evidence/ground.js';
import type { Table } from '../formula/table.js';
import { adoptionGroup, rollOutInputs } from '../model/adoption.js';
import { defaultCurrency, profileCurrency } from './currency.js';
import type { Exchange } from './exchange.js';
import type { ScenarioNotice } from './notice.js';
import type { Scenario } from './scenario.js';
import { correlationOf } from './simulation/correlations.js';

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

function ofExchange({ scenario, exchange, foreignCount }: Noticed): readonly ScenarioNotice[] {
  if (exchange.kind !== 'rate' || foreignCount === 0) return [];
  const to = scenario.currency ?? defaultCurrency;
  const rate = exchange.rate.toString();
  return [{ code: 'exchange-applied', from: profileCurrency, to, rate, inputCount: foreignCount }];
}

function ofRollOut({ scenario: { adoption }, table, horizonMonths }: Noticed): readonly ScenarioNotice[] {
  const isLogistic = adoption !== 'off' && adoption?.curve === 'logistic';
  const { ceiling } = adoptionGroup.inputs;
  const rollOut = sumOf(rollOutInputs(isLogistic).map(({ path }) => table.get(path)?.likely ?? zero));
  const isNothingAdopted = table.get(ceiling.path)?.likely.isZero() === true;
  return [
    ...(rollOut.gt(horizonMonths)
      ? [{ code: 'horizon-shorter-than-roll-out', horizonMonths, rollOutMonths: rollOut.toString() } as const]
      : []),
    ...(isNothingAdopted ? [{ code: 'no-adoption' } as const] : []),
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
