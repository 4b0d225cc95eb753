import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/decimal.js';
import { scenarioFor, type Scenario } from '../../src/index.js';
import type { Group, List } from '../../src/model/declaration.js';
import { inputGroups } from '../../src/model/order.js';
import { everything } from './random-organisation.js';
import { changed, modelOf } from './read-model.js';

const groups: readonly (Group | List)[] = inputGroups;

const groupIn = (scenario: Scenario, key: 'improvements' | 'rework' | 'assistance'): object => {
  const group = scenario[key];
  return typeof group === 'object' ? group : {};
};

describe('more of it', () => {
  /** Inputs that cost and do nothing else, by group; of lists of each member. */
  const costInputs: Readonly<Record<string, readonly string[]>> = {
    procurement: ['hours', 'fees'],
    setup: ['consultingDays', 'consultingDayRate', 'parallelRunMonths', 'oldCostPerMonth'],
    roles: ['setupHours', 'runTeam'],
    links: ['hoursPerLink', 'upkeepShare'],
    migration: ['hoursPerModel'],
    contingency: ['share'],
    change: ['workshopHours', 'leadShare', 'coachingDays', 'coachingDayRate', 'attendees'],
    cohorts: ['courseHours', 'pricePerHour', 'pricePerPerson', 'examFee', 'refresherHours', 'leavers', 'people'],
    awareness: ['people', 'hours'],
    learning: ['workShare', 'depth', 'months', 'hoursPerPersonMonth'],
    skillGap: ['hiringCost', 'payPremium', 'contractorDays', 'contractorDayRate'],
    tools: [
      ...['seats', 'pricePerSeatMonth', 'feePerMonth', 'seatGrowth', 'usagePerMonth', 'pricePerUnit', 'supportShare'],
      ...['uplift', 'hostHoursPerMonth', 'hostInfrastructurePerMonth'],
    ],
    infrastructure: ['pricePerMonth', 'copies', 'purchase'],
    runTeam: ['onCallPerYear'],
    switching: ['people', 'switchesPerDay', 'minutesPerSwitch', 'daysPerYear'],
    monitoring: ['pricePerModelMonth', 'alertsPerModelMonth', 'triageMinutes'],
    retraining: ['computePerRelease'],
    dataManagement: ['dataSets', 'setupHours', 'stewardshipHours', 'terabytes', 'versions', 'pricePerTerabyteMonth'],
    oldWay: ['fixedCostPerMonth'],
    exit: ['shareOfSetup', 'amount'],
    assistance: ['seats', 'pricePerSeatMonth', 'reviewHoursPerWeek', 'failureIncrease'],
    explainability: ['toolPerYear', 'computePerYear', 'buildHoursPerModel'],
    retiredTools: ['overlapMonths', 'contractEndMonth'],
  };
  /**
   * Inputs that earn and do nothing else, where no line is adjusted for risk: the cap takes from all lines alike; and
   * where more hours are freed than lost, as both count by the same share.
   */
  const benefitInputs: Readonly<Record<string, readonly string[]>> = {
    deployment: ['handsOnCut'],
    coordination: ['cut'],
    runLabour: ['cut'],
    preparation: ['cut'],
    rework: ['rerunCut', 'computePerExperiment'],
    templates: ['hoursPerModel', 'coverage'],
    compliance: ['auditCut', 'evidenceCut', 'auditFeesCut'],
    incidents: ['failureCut', 'recoveryCut'],
    drift: ['detectionCut'],
    infrastructureSaving: ['cut'],
    retiredTools: ['costPerYear', 'flatFeesPerYear', 'uplift'],
    idleModels: ['share', 'runCostPerModelYear'],
    projects: ['extraShareLive'],
    improvements: ['after', 'successShare'],
    retention: ['cut'],
    grants: ['amount'],
    realisation: ['freedHours', 'freedHoursCap'],
  };
  // More training moves more of the estate, unless those who have none come as far.
  const begun = { implementationMonths: 2, rampMonths: 3, untrainedShare: 1 };
  const soon: Scenario = {
    horizonMonths: 18,
    adoption: { ...begun, ceiling: '0.8' },
    releases: { factor: '1.2' },
    projects: { perYear: 200, extraShareLive: '0.1', runCostPerModelYear: 0 },
    retiredTools: { costPerYear: 50_000, overlapMonths: 2, contractEndMonth: 9, uplift: '0.03' },
  };
  const without = (group: object, key: string): object =>
    Object.fromEntries(Object.entries(group).filter(([each]) => each !== key));
  /** Where it holds: fewer improvements or more reruns would turn the sign, and once every release fails none is added. */
  const withoutWorse = (scenario: Scenario): Scenario => ({
    ...scenario,
    improvements: { ...groupIn(scenario, 'improvements'), before: 12, after: 30 },
    rework: { ...without(groupIn(scenario, 'rework'), 'rerunShareAfter'), rerunCut: '0.3' },
    assistance: { ...groupIn(scenario, 'assistance'), failureIncrease: '0.2' },
  });
  const others = ['riskAdjustment', 'scaling', 'learning', 'practices', 'customLines'];
  const metered = { id: 'metered', usagePerMonth: 5000, pricePerUnit: '0.3', freeUnits: 200 };
  const subjects: readonly Scenario[] = [
    scenarioFor('finance', { size: 'medium', ...soon, learning: { hoursPerPersonMonth: 140 }, tools: [metered] }),
    { ...withoutWorse(everything([...others, 'cohorts', 'value'])), ...soon },
    {
      ...withoutWorse(everything([...others, 'roles'])),
      ...soon,
      adoption: { ...begun, ceiling: 1 },
      retiredTools: { flatFeesPerYear: 9000, overlapMonths: 0 },
    },
  ];

  const pathsOf = (inputs: typeof costInputs, present: readonly string[]): readonly string[] =>
    present.filter((path) => {
      const [group = '', ...rest] = path.split('.');
      return inputs[group]?.includes(rest.at(-1) ?? '') === true;
    });

  const within = (path: string, figure: Decimal): Decimal => {
    const [group, ...rest] = path.split('.');
    const field = groups.find(({ key }) => key === group)?.fields[rest.at(-1) ?? ''];
    const highest = field?.kind === 'number' ? field.highest : undefined;
    return highest === undefined ? figure : Decimal.min(highest, figure);
  };

  /** What the net present value gains when an input grows by half and a little more, within what is permitted. */
  function gainsOf(scenario: Scenario, inputs: typeof costInputs): ReadonlyMap<string, Decimal> {
    const { model, shape, table, read } = modelOf(scenario);
    const npvOf = (figures: typeof table): Decimal => read(figures).figure(model.returns.all.npv);
    const usual = npvOf(table);
    return new Map(
      pathsOf(inputs, shape.present).map((path) => {
        const larger = changed(table, (each, { value }) =>
          each === path ? within(path, value.plus(value.abs().div(2)).plus('0.01')) : value,
        );
        return [path, npvOf(larger).minus(usual)];
      }),
    );
  }

  const kindOf = (path: string): string => path.replace(/\..*\./, '.');
  const kindsOf = (inputs: typeof costInputs): readonly string[] =>
    Object.entries(inputs).flatMap(([group, keys]) => keys.map((key) => `${group}.${key}`));

  test('costs more, where it is work, a price or a wait', () => {
    const gains = subjects.flatMap((scenario) => [...gainsOf(scenario, costInputs)]);
    expect(gains.filter(([, gain]) => gain.gt('1e-20')).map(([path]) => path)).toEqual([]);
    const felt = new Set(gains.filter(([, gain]) => gain.lt('-1e-6')).map(([path]) => kindOf(path)));
    expect(kindsOf(costInputs).filter((kind) => !felt.has(kind))).toEqual([]);
  }, 120_000);

  test('earns more, where it is a cut or a saving', () => {
    const gains = subjects.flatMap((scenario) => [...gainsOf(scenario, benefitInputs)]);
    expect(gains.filter(([, gain]) => gain.lt('-1e-20')).map(([path]) => path)).toEqual([]);
    const felt = new Set(gains.filter(([, gain]) => gain.gt('1e-6')).map(([path]) => kindOf(path)));
    expect(kindsOf(benefitInputs).filter((kind) => !felt.has(kind))).toEqual([]);
  }, 120_000);
});
