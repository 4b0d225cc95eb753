import { assistanceGroup } from './benefits/assistance.js';
import { infrastructureSavingGroup } from './benefits/infrastructure-saving.js';
import { retiredToolsGroup } from './benefits/retired-tools.js';
import { languageModelsGroup } from './costs/language-models.js';
import { refreshGroup } from './costs/refresh.js';
import { toolsList } from './costs/tool-contract.js';
import { discountingGroup } from './discounting.js';
import { valueGroup } from './estate.js';
import { rolesList } from './labour.js';
import { allOf, eachOf, fixed, input, number, option, type Question, wordOfEach } from './question.js';

const { paths: languageModels } = languageModelsGroup;
const { paths: accelerators } = infrastructureSavingGroup;

/** The questions about what is bought, what a model is worth, and on which terms all of it is judged. */
export const moneyQuestions = [
  {
    id: 'assistants',
    sentence:
      'How many people write code with an assistant, and what will language models of the new practice read and write?',
    concepts: ['coding assistants'],
    items: [
      {
        kind: 'number',
        id: 'assistants',
        label: 'People with a coding assistant',
        place: input(assistanceGroup.paths.developers),
        alike: [input(assistanceGroup.paths.seats)],
        also: [fixed(assistanceGroup.paths.userShare, '1')],
      },
      number('tokensRead', 'Tokens read, beyond what is paid for today', input(languageModels.tokensRead)),
      number('tokensWritten', 'Tokens written, beyond what is paid for today', input(languageModels.tokensWritten)),
      number('reviewHours', 'Hours in which people review what they answer', input(languageModels.reviewHours)),
    ],
  },
  {
    id: 'value',
    sentence: 'What is a live model worth to you in a year?',
    concepts: ['better models'],
    items: [number('value', 'Value of a live model', input(valueGroup.paths.perModelYear))],
  },
  {
    id: 'cost',
    sentence: 'What will tools and set-up cost, and which cost of today can go?',
    concepts: ['price of tools', 'cost of setting up', 'lower running cost'],
    items: [
      number('seatPrice', 'Tools, a seat', eachOf(toolsList, toolsList.keys.pricePerSeatMonth)),
      number('platformFee', 'Tools, fixed fee', allOf(toolsList, toolsList.keys.feePerMonth)),
      {
        kind: 'choice',
        id: 'billing',
        label: 'How tools are billed',
        reasoning:
          'By seat the profile counts everyone in the team, by use what such a team uses, at a price of either.',
        options: [
          option('by-seat', 'By seat', wordOfEach(toolsList, toolsList.keys.pricing, 'seats')),
          option('by-use', 'By what is used', wordOfEach(toolsList, toolsList.keys.pricing, 'consumption')),
        ],
      },
      number('setUpHours', 'Own hours to set it up', allOf(rolesList, rolesList.keys.setupHours)),
      number('refreshYears', 'Years until the platform is renewed', input(refreshGroup.paths.everyYears)),
      number('retiredTools', 'Tools of today that can go', input(retiredToolsGroup.paths.costPerYear)),
      number('trainingAccelerators', 'Accelerators, hours of training', input(accelerators.trainingHours)),
      number('servingAccelerators', 'Accelerators, hours of serving', input(accelerators.servingHours)),
      number('idleAccelerators', 'Accelerators, hours in which nothing runs', input(accelerators.idleHours)),
    ],
  },
  {
    id: 'terms',
    sentence: 'How far do you look ahead, and what return do you ask for?',
    concepts: ['return in different industries'],
    items: [
      number('horizon', 'Months looked ahead', { kind: 'horizon' }),
      number('rate', 'Return asked for', input(discountingGroup.paths.rate)),
    ],
  },
] as const satisfies readonly Question[];
