/** The lines of the statement, one month after the other: what the figures of the start come to as time goes by. */
export function linesByHand(number, read, shape, figures) {
  const { of, zero, one, plus, minus, times, over, power, least, most, isPositive } = number;
  const { sum, product, clamp, left, gain, loss } = number;
  const { horizonMonths, members } = shape;
  const { rate, count, ceiling, once, monthly, training, savings, caps, losses, goingLive, reworkCompute } = figures;

  const implementation = read('adoption.implementationMonths');
  const goLive = plus(implementation, read('adoption.hiringDelayMonths'));
  const ramp = read('adoption.rampMonths');
  const rolledOut = plus(goLive, ramp);
  const wageStep = plus(one, read('wages.growth'));
  const fees = read('procurement.fees');
  const contingency = read('contingency.share');
  const monthsToLearn = read('learning.months');
  const realised = read('realisation.freedHours');
  // What is in doubt reaches from w below what is expected to 5w above it; a fifth power of the way up is left above.
  const around = (scatter) => {
    const below = least(one, times(power(of('1.4'), of('0.5')), read(scatter)));
    const furthest = plus(one, times(of(5), below));
    return { below, above: (limit) => clamp(over(minus(furthest, limit), times(of(6), below)), zero, one) };
  };
  const hours = around('realisation.freedHoursScatter');
  const counted = (room) => {
    if (!isPositive(hours.below)) return least(one, room);
    const above = hours.above(room);
    return isPositive(minus(one, above)) ? minus(one, times(hours.below, power(above, of(6)))) : room;
  };
  const toolsGoAt = most(plus(rolledOut, read('retiredTools.overlapMonths')), read('retiredTools.contractEndMonth'));

  const [tool] = members.tools;
  const seats = times(read(`tools.${tool}.seats`), read(`tools.${tool}.pricePerSeatMonth`));
  const listPrice = plus(seats, read(`tools.${tool}.feePerMonth`));
  const priceStep = plus(one, read(`tools.${tool}.uplift`));
  const firstBill = most(zero, minus(goLive, one));

  /** Months of full adoption up to a moment. */
  const adoptedUntil = (moment) => {
    const elapsed = minus(moment, goLive);
    const onRamp = clamp(elapsed, zero, ramp);
    return times(ceiling, plus(over(times(onRamp, onRamp), times(of(2), ramp)), gain(minus(elapsed, ramp))));
  };
  // Less than one further model over the whole horizon is none.
  const further = times(goingLive.extraModels, adoptedUntil(of(horizonMonths)));
  const models = around('projects.extraModelsScatter');
  const oneMore = () => {
    if (!isPositive(models.below)) return isPositive(minus(one, further)) ? zero : one;
    const limit = over(one, further);
    const above = models.above(limit);
    const usual = plus(times(limit, power(above, of(5))), times(models.below, power(above, of(6))));
    return isPositive(minus(one, above)) ? usual : one;
  };
  const starts = Array.from({ length: Number(ramp) }, (_, place) => Number(goLive) + 1 + place);

  return function linesOf(m, grown) {
    const month = of(m);
    const since = (moment) => clamp(minus(month, moment), zero, one);
    const until = (moment) => minus(since(zero), since(moment));
    const allAt = (moment) => (m === Number(moment) ? one : zero);
    const spreadUntil = (moment) => (isPositive(moment) ? over(until(moment), moment) : allAt(zero));
    const live = since(goLive);
    const wages = power(wageStep, of(Math.max(1, Math.ceil(m / 12)) - 1));
    const middle = minus(month, of(0.5));
    const adoption = times(ceiling, clamp(over(minus(middle, goLive), ramp), zero, one));
    const adopted = product(count, grown, adoption);
    const done = (at) => clamp(over(minus(of(at), goLive), ramp), zero, one);

    // Each wave of starters loses what is left in its own months: a sum where the model has an integral.
    const unlearned = (age) => left(clamp(over(age, monthsToLearn), zero, one));
    const waves = starts.filter((start) => start <= m);
    const lost = over(sum(waves.map((start) => unlearned(of(m - start + 0.5)))), ramp);
    const contractYear = (m - Number(firstBill)) / 12;
    const isBilled = Number.isInteger(contractYear) && contractYear >= 0;
    const billedMonths = of(Math.min(12, horizonMonths - m));

    const setup = product(once.setup, spreadUntil(implementation), wages);
    const consulting = times(once.consulting, spreadUntil(implementation));
    const linkBuild = product(once.links, spreadUntil(implementation), wages);
    const migration = product(once.migration, minus(done(m), done(m - 1)), wages);
    const trained = (first, later) => times(plus(times(first, allAt(goLive)), times(later, live)), wages);
    const costs = {
      procurement: times(once.procurement, allAt(zero)),
      procurementFees: times(fees, allAt(zero)),
      setup,
      consulting,
      linkBuild,
      migration,
      contingencyHours: times(contingency, sum([setup, linkBuild, migration])),
      contingencyCash: times(contingency, consulting),
      workshops: product(once.workshops, spreadUntil(rolledOut), wages),
      changeLead: product(monthly.changeLead, until(rolledOut), wages),
      coaching: times(once.coaching, spreadUntil(rolledOut)),
      trainingFees: trained(training.fees, training.feesMonth),
      trainingHours: trained(training.away, training.awayMonth),
      awareness: product(once.awareness, allAt(goLive), wages),
      learningLoss: product(monthly.dip, lost, wages),
      [`licence.${tool}`]: isBilled ? product(listPrice, power(priceStep, of(contractYear)), billedMonths) : zero,
      // Half of the platform stands while it is put in place.
      platformInfrastructure: times(monthly.infrastructure, plus(over(until(goLive), of(2)), live)),
      runTeam: product(monthly.runTeam, live, wages),
      linkUpkeep: product(monthly.linkUpkeep, live, wages),
      monitoring: times(monthly.monitoringOfModel, adopted),
      alertTriage: product(monthly.triageOfModel, adopted, wages),
      retraining: times(monthly.retrainingOfModel, adopted),
    };

    const saved = savings.map(({ id, part, ofModel, ofAll }) => {
      const hours = plus(times(ofModel, adopted), times(ofAll, adoption));
      return { id, part, freed: gain(hours), extra: loss(hours) };
    });
    const kept = Object.fromEntries(
      members.roles.map((role) => {
        const freed = sum(saved.map((each) => times(each.part[role], each.freed)));
        return [role, isPositive(freed) ? counted(over(caps[role], freed)) : one];
      }),
    );
    // A freed hour counts in part, an hour that the new way takes more counts whole.
    const worth = ({ part, freed, extra }) => {
      const inAll = (role) => plus(product(freed, realised, kept[role]), extra);
      return times(sum(members.roles.map((role) => product(part[role], rate[role], inAll(role)))), wages);
    };
    const adoptedFor = (lead) => adoptedUntil(minus(middle, lead));
    const sooner = minus(adoptedFor(goingLive.leadAfter), adoptedFor(goingLive.leadBefore));
    const alive = minus(adoptedFor(goingLive.leadAfter), adoptedFor(goingLive.retiredAfter));
    const benefits = {
      ...Object.fromEntries(saved.map((each) => [each.id, worth(each)])),
      ...Object.fromEntries(losses.map(([id, ofModel]) => [id, times(ofModel, adopted)])),
      earlierValue: times(goingLive.earlier, sooner),
      moreProjects: product(goingLive.extraModels, oneMore(), alive, goingLive.earned),
      infrastructureSaving: product(monthly.infrastructureSaving, grown, adoption),
      retiredTools: times(monthly.retiredTools, since(toolsGoAt)),
      reworkCompute: times(reworkCompute, adoption),
    };
    // A bill that would come at the horizon is for what lies beyond it.
    const isPrepaid = isBilled && m < horizonMonths;
    const beyond = minus(of(12), billedMonths);
    const prepaid = isPrepaid ? product(listPrice, power(priceStep, of(contractYear)), beyond) : zero;
    return { costs, benefits, kept, prepaid };
  };
}

/** What is paid or saved in invoices, and not in hours. */
export const cashLines = new Set([
  'procurementFees',
  'consulting',
  'contingencyCash',
  'coaching',
  'trainingFees',
  'platformInfrastructure',
  'monitoring',
  'retraining',
  'infrastructureSaving',
  'retiredTools',
  'reworkCompute',
]);
