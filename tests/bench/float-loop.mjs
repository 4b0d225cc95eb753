/**
 * The model of a profile as one plain loop over samples and months in floats, line by line as the model states it, for
 * one shape: three roles, one tool billed a year in advance, a linear roll-out, a cohort for each role. What no
 * month changes is worked out once a sample. It is what
 * the batch reading, which knows no shape, is measured against, and a second opinion on its figures.
 *
 * @param read  the figure of an input by its path
 * @param shape  horizon, members and words
 * @param draws  path → figures of an input that varies
 */
export function floatLoop(read, { horizonMonths, members, words }, draws) {
  const { max, min, abs } = Math;
  const roles = members.roles;
  const [tool] = members.tools;
  const roleCount = roles.length;
  const given = (path) => draws.get(path) ?? new Float64Array(draws.values().next().value.length).fill(read(path));
  const ofEach = (list, key) => members[list].map((id) => given(`${list}.${id}.${key}`));
  const clamp = (x, low, high) => (x < low ? low : x > high ? high : x);

  // Figures of these inputs have no range in any profile.
  const people = roles.map((role) => read(`roles.${role}.people`));
  const salary = roles.map((role) => read(`roles.${role}.salary`));
  const learnShare = roles.map((role) => read(`roles.${role}.learnShare`));
  const everyone = people.reduce((all, count) => all + count, 0);
  const parts = (work) => {
    const named = roles.map((role) => read(`roles.${role}.${work}`));
    const all = named.reduce((sum, share) => sum + share, 0);
    return roles.map((_, role) => (all > 0 ? named[role] / all : people[role] / everyone));
  };
  const releasePart = parts('releaseShare');
  const incidentPart = parts('incidentShare');
  const linkPart = parts('linkShare');
  const migrationPart = parts('migrationShare');
  const cohortRole = members.cohorts.map((id) => roles.indexOf(words[`cohorts.${id}.role`]));
  const awarenessRole = roles.indexOf(words['awareness.role']);

  const [productiveHours, industryFactor, load, paidLeave, wageGrowth] = [
    'productiveHours',
    'industryFactor',
    'load',
    'paidLeave',
    'growth',
  ].map((key) => given(`wages.${key}`));
  const setupHours = ofEach('roles', 'setupHours');
  const runTeam = ofEach('roles', 'runTeam');
  const courseHours = ofEach('cohorts', 'courseHours');
  const pricePerHour = ofEach('cohorts', 'pricePerHour');
  const pricePerPerson = ofEach('cohorts', 'pricePerPerson');
  const examFee = ofEach('cohorts', 'examFee');
  const leavers = ofEach('cohorts', 'leavers');
  const refresherHours = ofEach('cohorts', 'refresherHours');
  const onCall = given('runTeam.onCallPerYear');
  const [count, newShare, lifeMonths] = ['count', 'newShare', 'lifeMonths'].map((key) => given(`models.${key}`));
  const [worth, attribution, perishable] = ['perModelYear', 'attribution', 'perishable'].map((key) =>
    given(`value.${key}`),
  );
  const [freedHours, freedHoursCap] = ['freedHours', 'freedHoursCap'].map((key) => given(`realisation.${key}`));
  const [implementationMonths, hiringDelayMonths, rampMonths, ceiling] = [
    'implementationMonths',
    'hiringDelayMonths',
    'rampMonths',
    'ceiling',
  ].map((key) => given(`adoption.${key}`));
  const [seats, pricePerSeat, fee, uplift] = ['seats', 'pricePerSeatMonth', 'feePerMonth', 'uplift'].map((key) =>
    given(`tools.${tool}.${key}`),
  );
  const [infrastructurePrice, copies] = ['pricePerMonth', 'copies'].map((key) => given(`infrastructure.${key}`));
  const [consultingDays, dayRate, platformReuse] = ['consultingDays', 'consultingDayRate', 'platformReuse'].map((key) =>
    given(`setup.${key}`),
  );
  const [linkTools, hoursPerLink, upkeepShare] = ['tools', 'hoursPerLink', 'upkeepShare'].map((key) =>
    given(`links.${key}`),
  );
  const migrationHours = given('migration.hoursPerModel');
  const contingency = given('contingency.share');
  const [awarenessPeople, awarenessHours] = ['people', 'hours'].map((key) => given(`awareness.${key}`));
  const [workShare, depth, learningMonths] = ['workShare', 'depth', 'months'].map((key) => given(`learning.${key}`));
  const [perModelYear, freezeWeeks, changeFactor, retrainings, retrainingFactor] = [
    'perModelYear',
    'freezeWeeks',
    'factor',
    'retrainingsPerModelYear',
    'retrainingFactor',
  ].map((key) => given(`releases.${key}`));
  const hoursPerRetraining = given('deployment.hoursPerRetraining');
  const [hoursPerRelease, handsOnCut] = ['hoursPerRelease', 'handsOnCut'].map((key) => given(`deployment.${key}`));
  const [leadDays, leadCut] = ['days', 'cut'].map((key) => given(`leadTime.${key}`));
  const [decayPerMonth, decayCap] = ['decayPerMonth', 'decayCap'].map((key) => given(`freshness.${key}`));
  const [failureRate, failureCut, recoveryHours, recoveryCut, severity, responders, handsOnHours] = [
    'changeFailureRate',
    'failureCut',
    'recoveryHours',
    'recoveryCut',
    'severity',
    'responders',
    'handsOnHours',
  ].map((key) => given(`incidents.${key}`));

  const discount = new Float64Array(horizonMonths + 1);
  for (let m = 0; m <= horizonMonths; m++) discount[m] = (1 + read('discounting.rate')) ** (-m / 12);
  const years = Math.ceil(horizonMonths / 12);
  const rate = new Float64Array(roleCount);
  const cap = new Float64Array(roleCount);
  const bill = new Float64Array(years);
  const billedAt = new Float64Array(years);

  return function run(samples, { npv, roi, totalCost, totalBenefit, payback }) {
    for (let i = 0; i < samples; i++) {
      const hours = productiveHours[i];
      const perSalary = (industryFactor[i] * load[i] * (1 - paidLeave[i])) / hours;
      let [setupWork, linkRate, migrationRate, learners, team] = [0, 0, 0, 0, 0];
      for (let r = 0; r < roleCount; r++) {
        const hour = salary[r] * perSalary;
        rate[r] = hour;
        setupWork += setupHours[r][i] * hour;
        linkRate += linkPart[r] * hour;
        migrationRate += migrationPart[r] * hour;
        learners += (people[r] * learnShare[r] * hour * hours) / 12;
        team += runTeam[r][i] * hour * hours;
        cap[r] = (people[r] * hours * freedHoursCap[i]) / 12;
      }
      const goLive = implementationMonths[i] + hiringDelayMonths[i];
      const implementation = implementationMonths[i];
      const ramp = rampMonths[i];
      const top = ceiling[i];
      const unspared = 1 - platformReuse[i];
      setupWork *= unspared;
      const linkWork = linkTools[i] * hoursPerLink[i] * linkRate * unspared;
      const migrationWork = count[i] * migrationHours[i] * migrationRate * top;
      const consultingWork = consultingDays[i] * dayRate[i];
      let [fees, away, feesPerYear, awayPerYear] = [0, 0, 0, 0];
      for (let c = 0; c < cohortRole.length; c++) {
        const heads = people[cohortRole[c]];
        const hour = rate[cohortRole[c]];
        const feesOf = heads * (courseHours[c][i] * pricePerHour[c][i] + pricePerPerson[c][i] + examFee[c][i]);
        const awayOf = heads * courseHours[c][i] * hour;
        fees += feesOf;
        away += awayOf;
        feesPerYear += feesOf * leavers[c][i];
        awayPerYear += awayOf * leavers[c][i] + heads * refresherHours[c][i] * hour;
      }
      const awarenessWork = awarenessPeople[i] * awarenessHours[i] * rate[awarenessRole];
      const teamPerMonth = (team + onCall[i]) / 12;
      const upkeepPerMonth = (linkWork * upkeepShare[i]) / 12;
      const dip = learners * workShare[i] * depth[i] * top;
      const curveMonths = learningMonths[i];
      const learningRamp = max(ramp, 1);
      const infrastructure = infrastructurePrice[i] * copies[i];
      const list = seats[i] * pricePerSeat[i] + fee[i];
      const firstBill = max(0, goLive - 1);
      let level = 1;
      for (let y = 0; y < years; y++) {
        billedAt[y] = firstBill + 12 * y;
        bill[y] = list * level * min(12, max(0, horizonMonths - billedAt[y]));
        level *= 1 + uplift[i];
      }

      const open = (52 - freezeWeeks[i]) / 52;
      const changesThen = perModelYear[i] * open * changeFactor[i];
      const retrainingsThen = retrainings[i] * open * retrainingFactor[i];
      const releases = (perModelYear[i] + retrainings[i]) * open;
      const releasesThen = changesThen + retrainingsThen;
      const hoursAfter =
        changesThen * hoursPerRelease[i] * (1 - handsOnCut[i]) + retrainingsThen * hoursPerRetraining[i];
      const failureAfter = min(1, failureRate[i] * (1 - failureCut[i]));
      const recoveryAfter = recoveryHours[i] * (1 - recoveryCut[i]);
      const handsOnAfter =
        recoveryHours[i] === 0 ? handsOnHours[i] : (handsOnHours[i] * recoveryAfter) / recoveryHours[i];
      const value = worth[i];
      const lossPerHour = (value / 8760) * severity[i];
      const leadBefore = (leadDays[i] * 12) / 365;
      const leadAfter = leadBefore * (1 - leadCut[i]);
      const capAge = decayCap[i] / decayPerMonth[i];
      const lossUntil = (age) => {
        const growing = min(age, capAge);
        return decayPerMonth[i] * growing * growing * 0.5 + decayCap[i] * (age - growing);
      };
      const staleBefore = ((lossUntil(leadBefore + 12 / releases) - lossUntil(leadBefore)) * releases) / 12;
      const staleAfter = ((lossUntil(leadAfter + 12 / releasesThen) - lossUntil(leadAfter)) * releasesThen) / 12;
      const fresher = value * (staleBefore - staleAfter);
      const slowest = min(leadBefore, leadAfter + lifeMonths[i]);
      const newValue = ((newShare[i] * count[i]) / 12) * (value / 12) * perishable[i] * attribution[i] * top;
      const wageStep = 1 + wageGrowth[i];
      const growth = 1 + max(-0.9, newShare[i] - 12 / lifeMonths[i]);
      const monthlyGrowth = growth ** (1 / 12);

      let models = count[i] / growth ** (1 / 24);
      let wages = 1;
      let doneBefore = 0;
      let [costs, benefits, presentCosts, presentBenefits] = [0, 0, 0, 0];
      let [balance, paidBack, hasFallen] = [0, -1, false];
      for (let m = 0; m <= horizonMonths; m++) {
        if (m > 12 && m % 12 === 1) wages *= wageStep;
        const elapsed = m - goLive;
        const since = clamp(elapsed, 0, 1);
        const inSetup = m === 0 ? 0 : clamp(implementation - m + 1, 0, 1) / implementation;
        const adoption = top * clamp((elapsed - 0.5) / ramp, 0, 1);
        const done = clamp(elapsed / ramp, 0, 1);
        const wave = done - doneBefore;
        doneBefore = done;
        const near = max(0, 1 - abs(elapsed));
        const learned = clamp(elapsed, 0, curveMonths);
        const learnedLater = clamp(elapsed - learningRamp, 0, curveMonths);
        const lost =
          learned -
          (learned * learned * 0.5) / curveMonths -
          learnedLater +
          (learnedLater * learnedLater * 0.5) / curveMonths;

        const setup = setupWork * inSetup * wages;
        const consulting = consultingWork * inSetup;
        const links = linkWork * inSetup * wages;
        const migration = migrationWork * wave * wages;
        const contingencyHours = contingency[i] * (setup + links + migration);
        const contingencyCash = contingency[i] * consulting;
        const trainingFees = (fees * near + (feesPerYear / 12) * since) * wages;
        const trainingHours = (away * near + (awayPerYear / 12) * since) * wages;
        const awareness = awarenessWork * near * wages;
        const learning = ((dip * lost) / learningRamp) * wages;
        let licence = 0;
        for (let y = 0; y < years; y++) licence += bill[y] * max(0, 1 - abs(m - billedAt[y]));
        const infrastructureCost = infrastructure * ((m === 0 ? 0 : 0.5) + 0.5 * since);
        const runTeamCost = teamPerMonth * since * wages;
        const upkeep = upkeepPerMonth * since * wages;
        const cost =
          setup +
          consulting +
          links +
          migration +
          contingencyHours +
          contingencyCash +
          trainingFees +
          trainingHours +
          awareness +
          learning +
          licence +
          infrastructureCost +
          runTeamCost +
          upkeep;

        const releasesNow = (models * releases) / 12;
        const releasesLater = (models * releasesThen) / 12;
        const release = (releasesNow * hoursPerRelease[i] - (models * hoursAfter) / 12) * adoption;
        const repair =
          (releasesNow * failureRate[i] * handsOnHours[i] - releasesLater * failureAfter * handsOnAfter) *
          responders[i] *
          adoption;
        const moreRelease = max(0, release);
        const moreRepair = max(0, repair);
        const lessRelease = min(0, release);
        const lessRepair = min(0, repair);
        let [releaseLabour, repairLabour] = [0, 0];
        for (let r = 0; r < roleCount; r++) {
          const freed = releasePart[r] * moreRelease + incidentPart[r] * moreRepair;
          const kept = freed > 0 ? min(1, cap[r] / freed) : 1;
          releaseLabour += releasePart[r] * rate[r] * (moreRelease * freedHours[i] * kept + lessRelease);
          repairLabour += incidentPart[r] * rate[r] * (moreRepair * freedHours[i] * kept + lessRepair);
        }
        const downHours =
          releasesNow * failureRate[i] * recoveryHours[i] - releasesLater * failureAfter * recoveryAfter;
        const incidentLoss = downHours * lossPerHour * adoption;
        const freshness = ((models * fresher) / 12) * adoption;
        const live = elapsed - 0.5 - leadAfter;
        const wouldBeLive = elapsed - 0.5 - slowest;
        const onRamp = clamp(live, 0, ramp);
        const wouldBeOnRamp = clamp(wouldBeLive, 0, ramp);
        const head =
          (onRamp * onRamp - wouldBeOnRamp * wouldBeOnRamp) / (2 * ramp) +
          max(0, live - ramp) -
          max(0, wouldBeLive - ramp);
        const earlierValue = newValue * head;
        const benefit = releaseLabour * wages + repairLabour * wages + incidentLoss + freshness + earlierValue;
        models *= monthlyGrowth;

        costs += cost;
        benefits += benefit;
        presentCosts += cost * discount[m];
        presentBenefits += benefit * discount[m];
        const flow = benefit - cost;
        balance += flow;
        if (balance < 0) hasFallen = true;
        else if (hasFallen && paidBack < 0) paidBack = m - balance / flow;
      }
      npv[i] = presentBenefits - presentCosts;
      roi[i] = npv[i] / presentCosts;
      totalCost[i] = costs;
      totalBenefit[i] = benefits;
      payback[i] = hasFallen ? (paidBack < 0 ? Infinity : paidBack) : 0;
    }
  };
}

/** Groups that the loop has written down, and what every answer needs. */
const known = new Set([
  ...['organisation', 'wages', 'roles', 'models', 'value', 'realisation', 'practices', 'adoption', 'releases'],
  ...['tools', 'infrastructure', 'setup', 'links', 'migration', 'contingency', 'runTeam', 'cohorts', 'awareness'],
  ...['learning', 'deployment', 'leadTime', 'freshness', 'incidents', 'riskAdjustment', 'discounting', 'verdict'],
]);

/**
 * Groups that the loop does not know, off: left in, they would share its caps on hours and on losses.
 *
 * @param groups  all groups of the model
 */
export const leftOut = (groups) =>
  Object.fromEntries(groups.flatMap(({ key }) => (known.has(key) ? [] : [[key, 'off']])));
