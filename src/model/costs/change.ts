import { line } from '../../formula/line.js';
import { constant, product, ratio } from '../../formula/operations.js';
import { during, monthsPerYear, spreadOver } from '../../formula/vocabulary.js';
import { group } from '../declaration.js';
import { amount, doer } from '../fields.js';
import { wagesGroup } from '../labour.js';
import { isGiven } from '../shape.js';
import { capacity, cash, cost } from '../statement.js';

export const changeGroup = group(
  'change',
  'Change management',
  {
    role: doer('Role of the change lead', 'builder'),
    workshopHours: amount('hour/person', {
      label: 'Workshops, per head of the team',
      default: { assumption: 'workshopHours' },
      whenNotGiven: '0',
    }),
    attendees: amount('person', {
      label: 'People in the workshops',
      isFact: true,
      note: 'Everyone in the roles unless given.',
    }),
    leadShare: amount('person', {
      label: 'Change lead until the roll-out is done',
      unitInWords: 'full-time people',
      default: { assumption: 'championShare' },
      whenNotGiven: '0',
    }),
    coachingDays: amount('day', {
      label: 'Days of outside coaching',
      neededWith: 'coachingDayRate',
      whenNotGiven: '0',
    }),
    coachingDayRate: amount('money/day', {
      foundBy: 'quote',
      label: 'Price of a day of coaching',
      neededWith: 'coachingDays',

      whenNotGiven: '0',
    }),
  },
  { foundBy: 'agree' },
);

const change = changeGroup.inputs;
const approval = constant('0', 'month');

/** Workshops, a change lead and outside coaching, from approval until the roll-out is done. */
export const changeCosts = cost({
  inputs: changeGroup,
  heading: 'Change management',
  ownership: 'upskilling',
  taxed: 'training',
  lines: ({ shape, labour, adoption }) => {
    const untilRolledOut = spreadOver(approval, adoption.rolledOut);
    const attendees = isGiven(shape, 'change.attendees') ? change.attendees : labour.people;
    const workshops = line('money/month', {
      id: 'workshops',
      label: 'Workshops',
      formula: product(
        product(attendees, change.workshopHours, labour.everyone.rate),
        untilRolledOut,
        labour.wageIndex,
      ),
    });
    const leadMonth = product(
      change.leadShare,
      ratio(wagesGroup.inputs.productiveHours, monthsPerYear),
      labour.doneBy('change.role').rate,
    );
    const lead = line('money/month', {
      id: 'changeLead',
      label: 'Change lead',
      formula: product(leadMonth, during(approval, adoption.rolledOut), labour.wageIndex),
    });
    const coaching = line('money/month', {
      id: 'coaching',
      label: 'Outside coaching',
      formula: product(change.coachingDays, change.coachingDayRate, untilRolledOut),
    });
    return [capacity(workshops), capacity(lead, { taxed: 'running' }), cash(coaching)];
  },
});
