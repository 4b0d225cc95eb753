import { deepFrozen } from '../frozen.js';
import { text } from '../say.js';
import { adoptionGroup } from './adoption.js';
import { complianceGroup } from './benefits/compliance.js';
import { deploymentGroup } from './benefits/deployment-labour.js';
import { fairnessGroup } from './benefits/fairness.js';
import { incidentsGroup } from './benefits/failed-releases.js';
import { dataManagementGroup } from './costs/data-management.js';
import { explainabilityGroup } from './costs/explainability.js';
import { linksGroup } from './costs/links.js';
import { skillGapGroup } from './costs/skill-gap.js';
import { realisationGroup, rolesList } from './labour.js';
import { learningGroup } from './learning.js';
import { modelsGroup } from './models.js';
import { moneyQuestions } from './money-questions.js';
import { practicesGroup } from './practices.js';
import { allOf, bandOf, eachOf, fixed, input, number, option, type Question, type Setting } from './question.js';
import { leadTimeGroup, releasesGroup } from './releases.js';
import { cohortsList } from './trained.js';

const inPlace = (...paths: readonly string[]): readonly Setting[] =>
  paths.map((path) => bandOf(path)('0.3', '0.7', '1'));

/** How many of the models. */
const partOfModels = <const Id extends string>(id: Id, label: string, path: string) =>
  ({
    kind: 'choice',
    id,
    label,
    reasoning: whyParts,
    options: [
      option('none', 'None', fixed(path, '0')),
      option('some', 'Up to a quarter', bandOf(path)('0.02', '0.1', '0.25')),
      option('half', 'About half', bandOf(path)('0.3', '0.5', '0.7')),
      option('most', 'Most or all', bandOf(path)('0.7', '0.85', '1')),
    ],
  }) as const;
const whyParts = text(
  'Nobody counts to the percent: each answer stands for a band that ends about where the next begins.',
);

const { paths: inPractice } = practicesGroup;

const days = bandOf(leadTimeGroup.paths.days);
const failing = bandOf(incidentsGroup.paths.changeFailureRate);
const months = bandOf(learningGroup.paths.months);
const moving = bandOf(adoptionGroup.paths.ceiling);

