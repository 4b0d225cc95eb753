import { expect, test } from 'vitest';
import { assumedEstimate, citedEndsOf } from '../../src/evidence/assumption.js';
import { assumption, type AssumptionId, assumptions } from '../../src/evidence/assumptions.js';
import { industries, type Industry } from '../../src/evidence/industry.js';
import { sizes, type Size } from '../../src/evidence/size.js';
import { evidenceRecord } from './record.js';

type Triple = readonly [low: string, likely: string, high: string];

const tripleOf = (id: AssumptionId, industry: Industry, size: Size): readonly (string | undefined)[] => {
  const { low, likely, high } = assumedEstimate(assumption(id), { industry, size });
  return [low, likely, high];
};

// Typed by hand from the tables of the assumptions: id, small, medium, enterprise.
test.each<[AssumptionId, Triple, Triple, Triple]>([
  ['people', ['2', '4', '8'], ['12', '30', '60'], ['80', '180', '400']],
  ['models', ['1', '3', '8'], ['15', '40', '100'], ['100', '250', '600']],
  // Twice the mean cost of owning one, in a small firm as in a medium one; its ends nothing and 3.7 times that cost.
  ['valuePerModel', ['0', '310000', '575000'], ['0', '310000', '575000'], ['0', '315000', '580000']],
  [
    'revenue',
    ['1000000', '10000000', '50000000'],
    ['200000000', '800000000', '2000000000'],
    ['3000000000', '12000000000', '50000000000'],
  ],
  ['mlInfra', ['2000', '6000', '16000'], ['6000', '12000', '24000'], ['8000', '18000', '40000']],
  ['hoursPerRelease', ['6', '16', '40'], ['16', '40', '110'], ['25', '50', '140']],
  ['coordination', ['0.5', '1', '3'], ['1', '3', '6'], ['2', '4', '7']],
  ['runHours', ['1', '3', '8'], ['3', '6', '8.8'], ['3', '7', '8.8']],
  ['templateHours', ['8', '20', '60'], ['20', '60', '160'], ['30', '80', '200']],
  ['evaluationRuns', ['0', '2', '8'], ['2', '8', '30'], ['4', '20', '60']],
  ['guardrailHours', ['1', '4', '16'], ['4', '16', '60'], ['16', '60', '200']],
  ['reviewHours', ['1', '8', '40'], ['4', '40', '160'], ['40', '160', '600']],
  ['retiredTools', ['0', '0', '5000'], ['0', '60000', '150000'], ['100000', '400000', '1200000']],
  ['setupHours', ['40', '120', '300'], ['900', '1800', '4000'], ['4000', '8000', '20000']],
  ['implementationMonths', ['1', '2', '4'], ['3', '5', '9'], ['4', '6', '12']],
  ['rampMonths', ['2', '3', '6'], ['4', '6', '12'], ['6', '10', '18']],
  ['adoptionCeiling', ['0.7', '1', '1'], ['0.10', '0.85', '0.99'], ['0.10', '0.75', '0.95']],
  ['migrationHours', ['8', '20', '60'], ['12', '30', '80'], ['16', '40', '100']],
  ['consultingDays', ['0', '0', '5'], ['0', '30', '80'], ['60', '200', '500']],
  ['tools', ['2', '3', '5'], ['5', '7', '10'], ['7', '10', '15']],
  ['hoursPerLink', ['8', '16', '40'], ['20', '60', '160'], ['20', '60', '160']],
  ['licencePerPerson', ['0', '40', '100'], ['60', '150', '500'], ['100', '200', '600']],
  ['platformFee', ['0', '0', '100'], ['0', '950', '5000'], ['5000', '10000', '30000']],
  ['platformInfra', ['50', '200', '600'], ['430', '3300', '8000'], ['6000', '15000', '40000']],
  ['platformTeam', ['0.03', '0.05', '0.20'], ['0.5', '0.75', '1.5'], ['2.5', '4', '8']],
  ['procurementHours', ['0', '10', '40'], ['60', '160', '400'], ['200', '600', '1500']],
  ['championShare', ['0', '0', '0.1'], ['0.1', '0.2', '0.5'], ['1', '2', '4']],
  ['platformReuse', ['0', '0', '0.3'], ['0.1', '0.3', '0.5'], ['0.1', '0.3', '0.5']],
  ['auditHours', ['8', '20', '60'], ['20', '60', '156'], ['30', '80', '208']],
  ['experiments', ['10', '20', '40'], ['10', '30', '80'], ['10', '30', '80']],
  ['experimentHours', ['2', '6', '12'], ['3', '8', '20'], ['3', '8', '20']],
  ['monitorPrice', ['0', '20', '100'], ['0', '40', '150'], ['0', '40', '150']],
  ['retrainCompute', ['2', '20', '200'], ['5', '40', '400'], ['5', '40', '400']],
  ['platformUnits', ['100', '300', '1000'], ['3000', '9000', '25000'], ['25000', '70000', '200000']],
])('%s is assumed as printed, by size', (id, small, medium, enterprise) => {
  expect(sizes.map((size) => tripleOf(id, 'retail', size))).toEqual([small, medium, enterprise]);
});

