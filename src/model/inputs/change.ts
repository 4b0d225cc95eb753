import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';

/** What it takes to get there beside tools and training: buying, convincing, hiring. */

const role = doer('Role whose hours they are');

export const procurementGroup = group('procurement', 'Procurement', {
  role,
  hours: amount('hour', {
    label: 'Tender, security, privacy and legal review',
    default: { assumption: 'procurementHours' },
    whenNotGiven: '0',
  }),
  fees: amount('money', { label: 'Fees of advisers and certifiers', whenNotGiven: '0' }),
});

export const changeGroup = group('change', 'Change management', {
  role: doer('Role of the change lead'),
  workshopHours: amount('hour/person', {
    label: 'Workshops, per head of the team',
    default: { assumption: 'workshopHours' },
    whenNotGiven: '0',
  }),
  attendees: amount('person', { label: 'People in the workshops', note: 'Everyone in the roles unless given.' }),
  leadShare: amount('person', {
    label: 'Change lead until the roll-out is done',
    unitInWords: 'full-time people',
    default: { assumption: 'championShare' },
    whenNotGiven: '0',
  }),
  coachingDays: amount('day', { label: 'Days of outside coaching', whenNotGiven: '0' }),
  coachingDayRate: amount('money/day', { label: 'Price of a day of coaching', whenNotGiven: '0' }),
});

export const skillGapGroup = group('skillGap', 'Skill gap', {
  role: doer('Role that is missing'),
  missing: amount('person', { label: 'People who are missing' }),
  fillMonths: amount('month', { label: 'Months to fill a post', highest: '600' }),
  hiringCost: amount('money/person', { label: 'Cost of a hire', whenNotGiven: '0' }),
  payPremium: amount('money/person/year', { label: 'Pay above the usual', whenNotGiven: '0' }),
  contractorDays: amount('day/person/month', {
    label: 'Days of a contractor who stands in',
    highest: '31',
    whenNotGiven: '0',
  }),
  contractorDayRate: amount('money/day', { label: 'Price of a day of a contractor', whenNotGiven: '0' }),
});

export const changeGroups = [procurementGroup, changeGroup, skillGapGroup] as const;
