import { group } from './declaration.js';
import { factor, share } from './fields.js';

/** The thresholds of the verdict. They are inputs, so that an organisation can put its own in their place. */
export const verdictGroup = group(
  'verdict',
  'Verdict',
  {
    worthwhileRatio: factor({
      label: 'Benefit-cost ratio from which it can be worth it',
      unitInWords: 'ratio',
      whenNotGiven: '1.5',
      note: 'The cut between low and medium value for money in the guidance of the UK transport ministry.',
    }),
    hopelessRatio: factor({
      label: 'Benefit-cost ratio below which it is not worth it',
      unitInWords: 'ratio',
      whenNotGiven: '0.8',
      note: 'With a chance of a gain, only where given.',
    }),
    longestPaybackShare: share({
      label: 'Longest discounted payback, as a share of the horizon',
      whenNotGiven: '0.6666666666666666666666666666666666666667',
    }),
    longestPaybackMonths: factor({ label: 'Longest discounted payback', unitInWords: 'months', whenNotGiven: '36' }),
    largestShareOfFreedHoursNeeded: share({
      label: 'Largest share of the freed hours that may be needed to break even',
      whenNotGiven: '0.25',
      note: 'The least that is thought to become useful work: a gain that needs more hangs on what management makes of the hours.',
    }),
    largestShareOnAssumptions: share({
      label: 'Largest share of the doubt that may rest on assumptions',
      whenNotGiven: '0.5',
    }),
    leastProbability: share({
      label: 'Simulated probability of a gain from which it can be worth it',
      whenNotGiven: '0.8',
    }),
    hopelessProbability: share({
      label: 'Simulated probability of a gain below which it is not worth it',
      whenNotGiven: '0.2',
    }),
  },
  {
    cannotBeOff: { rule: 'the verdict cannot be off: leave it out to keep its usual thresholds' },
    isBesideFormulas: true,
  },
);