test.each<[AssumptionId, Triple]>([
  ['rho', ['0.25', '0.5', '0.63']],
  ['freedHoursCap', ['0.25', '0.35', '0.5']],
  ['changesPerYear', ['0.5', '2', '6']],
  ['retrainingsPerYear', ['0', '2', '6']],
  ['retrainingFactor', ['1', '2', '5']],
  ['hoursPerRetraining', ['0.5', '2', '8']],
  ['handsOnCut', ['0.3', '0.65', '0.79']],
  ['leadCut', ['0.2', '0.5', '0.79']],
  ['failureCut', ['0', '0.2', '0.5']],
  ['recoveryCut', ['0', '0.3', '0.6']],
  ['incidentHours', ['2', '6', '16']],
  ['responders', ['1', '2', '4']],
  ['severity', ['0.05', '0.25', '1']],
  ['decay', ['0', '0.01', '0.03']],
  ['decayCap', ['0.1', '0.2', '0.4']],
  ['driftEvents', ['0.2', '0.5', '1.5']],
  ['detectionDays', ['2', '5', '14']],
  ['detectionCut', ['0.4', '0.6', '0.9']],
  ['driftLoss', ['0.05', '0.25', '0.5']],
  ['perishable', ['0.2', '0.5', '0.8']],
  ['alpha', ['0.25', '0.5', '0.75']],
  ['extraShareLive', ['0', '0', '0.15']],
  ['newModels', ['0.25', '0.43', '0.60']],
  ['modelLife', ['22', '33', '60']],
  ['coordinationCut', ['0', '0.25', '0.4']],
  ['runHoursCut', ['0.1', '0.4', '0.6']],
  ['prepCut', ['0', '0.05', '0.10']],
  ['rerunCut', ['0.1', '0.3', '0.5']],
  ['infraCut', ['0', '0.15', '0.30']],
  ['auditCut', ['0.1', '0.3', '0.5']],
  ['evidenceHours', ['2', '6', '16']],
  ['evidenceCut', ['0.2', '0.5', '0.8']],
  ['alerts', ['0.3', '1', '4']],
  ['triageMinutes', ['10', '20', '60']],
  ['trainingHours', ['24', '32', '47']],
  ['refresherHours', ['4', '8', '13.7']],
  ['dipShare', ['0.3', '0.5', '0.7']],
  ['dipDepth', ['0.05', '0.15', '0.30']],
  ['dipMonths', ['2', '3', '9']],
  ['licenceUplift', ['0.03', '0.087', '0.114']],
  ['wageGrowth', ['0.032', '0.033', '0.038']],
  ['templateCoverage', ['0.3', '0.6', '0.9']],
  ['overlapMonths', ['1', '3', '6']],
  ['workshopHours', ['2', '4', '8']],
  ['awarenessHours', ['0.5', '1', '2']],
  ['computePerExperiment', ['5', '25', '200']],
  ['consultingDayRate', ['1000', '1500', '2500']],
  ['dataSetHours', ['4', '16', '60']],
  ['stewardshipHours', ['0.5', '2', '8']],
  ['fillMonths', ['1.5', '4', '9']],
  ['hiringCost', ['4000', '15000', '40000']],
  ['contractorDays', ['8', '16', '21']],
  ['contractorDayRate', ['500', '800', '1300']],
  ['biasTestHours', ['6', '12', '40']],
  ['biasTestHoursAfter', ['1', '4', '6']],
  ['explanationHours', ['1', '2', '6']],
  ['explanationHoursAfter', ['0.25', '0.75', '1']],
  ['explanationBuildHours', ['8', '24', '80']],
  ['codingHours', ['8', '15', '25']],
  ['assistantTimeSaved', ['-0.15', '0.1', '0.25']],
  ['assistantPrice', ['19', '25', '39']],
  ['untrainedShare', ['0.4', '0.7', '0.95']],
  ['untrainedLearning', ['1', '1.5', '3']],
  ['acceleratorPrice', ['1.8', '3.5', '7']],
  ['trainingHoursCut', ['0', '0.15', '0.35']],
  ['servingUtilisation', ['0.05', '0.2', '0.5']],
  ['servingUtilisationAfter', ['0.1', '0.3', '0.6']],
  ['idleHoursCut', ['0.2', '0.5', '0.9']],
  ['tokensPerRun', ['0.1', '1', '5']],
  ['tokenPrice', ['0.1', '2', '10']],
  ['tokenPriceWritten', ['0.5', '10', '50']],
  ['cachedTokenPrice', ['0.1', '0.25', '0.5']],
  ['refreshShare', ['0.15', '0.35', '0.7']],
  ['platformUnitPrice', ['0.15', '0.5', '0.65']],
])('%s is assumed as printed, for all sizes', (id, triple) => {
  for (const size of sizes) expect(tripleOf(id, 'energy', size)).toEqual(triple);
});

