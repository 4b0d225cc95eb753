/**
 * The model of a profile written straight down, month by month, as one would without a tree: to measure what the tree
 * costs, and to have a second opinion on its figures. It knows one shape: three roles, one tool billed a year in
 * advance, a linear roll-out, cohorts for each role, every line of the spine but custom lines.
 *
 * @param number  how numbers are made and combined: decimals or floats
 * @param read  the figure of an input by its path
 * @param shape  horizon and members
 */
export function byHand(number, read, { horizonMonths, members, words }) {
  const { of, plus, minus, times, over, power, least, most, isPositive } = number;
  const zero = of(0);
  const one = of(1);
  const twelve = of(12);
  const product = (...factors) => factors.reduce(times);
  const sum = (terms) => terms.reduce(plus, zero);
  const clamp = (x, low, high) => least(high, most(low, x));
  const left = (share) => minus(one, share);

  const roles = members.roles;
  const people = Object.fromEntries(roles.map((role) => [role, read(`roles.${role}.people`)]));
  const everyone = sum(Object.values(people));
  const hours = read('wages.productiveHours');
  const rate = Object.fromEntries(
    roles.map((role) => [
      role,
      over(
        product(
          read(`roles.${role}.salary`),
          read('wages.industryFactor'),
          read('wages.load'),
          left(read('wages.paidLeave')),
        ),
        hours,
      ),
    ]),
  );
  const parts = (work) => {
    const named = roles.map((role) => read(`roles.${role}.${work}`));
    const total = sum(named);
    return Object.fromEntries(
      roles.map((role, i) => [role, isPositive(total) ? over(named[i], total) : over(people[role], everyone)]),
    );
  };
  const mixed = (work) => {
    const part = parts(work);
    return sum(roles.map((role) => times(part[role], rate[role])));
  };

  const implementation = read('adoption.implementationMonths');
  const goLive = plus(implementation, read('adoption.hiringDelayMonths'));
  const ramp = read('adoption.rampMonths');
  const ceiling = read('adoption.ceiling');
  const count = read('models.count');
  const growth = plus(one, read('models.growth'));
  const monthlyGrowth = power(growth, over(one, twelve));
  const halfBack = power(growth, over(of(-1), of(24)));
  const wageStep = plus(one, read('wages.growth'));
  const reuse = left(read('setup.platformReuse'));
  const releasesBefore = over(
    times(read('releases.perModelYear'), minus(of(52), read('releases.freezeWeeks'))),
    of(52),
  );
  const releasesAfter = times(releasesBefore, read('releases.factor'));

  const setupWork = times(sum(roles.map((role) => times(read(`roles.${role}.setupHours`), rate[role]))), reuse);
  const consultingWork = times(read('setup.consultingDays'), read('setup.consultingDayRate'));
  const linkWork = product(read('links.tools'), read('links.hoursPerLink'), mixed('linkShare'), reuse);
  const migrationWork = product(count, read('migration.hoursPerModel'), mixed('migrationShare'), ceiling);
  const contingency = read('contingency.share');
  const cohorts = members.cohorts.map((id) => {
    const role = words[`cohorts.${id}.role`];
    const heads = people[role];
    const course = read(`cohorts.${id}.courseHours`);
    const fees = times(
      heads,
      sum([
        times(course, read(`cohorts.${id}.pricePerHour`)),
        read(`cohorts.${id}.pricePerPerson`),
        read(`cohorts.${id}.examFee`),
      ]),
    );
    const away = product(heads, course, rate[role]);
    const leavers = read(`cohorts.${id}.leavers`);
    return {
      fees,
      away,
      feesYear: times(fees, leavers),
      awayYear: plus(times(away, leavers), product(heads, read(`cohorts.${id}.refresherHours`), rate[role])),
    };
  });
  const awarenessWork = product(read('awareness.people'), read('awareness.hours'), rate[words['awareness.role']]);
  const learners = over(
    times(sum(roles.map((role) => product(people[role], read(`roles.${role}.learnShare`), rate[role]))), hours),
    twelve,
  );
  const dip = product(learners, read('learning.workShare'), read('learning.depth'), ceiling);
  const [tool] = members.tools;
  const listPrice = plus(
    times(read(`tools.${tool}.seats`), read(`tools.${tool}.pricePerSeatMonth`)),
    read(`tools.${tool}.feePerMonth`),
  );
  const firstBill = most(zero, minus(goLive, one));
  const uplift = plus(one, read(`tools.${tool}.uplift`));
  const runTeam = over(
    plus(
      product(sum(roles.map((role) => times(read(`roles.${role}.runTeam`), rate[role]))), hours),
      read('runTeam.onCallPerYear'),
    ),
    twelve,
  );

  const hoursBefore = read('deployment.hoursPerRelease');
  const hoursAfter = times(hoursBefore, left(read('deployment.handsOnCut')));
  const failureBefore = read('incidents.changeFailureRate');
  const failureAfter = least(one, times(failureBefore, left(read('incidents.failureCut'))));
  const recoveryBefore = read('incidents.recoveryHours');
  const recoveryAfter = times(recoveryBefore, left(read('incidents.recoveryCut')));
  const handsOn = read('incidents.handsOnHours');
  const handsOnAfter = times(handsOn, over(recoveryAfter, recoveryBefore));
  const responders = read('incidents.responders');
  const lossPerHour = over(
    product(over(read('organisation.revenue'), of(8760)), read('value.carriedShare'), read('incidents.severity')),
    count,
  );
  const payroll = product(sum(roles.map((role) => times(people[role], rate[role]))), hours);
  const value = least(
    over(times(read('value.multiple'), plus(payroll, read('models.infrastructure'))), count),
    over(times(read('value.carriedShare'), read('organisation.revenue')), count),
  );
  const daysPerMonth = over(of(365), twelve);
  const leadBefore = over(read('leadTime.days'), daysPerMonth);
  const leadAfter = times(leadBefore, left(read('leadTime.cut')));
  const decay = read('freshness.decayPerMonth');
  const cap = read('freshness.decayCap');
  const lossUntil = (age) => {
    const growing = least(age, over(cap, decay));
    return plus(over(product(decay, growing, growing), of(2)), times(cap, minus(age, growing)));
  };
  const staleness = (releases, lead) => {
    const interval = over(twelve, releases);
    return over(minus(lossUntil(plus(lead, interval)), lossUntil(lead)), interval);
  };
  const fresher = times(value, minus(staleness(releasesBefore, leadBefore), staleness(releasesAfter, leadAfter)));
  const slowest = least(leadBefore, plus(leadAfter, read('models.lifeMonths')));
  const newValue = product(
    over(read('models.newPerYear'), twelve),
    over(value, twelve),
    read('value.perishable'),
    read('value.attribution'),
  );
  const until = (moment) => {
    const elapsed = minus(moment, goLive);
    const onRamp = clamp(elapsed, zero, ramp);
    return times(ceiling, plus(over(times(onRamp, onRamp), times(of(2), ramp)), most(zero, minus(elapsed, ramp))));
  };
  const releasePart = parts('releaseShare');
  const incidentPart = parts('incidentShare');
  const realised = read('realisation.freedHours');
  const capOf = (role) => over(product(people[role], hours, read('realisation.freedHoursCap')), twelve);

  const perHalfMonth = power(plus(one, read('discounting.rate')), over(of(-1), of(24)));
  const factorStep = times(perHalfMonth, perHalfMonth);
  let factor = one;
  let grown = halfBack;
  let before = zero;
  const rows = [];
  const waves = [];
  for (let m = 0; m <= horizonMonths; m++) {
    const month = of(m);
    const year = Math.max(1, Math.ceil(m / 12));
    const wages = power(wageStep, of(year - 1));
    const since = clamp(minus(month, goLive), zero, one);
    const inSetup = m >= 1 ? over(clamp(minus(implementation, of(m - 1)), zero, one), implementation) : zero;
    const adoption = times(ceiling, clamp(over(minus(minus(month, of(0.5)), goLive), ramp), zero, one));
    const done = clamp(over(minus(month, goLive), ramp), zero, one);
    const wave = minus(done, before);
    before = done;
    const atGoLive = m === Number(goLive) ? one : zero;

    const setup = product(setupWork, inSetup, wages);
    const consulting = times(consultingWork, inSetup);
    const links = product(linkWork, inSetup, wages);
    const migration = product(migrationWork, wave, wages);
    const fees = product(
      plus(
        times(sum(cohorts.map((c) => c.fees)), atGoLive),
        times(over(sum(cohorts.map((c) => c.feesYear)), twelve), since),
      ),
      wages,
    );
    const away = product(
      plus(
        times(sum(cohorts.map((c) => c.away)), atGoLive),
        times(over(sum(cohorts.map((c) => c.awayYear)), twelve), since),
      ),
      wages,
    );
    const awareness = product(awarenessWork, atGoLive, wages);
    // Month by month, each wave of starters loses what is left in its own months: a sum where the model has an integral.
    waves.push(m > Number(goLive) && m <= Number(goLive) + Number(ramp) ? over(one, ramp) : zero);
    const lost = sum(
      waves.map((share, started) => {
        const middle = minus(of(m - started), of(-0.5));
        return times(share, left(clamp(over(middle, read('learning.months')), zero, one)));
      }),
    );
    const learning = product(dip, lost, wages);
    const billed = (m - Number(firstBill)) / 12;
    const covered = Math.min(12, horizonMonths - m);
    const licence =
      Number.isInteger(billed) && billed >= 0 ? product(listPrice, power(uplift, of(billed)), of(covered)) : zero;
    const presence = plus(over(minus(clamp(month, zero, one), since), of(2)), since);
    const infrastructure = product(read('infrastructure.pricePerMonth'), read('infrastructure.copies'), presence);
    const team = product(runTeam, since, wages);
    const upkeep = product(over(times(linkWork, read('links.upkeepShare')), twelve), since, wages);

    const models = times(count, grown);
    const releasesNow = over(times(models, releasesBefore), twelve);
    const releasesThen = over(times(models, releasesAfter), twelve);
    const release = times(minus(times(releasesNow, hoursBefore), times(releasesThen, hoursAfter)), adoption);
    const repair = product(
      minus(product(releasesNow, failureBefore, handsOn), product(releasesThen, failureAfter, handsOnAfter)),
      responders,
      adoption,
    );
    const worth = (saved, part) =>
      times(
        sum(
          roles.map((role) => {
            const freed = plus(
              times(releasePart[role], most(zero, release)),
              times(incidentPart[role], most(zero, repair)),
            );
            const kept = isPositive(freed) ? least(one, over(capOf(role), freed)) : one;
            return product(
              part[role],
              rate[role],
              plus(product(most(zero, saved), realised, kept), least(zero, saved)),
            );
          }),
        ),
        wages,
      );
    const downHours = minus(
      product(releasesNow, failureBefore, recoveryBefore),
      product(releasesThen, failureAfter, recoveryAfter),
    );
    const middle = minus(month, of(0.5));
    const head = minus(until(minus(middle, leadAfter)), until(minus(middle, slowest)));

    const ownHours = sum([setup, links, migration]);
    const costs = {
      cash: [consulting, fees, licence, infrastructure, times(contingency, consulting)],
      capacity: [ownHours, away, awareness, learning, upkeep, times(contingency, ownHours)],
    };
    (words['runTeam.staffing'] === 'hired' ? costs.cash : costs.capacity).push(team);
    const benefits = [
      worth(release, releasePart),
      worth(repair, incidentPart),
      product(downHours, lossPerHour, adoption),
      times(over(times(models, fresher), twelve), adoption),
      times(newValue, head),
    ];
    rows.push({ cash: sum(costs.cash), cost: sum([...costs.cash, ...costs.capacity]), benefit: sum(benefits), factor });
    factor = times(factor, factorStep);
    grown = times(grown, monthlyGrowth);
  }

  const presentValue = (key) => sum(rows.map((row) => times(row[key], row.factor)));
  const [cost, benefit, cash] = [presentValue('cost'), presentValue('benefit'), presentValue('cash')];
  return { npv: minus(benefit, cost), roi: over(minus(benefit, cost), cost), cost, benefit, cash, rows };
}

/** Floats, for the lower bound. */
export const floats = {
  of: Number,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  power: (a, b) => a ** b,
  least: Math.min,
  most: Math.max,
  isPositive: (a) => a > 0,
};

/** Plain decimals, for the bound that counts. */
export const decimals = (Decimal) => ({
  of: (value) => new Decimal(value),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  power: (a, b) => a.pow(b),
  least: (a, b) => (a.lt(b) ? a : b),
  most: (a, b) => (a.gt(b) ? a : b),
  isPositive: (a) => a.gt(0),
});
