/**
 * What a profile says before any month has passed: wages, delivery before and after, what a model is worth and can
 * lose, the work that is done once, the bills that come each month, the hours saved at full adoption. Money of hours is
 * at the wages of the start.
 */
export function figuresByHand(number, read, { members, words }) {
  const { of, zero, one, plus, minus, times, over, least, isPositive, sum, product, left, gain, loss } = number;
  const aMonth = (perYear) => over(perYear, of(12));
  const { roles } = members;
  const forRoles = (figureOf) => Object.fromEntries(roles.map((role, place) => [role, figureOf(role, place)]));

  // People, and who does what part of a piece of work.
  const people = forRoles((role) => read(`roles.${role}.people`));
  const everyone = sum(Object.values(people));
  const hours = read('wages.productiveHours');
  const paid = product(read('wages.industryFactor'), read('wages.load'), left(read('wages.paidLeave')));
  const rate = forRoles((role) => over(times(read(`roles.${role}.salary`), paid), hours));
  const byHeads = forRoles((role) => over(people[role], everyone));
  const only = (path) => forRoles((role) => (role === words[path] ? one : zero));
  const parts = (work) => {
    const named = roles.map((role) => read(`roles.${role}.${work}`));
    const total = sum(named);
    return isPositive(total) ? forRoles((_, place) => over(named[place], total)) : byHeads;
  };
  const rateOf = (part) => sum(roles.map((role) => times(part[role], rate[role])));
  const wagesFor = (field) => sum(roles.map((role) => times(read(`roles.${role}.${field}`), rate[role])));
  const releaseParts = parts('releaseShare');

  // Models and their delivery, before and after.
  const count = read('models.count');
  const newModels = times(read('models.newShare'), count);
  const spend = times(read('models.infrastructurePerModel'), count);
  const value = read('value.perModelYear');
  const cut = (before, by) => [read(before), times(read(before), left(read(by)))];
  const openShare = over(minus(of(52), read('releases.freezeWeeks')), of(52));
  const changesBefore = times(read('releases.perModelYear'), openShare);
  const changesAfter = times(changesBefore, read('releases.factor'));
  const retrainingsBefore = times(read('releases.retrainingsPerModelYear'), openShare);
  const retrainingsAfter = times(retrainingsBefore, read('releases.retrainingFactor'));
  const releasesBefore = plus(changesBefore, retrainingsBefore);
  const releasesAfter = plus(changesAfter, retrainingsAfter);
  const handsOn = cut('deployment.hoursPerRelease', 'deployment.handsOnCut');
  const runHours = cut('runLabour.hoursPerModelMonth', 'runLabour.cut');
  const [leadBefore, leadAfter] = cut('leadTime.days', 'leadTime.cut').map((days) => over(days, over(of(365), of(12))));
  const [failsBefore, failsAfter] = cut('incidents.changeFailureRate', 'incidents.failureCut');
  const recovery = cut('incidents.recoveryHours', 'incidents.recoveryCut');
  const repairBefore = read('incidents.handsOnHours');
  // Whoever restores in less time has less to do in the same proportion.
  const repair = [repairBefore, times(repairBefore, over(recovery[1], recovery[0]))];
  /** What is spared a year on a model, where a release costs so much before and so much after. */
  const sparedBy = ([before, after]) => minus(times(releasesBefore, before), times(releasesAfter, after));
  /** Hours of people a year on a model: before, a retraining is a release like any other. */
  const releaseHours = [
    times(releasesBefore, handsOn[0]),
    plus(times(changesAfter, handsOn[1]), times(retrainingsAfter, read('deployment.hoursPerRetraining'))),
  ];
  const sparedOfChanges = ([before, after]) => minus(times(changesBefore, before), times(changesAfter, after));
  const sparedByFailures = ([before, after]) =>
    sparedBy([times(failsBefore, before), times(least(one, failsAfter), after)]);

  // Work that is done once.
  const reuse = left(read('setup.platformReuse'));
  const links = product(read('links.tools'), read('links.hoursPerLink'), rateOf(parts('linkShare')), reuse);
  const ceiling = read('adoption.ceiling');
  const migrationHours = product(count, read('migration.hoursPerModel'), ceiling);
  const once = {
    procurement: times(read('procurement.hours'), rateOf(byHeads)),
    setup: times(wagesFor('setupHours'), reuse),
    consulting: times(read('setup.consultingDays'), read('setup.consultingDayRate')),
    links,
    migration: times(migrationHours, rateOf(parts('migrationShare'))),
    workshops: product(everyone, read('change.workshopHours'), rateOf(byHeads)),
    coaching: times(read('change.coachingDays'), read('change.coachingDayRate')),
    awareness: product(read('awareness.people'), read('awareness.hours'), rate[words['awareness.role']]),
  };

  // What comes every month, all or in part.
  const learnersWages = sum(roles.map((role) => product(people[role], read(`roles.${role}.learnShare`), rate[role])));
  const monthly = {
    changeLead: product(read('change.leadShare'), aMonth(hours), rate[words['change.role']]),
    dip: product(aMonth(times(learnersWages, hours)), read('learning.workShare'), read('learning.depth'), ceiling),
    infrastructure: times(read('infrastructure.pricePerMonth'), read('infrastructure.copies')),
    runTeam: aMonth(plus(times(wagesFor('runTeam'), hours), read('runTeam.onCallPerYear'))),
    linkUpkeep: aMonth(times(links, read('links.upkeepShare'))),
    monitoringOfModel: read('monitoring.pricePerModelMonth'),
    triageOfModel: product(
      read('monitoring.alertsPerModelMonth'),
      over(read('monitoring.triageMinutes'), of(60)),
      rate[words['monitoring.role']],
    ),
    retrainingOfModel: aMonth(times(minus(releasesAfter, releasesBefore), read('retraining.computePerRelease'))),
    infrastructureSaving: aMonth(times(spend, read('infrastructureSaving.cut'))),
    retiredTools: aMonth(times(read('retiredTools.costPerYear'), ceiling)),
  };
  const cohorts = members.cohorts.map((id) => {
    const role = words[`cohorts.${id}.role`];
    const of = (field) => read(`cohorts.${id}.${field}`);
    const price = sum([times(of('courseHours'), of('pricePerHour')), of('pricePerPerson'), of('examFee')]);
    const fees = times(people[role], price);
    const away = product(people[role], of('courseHours'), rate[role]);
    const refreshers = product(people[role], of('refresherHours'), rate[role]);
    const leavers = of('leavers');
    return { fees, away, feesYear: times(fees, leavers), awayYear: plus(times(away, leavers), refreshers) };
  });
  const ofCohorts = (key) => sum(cohorts.map((cohort) => cohort[key]));
  const training = {
    fees: ofCohorts('fees'),
    feesMonth: aMonth(ofCohorts('feesYear')),
    away: ofCohorts('away'),
    awayMonth: aMonth(ofCohorts('awayYear')),
  };

  // Hours saved a month at full adoption, for each model or by the whole organisation, and whose they are.
  const audit = cut('compliance.auditHours', 'compliance.auditCut');
  const evidence = cut('compliance.evidenceHours', 'compliance.evidenceCut');
  const reruns = product(
    people[words['rework.role']],
    read('rework.experimentsPerPersonYear'),
    minus(...cut('rework.rerunShare', 'rework.rerunCut')),
  );
  const saving = (id, part, { ofModel = zero, ofAll = zero }) => ({ id, part, ofModel, ofAll });
  const savings = [
    saving('deploymentLabour', releaseParts, { ofModel: aMonth(minus(...releaseHours)) }),
    saving('incidentLabour', parts('incidentShare'), {
      ofModel: aMonth(times(sparedByFailures(repair), read('incidents.responders'))),
    }),
    saving('coordination', byHeads, {
      ofAll: aMonth(
        product(
          everyone,
          read('coordination.hoursPerWeek'),
          read('coordination.weeksPerYear'),
          read('coordination.cut'),
        ),
      ),
    }),
    saving('runLabour', only('runLabour.role'), { ofModel: minus(...runHours) }),
    saving('preparation', only('preparation.role'), {
      ofAll: aMonth(
        product(people[words['preparation.role']], hours, read('preparation.timeShare'), read('preparation.cut')),
      ),
    }),
    saving('reworkHours', only('rework.role'), { ofAll: aMonth(times(reruns, read('rework.hoursPerExperiment'))) }),
    // New models grow with the estate: as many for each model as today.
    saving('templates', only('templates.role'), {
      ofModel: aMonth(over(product(newModels, read('templates.coverage'), read('templates.hoursPerModel')), count)),
    }),
    saving('audit', only('compliance.role'), {
      ofModel: aMonth(times(read('compliance.regulatedShare'), plus(minus(...audit), sparedOfChanges(evidence)))),
    }),
  ];
  const capShare = read('realisation.freedHoursCap');
  const caps = forRoles((role) => product(aMonth(hours), people[role], capShare));

  // Losses of a model avoided a year at full adoption: failed changes, sudden shifts, slow decay.
  const hourly = times(over(value, of(8760)), read('incidents.severity'));
  const daysSooner = minus(...cut('drift.detectionDays', 'drift.detectionCut'));
  const daily = times(over(value, of(365)), read('drift.lossShare'));
  const decay = read('freshness.decayPerMonth');
  const mostLost = read('freshness.decayCap');
  const lostUntil = (age) => {
    const growing = least(age, over(mostLost, decay));
    return plus(over(product(decay, growing, growing), of(2)), times(mostLost, minus(age, growing)));
  };
  const staleness = (releases, lead) => {
    const interval = over(of(12), releases);
    return over(minus(lostUntil(plus(lead, interval)), lostUntil(lead)), interval);
  };
  const whole = [
    ['incidentLoss', times(sparedByFailures(recovery), hourly)],
    ['lateDetection', product(read('drift.eventsPerModelYear'), daysSooner, daily)],
    ['freshness', times(value, minus(staleness(releasesBefore, leadBefore), staleness(releasesAfter, leadAfter)))],
  ];
  // A model cannot lose more than it is worth, however many ways of losing there are.
  const allLosses = sum(whole.map(([, amount]) => gain(amount)));
  const keptLosses = isPositive(minus(allLosses, value)) ? over(value, allLosses) : one;
  const losses = whole.map(([id, amount]) => [id, aMonth(plus(times(gain(amount), keptLosses), loss(amount)))]);

  // What goes live sooner, and what would never have gone live.
  const attribution = read('value.attribution');
  const life = read('models.lifeMonths');
  const releaseWork = times(releaseHours[1], rateOf(releaseParts));
  const runWork = product(of(12), runHours[1], rate[words['runLabour.role']]);
  const projects = over(newModels, read('projects.shareLive'));
  const goingLive = {
    leadAfter,
    retiredAfter: plus(leadAfter, life),
    // A delay cannot cost more than the whole life of a model.
    leadBefore: least(leadBefore, plus(leadAfter, life)),
    earlier: product(aMonth(newModels), aMonth(value), read('value.perishable'), attribution),
    extraModels: aMonth(times(projects, read('projects.extraShareLive'))),
    // Both what a model earns and what it costs to run stay at the prices of the start.
    earned: aMonth(minus(times(value, attribution), sum([releaseWork, runWork, over(spend, count)]))),
  };
  const reworkCompute = aMonth(times(reruns, read('rework.computePerExperiment')));

  return { rate, count, ceiling, once, monthly, training, savings, caps, keptLosses, losses, goingLive, reworkCompute };
}