test('whoever has a course of three days of eight hours counts as trained', () => {
  expect(tripleOf('hoursToBeTrained', 'energy', 'small')).toEqual([undefined, '24', undefined]);
});

test('people leave as often as BLS says where its rate is of such people, and else one in eight up to that rate', () => {
  expect(tripleOf('leavers', 'retail', 'medium')).toEqual(['0.06', '0.12', '0.292']);
  expect(tripleOf('leavers', 'energy', 'small')).toEqual(['0.06', '0.12', '0.268']);
});

test.each<[Industry, Triple, Triple]>([
  ['finance', ['0.16', '0.50', '0.80'], ['2', '4', '8']],
  ['healthcare', ['0.18', '0.40', '0.70'], ['0', '2', '4']],
  ['public-sector', ['0.10', '0.40', '0.70'], ['1', '3', '6']],
  ['energy', ['0.05', '0.25', '0.50'], ['1', '3', '6']],
  ['transport', ['0.05', '0.20', '0.50'], ['2', '4', '8']],
  ['telecom', ['0.05', '0.15', '0.30'], ['1', '3', '6']],
  ['professional-services', ['0.05', '0.15', '0.40'], ['0', '2', '4']],
  ['manufacturing', ['0.05', '0.10', '0.30'], ['1', '3', '6']],
  ['technology', ['0.05', '0.10', '0.25'], ['0', '2', '4']],
  ['retail', ['0.02', '0.05', '0.18'], ['4', '8', '12']],
])('regulated share and freeze weeks of %s are assumed as printed', (industry, regulated, freeze) => {
  expect(tripleOf('regulatedShare', industry, 'medium')).toEqual(regulated);
  expect(tripleOf('freezeWeeks', industry, 'medium')).toEqual(freeze);
});

test('the split of the people by role adds up to the likely head count', () => {
  for (const size of sizes) {
    const likely = (id: AssumptionId): number =>
      Number(assumedEstimate(assumption(id), { industry: 'finance', size }).likely);
    expect(likely('dataScientists') + likely('engineers') + likely('validators')).toBe(likely('people'));
  }
});

