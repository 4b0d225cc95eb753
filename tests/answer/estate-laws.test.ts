import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, sumOf } from '../../src/decimal.js';
import { industries, scenarioFor, type Scenario, type Size, sizes } from '../../src/index.js';
import { organisation } from './random-organisation.js';
import { changed, modelOf } from './read-model.js';

const profiles = industries.flatMap((industry) => sizes.map((size) => [industry, size] as const));
const organisations = fc.sample(organisation, { numRuns: 12, seed: 20_281_101 });
const numbered = organisations.map((scenario, place) => [place, scenario] as const);

type Read = ReturnType<typeof modelOf>;

const totalOf = (
  { model, read }: Read,
  table: Read['table'],
  isCounted: (line: Read['model']['statement'][number]) => boolean,
): Decimal => {
  const reading = read(table);
  return sumOf(model.statement.filter(isCounted).flatMap(({ line }) => reading.row(line)));
};

describe('the more models, all else being equal, ', () => {
  const counts: Readonly<Record<Size, readonly number[]>> = {
    small: [1, 2, 3, 8],
    medium: [1, 15, 40, 100],
    enterprise: [1, 100, 250, 600],
  };

  test.each(profiles)('the more is left, and the more for each unit of set-up: %s, %s', (industry, size) => {
    const made = modelOf(scenarioFor(industry, { size }));
    const { npv } = made.model.returns.all;
    const found = counts[size].map((count) => {
      const table = changed(made.table, (path, { value }) => (path === 'models.count' ? new Decimal(count) : value));
      const setup = totalOf(made, table, ({ side, group }) => side === 'cost' && group === 'Set-up');
      const left = made.read(table).figure(npv);
      return { left, ofSetup: left.div(setup) };
    });
    found.slice(1).forEach(({ left, ofSetup }, place) => {
      expect(found[place]?.left.lt(left)).toBe(true);
      expect(found[place]?.ofSetup.lt(ofSetup)).toBe(true);
    });
  });
});

describe('more releases', () => {
  /** What a release costs anew: its compute, and what is lost and mended where it fails. */
  const ofReleases = ['retraining', 'incidentLoss', 'incidentLabour'];
  /** Where more is changed today already, models are fresher today; and further models take as many releases. */
  const ofChanges = [...ofReleases, 'freshness', 'moreProjects'];

  /** What the net present value gains beside what these explain, from one figure of an input to the next. */
  const gains = (made: Read, path: string, figures: readonly number[], explaining: readonly string[]) => {
    const rest = figures.map((figure) => {
      const reading = made.read(changed(made.table, (at, { value }) => (at === path ? new Decimal(figure) : value)));
      const explained = made.model.statement.flatMap(({ line, side }) => {
        const value = made.model.presentValues.get(line.id);
        if (value === undefined || !explaining.includes(line.id)) return [];
        return [side === 'cost' ? reading.figure(value).neg() : reading.figure(value)];
      });
      return reading.figure(made.model.returns.all.npv).minus(sumOf(explained));
    });
    return rest.slice(1).map((each, place) => each.minus(rest[place] ?? each));
  };

  test.each(profiles)('lose no more than compute and failures explain: %s, %s', (industry, size) => {
    const made = modelOf(scenarioFor(industry, { size }));
    const retrainings = gains(made, 'releases.retrainingFactor', [1, 2, 3], ofReleases);
    const changes = gains(made, 'releases.perModelYear', [1, 4, 12], ofChanges);
    for (const gain of [...retrainings, ...changes]) expect(gain.gte(0)).toBe(true);
  });
});

describe('wages twice as high', () => {
  /** Money that is no hours of anybody in the roles stands in these lines too. */
  const mixed = ['runTeam', 'moreProjects'];
  const worth = ['freshness', 'lateDetection', 'incidentLoss', 'earlierValue'];

  test.each(numbered)('double what is hours, and leave what models are worth: organisation %i', (_place, scenario) => {
    const made = modelOf(scenario);
    const raised = changed(made.table, (path, { value }) =>
      /^roles\..*\.(salary|hourlyRate)$/.test(path) ? value.times(2) : value,
    );
    const [before, after] = [made.read(made.table), made.read(raised)];
    for (const { line, nature } of made.model.statement) {
      const factor = worth.includes(line.id) ? 1 : nature === 'capacity' && !mixed.includes(line.id) ? 2 : undefined;
      if (factor === undefined || organisationsOwn(line.id)) continue;
      before.row(line).forEach((amount, month) => {
        const twice = after.row(line)[month] ?? new Decimal(Number.NaN);
        // What is next to nothing is exact in its fiftieth place, not in its thirtieth digit.
        const doubt = amount.abs().times('1e-30').plus('1e-40');
        expect(twice.minus(amount.times(factor)).abs().lte(doubt), line.id).toBe(true);
      });
    }
  });
});

/** A line that somebody wrote down as money. */
const organisationsOwn = (id: string): boolean => ['first', 'second'].includes(id);

describe('where nothing is adopted', () => {
  /** Dated by somebody else: they come whatever is adopted. */
  const given = ['grant.first', 'grant.second', 'first', 'second'];

  test.each(numbered)('nothing is gained: organisation %i', (_place, scenario) => {
    const made = modelOf(scenario);
    const none = changed(made.table, (path, { value }) => (path === 'adoption.ceiling' ? new Decimal(0) : value));
    const reading = made.read(none);
    const gained = made.model.statement.filter(({ side, line }) => side === 'benefit' && !given.includes(line.id));
    for (const { line } of gained)
      expect(
        reading.row(line).every((amount) => amount.isZero()),
        line.id,
      ).toBe(true);
  });
});

// That no month changes is held of any organisation (model-laws): so a benefit falls only where the months added are
// themselves below nothing, which is where somebody tells that it is worse after than before.
describe('a year more of horizon', () => {
  const benefits = (scenario: Scenario): ReadonlyMap<string, Decimal> => {
    const { model, table, read } = modelOf(scenario);
    const reading = read(table);
    const lines = model.statement.filter(({ side }) => side === 'benefit');
    return new Map(lines.map(({ line }) => [line.id, sumOf(reading.row(line))]));
  };

  test.each(profiles)('lowers no benefit: %s, %s', (industry, size) => {
    const [shorter, longer] = [24, 36].map((horizonMonths) => benefits(scenarioFor(industry, { size, horizonMonths })));
    for (const [id, total] of shorter ?? []) expect(longer?.get(id)?.gte(total), id).toBe(true);
  });
});