/** The questions, in the order in which they are asked. What is not answered the profile fills in. */
export const questions = deepFrozen([
  {
    id: 'estate',
    sentence: 'How many models do you run, how often is each released, and how many people are behind them?',
    concepts: ['more frequent deployment', 'scalability'],
    items: [
      number('models', 'Models in production', input(modelsGroup.paths.count)),
      number(
        'releases',
        'Releases of each model a year, routine retraining aside',
        input(releasesGroup.paths.perModelYear),
      ),
      number('people', 'People who build, run or check models', allOf(rolesList, rolesList.keys.people)),
    ],
  },
  {
    id: 'delivery',
    sentence:
      'How long is the way from trained to live, how much of it is work by hand, and how often does it go wrong?',
    concepts: ['faster deployment', 'offline processes', 'fewer errors', 'reliability'],
    items: [
      {
        kind: 'choice',
        id: 'leadTime',
        label: 'From trained to live',
        reasoning:
          'A survey of firms that deploy asks in these bands: 14 % take a week at most, 28 % up to a month, 40 % longer.',
        options: [
          option('day', 'A day at most', days('0.1', '0.5', '1')),
          option('week', 'A week at most', days('1', '4', '7')),
          option('month', 'One to four weeks', days('8', '18', '30')),
          option('quarter', 'One to three months', days('31', '50', '90')),
          option('longer', 'Longer', days('90', '130', '240')),
        ],
      },
      number('handsOn', 'Hours of work by hand for a release', input(deploymentGroup.paths.hoursPerRelease)),
      {
        kind: 'choice',
        id: 'failures',
        label: 'Releases that go wrong',
        reasoning: whyParts,
        options: [
          option('hardly-any', 'Hardly any', failing('0', '0.02', '0.05')),
          option('one-in-ten', 'About one in ten', failing('0.05', '0.1', '0.15')),
          option('one-in-four', 'About one in four', failing('0.15', '0.25', '0.35')),
          option('one-in-two', 'About half of them', failing('0.35', '0.5', '0.65')),
        ],
      },
    ],
  },
  {
    id: 'practices',
    sentence: 'What do you have already, whatever you call it?',
    concepts: [
      'practised under another name',
      'no common standard',
      'automation',
      'monitoring',
      'data science and operations together',
    ],
    items: [
      {
        kind: 'checklist',
        id: 'practices',
        label: 'In place today',
        reasoning:
          'Whoever has a practice seldom has it for every model: for a third at least, for most of them likely.',
        options: [
          option(
            'pipeline',
            'A pipeline that packages, tests and rolls out models',
            ...inPlace(inPractice.pipelines, inPractice.templates),
          ),
          option(
            'records',
            'A record of experiments, and a register of models',
            ...inPlace(inPractice.tracking, inPractice.lineage),
          ),
          option('data-versions', 'Versions of data and features', ...inPlace(inPractice.dataVersioning)),
          option(
            'watching',
            'Live models are watched, and retrained without anybody asking',
            ...inPlace(inPractice.monitoring, inPractice.retraining),
          ),
          option('rollback', 'A bad release is taken back by a button', ...inPlace(inPractice.rollback)),
          option('one-team', 'Data science and operations are one team', ...inPlace(inPractice.sharedTeams)),
        ],
      },
    ],
  },
  {
    id: 'tools',
    sentence: 'How many tools have to work together?',
    concepts: ['fragmented tools'],
    items: [number('tools', 'Tools to be linked', input(linksGroup.paths.tools))],
  },
  {
    id: 'data',
    sentence: 'How many data sets do models learn from?',
    concepts: ['management of data'],
    items: [number('dataSets', 'Data sets to look after', input(dataManagementGroup.paths.dataSets))],
  },
  {
    id: 'skills',
    sentence: 'How many posts are open, and how much do people have to learn?',
    concepts: ['skill gap', 'upskilling', 'steep learning curve'],
    items: [
      number('openPosts', 'Open posts', input(skillGapGroup.paths.missing)),
      number('training', 'Hours of training for each who learns', eachOf(cohortsList, cohortsList.keys.courseHours)),
      {
        kind: 'choice',
        id: 'learning',
        label: 'Until people are as fast as before',
        reasoning:
          'Published dips last about three months; who has done it elsewhere is faster, who starts anew slower.',
        options: [
          option('weeks', 'Some weeks', months('0.5', '1', '2')),
          option('months', 'Some months', months('2', '4', '6')),
          option('longer', 'Half a year or longer', months('6', '8', '15')),
        ],
      },
    ],
  },
  {
    id: 'teams',
    sentence: 'How many of your teams will take it up, how soon, and how much of the time they get back is put to use?',
    concepts: ['scepticism', 'uneven adoption', 'gradual uptake', 'change of culture'],
    items: [
      {
        kind: 'choice',
        id: 'moving',
        label: 'Teams that take it up',
        reasoning:
          'Plans promise more than teams do: platforms that were written about ended between a tenth and nearly all.',
        options: [
          option('few', 'A few', moving('0.1', '0.25', '0.4')),
          option('half', 'About half', moving('0.3', '0.5', '0.7')),
          option('most', 'Most', moving('0.6', '0.8', '0.95')),
          option('all', 'All', moving('0.85', '1', '1')),
        ],
      },
      number('movingMonths', 'Months from the first team to the last', input(adoptionGroup.paths.rampMonths)),
      number('freedHours', 'Freed hours put to use', input(realisationGroup.paths.freedHours)),
    ],
  },
  {
    id: 'duties',
    sentence: 'Which of your models have to be documented for a supervisor, explained, or tested for bias?',
    concepts: ['regulatory compliance', 'explainability', 'ethical compliance'],
    items: [
      partOfModels('regulated', 'Documented or audited', complianceGroup.paths.regulatedShare),
      partOfModels('explained', 'Explained', explainabilityGroup.paths.scope),
      number('disputes', 'Disputed decisions a year', input(explainabilityGroup.paths.casesPerYear)),
      partOfModels('biasTested', 'Tested for bias', fairnessGroup.paths.scope),
    ],
  },
  ...moneyQuestions,
] as const satisfies readonly Question[]);