test('each id is assumed once, as grade D and with a reason', () => {
  expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
  for (const assumed of assumptions) {
    expect(assumed.grade).toBe('D');
    expect(assumed.reasoning.length).toBeGreaterThan(5);
    expect(assumed.unit, assumed.id).toMatch(/^[A-Za-z]+(\/[a-z]+)*$/);
    for (const size of sizes) {
      for (const industry of industries) {
        const { low, likely, high } = assumedEstimate(assumed, { industry, size });
        expect((low === undefined) === (high === undefined), assumed.id).toBe(true);
        expect(Number(low ?? likely), assumed.id).toBeLessThanOrEqual(Number(likely));
        expect(Number(likely), assumed.id).toBeLessThanOrEqual(Number(high ?? likely));
      }
    }
  }
});

test('an end that is cited is a figure of its record, or says how it follows from one', () => {
  for (const assumed of assumptions) {
    for (const { end, record, of, how } of assumed.citedEnds ?? []) {
      const where = `${end} of ${assumed.id} from ${record}`;
      const cited = evidenceRecord(record);
      expect(cited, where).toBeDefined();
      expect(cited?.grade, where).not.toBe('D');
      const organisations = industries.flatMap((industry) => sizes.map((size) => ({ industry, size })));
      const held = organisations.filter(
        ({ industry, size }) => of?.some((each) => each === industry || each === size) ?? true,
      );
      expect(held.length, where).toBeGreaterThan(0);
      for (const organisation of held) {
        expect(
          citedEndsOf(assumed, organisation).map((each) => each.record),
          where,
        ).toContain(record);
        const printed = assumedEstimate(assumed, organisation)[end];
        if (how === undefined) {
          expect([cited?.low, cited?.value, cited?.high].map(Number), where).toContain(Number(printed));
          continue;
        }
        // A figure of the record stands in the reason.
        const figures = [cited?.low, cited?.value, cited?.high].flatMap((each) =>
          each === undefined ? [] : [Number(each)],
        );
        const named = (how.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? []).map(Number);
        expect(
          figures.some((figure) => named.includes(figure) || (figure === 3 && how.includes('three'))),
          where,
        ).toBe(true);
      }
    }
  }
});

test.each([
  ['runHours', 60_000 / 60 / 113],
  ['rho', 1 - 0.37],
] as const)('the cited end of %s is worked out as it says', (id, worth) => {
  const high = Number(tripleOf(id, 'finance', 'medium')[2]);
  expect(Math.abs(high - worth)).toBeLessThan(worth * 0.01);
});

// Ending at an even pace, a share s lives three years where the mean life is 36 ÷ ln(1 ÷ s): of 20 and of 45 % of firms.
test('a model lives as long as firms say that keep theirs for three years, and new ones replace it and add a tenth', () => {
  const [mature, others] = [36 / Math.log(1 / 0.45), 36 / Math.log(1 / 0.2)];
  const [low, likely] = tripleOf('modelLife', 'finance', 'medium').map(Number);
  expect(low).toBe(Math.floor(others));
  expect(Math.abs((likely ?? 0) - (mature + others) / 2)).toBeLessThan(1);
  expect(Number(tripleOf('newModels', 'retail', 'medium')[1])).toBeCloseTo(1 / 3 + 0.1, 2);
});

// The mean of a range over its likely figure, and what an overrun of 30 to 40 % leaves above it.
test('the contingency is what the ranges of set-up, links, migration and consulting leave of the overrun', () => {
  const lift = (id: AssumptionId, size: Size): number => {
    const [low = 0, likely = 0, high = 0] = tripleOf(id, 'retail', size).map(Number);
    return (low + 4 * likely + high) / 6 / likely;
  };
  const lifts = (['small', 'medium', 'enterprise'] as const).flatMap((size) =>
    (['setupHours', 'hoursPerLink', 'migrationHours'] as const).map((id) => lift(id, size)),
  );
  expect(lifts.every((each) => each > 1.1 && each < 1.25)).toBe(true);
  const { value, low, high } = evidenceRecord('overrun-beyond-ranges') ?? {};
  expect([low, value, high].map(Number)).toEqual(
    [1.3 / 1.18, 1.35 / 1.165, 1.4 / 1.15].map((each) => Number((each - 1).toFixed(2))),
  );
});

test('every anchor is a record', () => {
  for (const { id, anchors } of assumptions) {
    for (const anchor of anchors ?? []) expect(evidenceRecord(anchor), `${anchor} of ${id}`).toBeDefined();
  }
});
