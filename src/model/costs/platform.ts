import { line } from '../../formula/line.js';
import { constant, product, ratio, sum } from '../../formula/operations.js';
import { addedUp, during, monthsPerYear, since } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, choice, factor } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { isGiven, wordAt } from '../shape.js';
import { text } from '../../say.js';
import { cash, cost } from '../statement.js';
import { duringImplementation } from './setup.js';

export const infrastructureGroup = group(
  'infrastructure',
  'Platform infrastructure',
  {
    pricePerMonth: amount('money/month', {
      label: 'Infrastructure of the platform itself',
      default: { assumption: 'platformInfra' },
    }),
    copies: factor({ label: 'Copies, non-production included', unitInWords: 'copies', whenNotGiven: '1' }),
    purchase: amount('money', { label: 'Hardware and rights bought once, during the implementation' }),
  },
  { foundBy: 'quote' },
);

export const runTeamGroup = group(
  'runTeam',
  'Run team',
  {
    staffing: choice({
      label: 'Who runs the platform',
      choices: ['hired', 'own-staff'],
      whenNotGiven: 'own-staff',
      ofProfile: 'staffing',
    }),
    onCallPerYear: amount('money/year', { label: 'On-call pay', whenNotGiven: '0' }),
  },
  {
    foundBy: 'look-up',
    impliedBy: 'roles.runTeam',
    neededForBenefits: { inWords: text('people who run the platform') },
  },
);

const { pricePerMonth, copies, purchase } = infrastructureGroup.inputs;

/** Half of the infrastructure is there while the platform is built, all of it from go-live. */
export const infrastructureCosts = cost({
  inputs: infrastructureGroup,
  heading: 'Running the platform',
  ownership: 'infrastructure',
  prices: 'infrastructure',
  // Whoever tells only what is bought has told enough.
  isCounted: (shape) =>
    !isGiven(shape, infrastructureGroup.paths.purchase) || isGiven(shape, infrastructureGroup.paths.pricePerMonth),
  lines: ({ adoption }) => {
    const start = constant('0', 'month');
    const presence = line('1', {
      id: 'platformPresence',
      label: 'Share of the platform that is running',
      formula: sum<'1'>(
        product(constant('0.5', '1', 'Part of the platform that runs before go-live'), during(start, adoption.goLive)),
        since(adoption.goLive),
      ),
    });
    const infrastructure = line('money/month', {
      id: 'platformInfrastructure',
      label: 'Platform infrastructure',
      formula: product(pricePerMonth, copies, presence),
    });
    return [cash(infrastructure)];
  },
});

/** Hardware and rights that are bought once, in the months of the implementation. */
export const purchaseCosts = cost({
  inputs: infrastructureGroup,
  heading: 'Running the platform',
  ownership: 'infrastructure',
  taxed: 'purchases',
  prices: 'infrastructure',
  isCounted: (shape) => isGiven(shape, infrastructureGroup.paths.purchase),
  lines: () => {
    const bought = line('money/month', {
      id: 'infrastructurePurchase',
      label: 'Infrastructure bought',
      formula: product(purchase, duringImplementation),
    });
    return [cash(bought)];
  },
});

/** The people who keep it running: new cash where they are hired, hours of own staff otherwise. */
export const runTeamCosts = cost({
  inputs: runTeamGroup,
  heading: 'Running the platform',
  ownership: 'people',
  prices: 'infrastructure',
  lines: ({ shape, adoption, labour }) => {
    const { productiveHours } = wagesGroup.inputs;
    const team = line('money/year', {
      id: 'runTeamYear',
      label: 'A year of the run team',
      formula: addedUp(
        'money/year',
        labour.roles.map((role) => product(labour.role(role).runTeam, labour.rateOf(role), productiveHours)),
      ),
    });
    const cost = ratio(sum(team, runTeamGroup.inputs.onCallPerYear), monthsPerYear);
    const runTeam = line('money/month', {
      id: 'runTeam',
      label: 'Platform run team (net)',
      formula: product(cost, since(adoption.goLive), labour.wageIndex),
    });
    const nature = wordAt(shape, 'runTeam.staffing') === 'hired' ? 'cash' : 'capacity';
    return [{ nature, line: runTeam }];
  },
});
