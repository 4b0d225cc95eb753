import type { Issue, IssueCode } from '../../../src/errors.js';
import { messageOf } from '../../../src/scenario/message.js';
import { code, page, plain, table, unfilled } from './markdown.js';

const allowed = { label: 'Hours per release', unit: 'hours', lowest: '0', highest: '100' };
const share = { label: 'Adoption', unit: 'share between 0 and 1', lowest: '0', highest: '1' };
const at = { path: 'deployment.hours' };

/** One of each code: the compiler says when one is missing. */
const samples: { readonly [C in IssueCode]: Extract<Issue, { readonly code: C }> } = {
  unreadable: { code: 'unreadable', path: '', format: 'JSON', reason: 'a comma is missing', line: 3 },
  empty: { code: 'empty', path: '' },
  'too-large': { code: 'too-large', path: '', received: '12 MB', limit: '10 MB' },
  'duplicate-key': { code: 'duplicate-key', path: 'models', key: 'count' },
  'unknown-key': { code: 'unknown-key', path: 'models', key: 'cuont', nearest: 'count' },
  'wrong-type': { code: 'wrong-type', path: 'models', received: 'a list', expected: 'a group of values' },
  'unclear-number': { code: 'unclear-number', ...at, received: '10,000', readings: ['10000', '10.000'], allowed },
  'not-a-number': { code: 'not-a-number', ...at, received: 'many', allowed },
  'too-many-digits': { code: 'too-many-digits', ...at, received: '1e99', allowed },
  'out-of-range': { code: 'out-of-range', ...at, received: '-2', allowed },
  'percent-for-share': {
    code: 'percent-for-share',
    path: 'adoption.ceiling',
    received: '80',
    suggested: '0.8',
    allowed: share,
  },
  'not-whole': { code: 'not-whole', ...at, received: '2.5', allowed: { ...allowed, isWhole: true } },
  'range-upside-down': { code: 'range-upside-down', ...at, received: '60, 32, 20', allowed },
  'incomplete-range': {
    code: 'incomplete-range',
    ...at,
    missing: ['high'],
    needed: ['low', 'likely', 'high'],
    allowed,
  },
  'missing-choice': { code: 'missing-choice', path: 'customLines.rebate', label: 'Side', choices: ['cost', 'benefit'] },
  'not-a-choice': {
    code: 'not-a-choice',
    path: 'industry',
    received: 'finanse',
    choices: ['finance', 'retail'],
    nearest: 'finance',
  },
  'no-catalogue': { code: 'no-catalogue', path: 'tools.ci.catalogue', received: 'gitlab-premium' },
  'not-a-date': { code: 'not-a-date', path: 'start', received: 'soon', expected: 'a month, like 2027-01' },
  'missing-id': { code: 'missing-id', path: 'tools[0]', list: 'tools' },
  'malformed-id': { code: 'malformed-id', path: 'tools[0].id', received: 'My Tool' },
  'duplicate-id': { code: 'duplicate-id', path: 'tools[1].id', id: 'ci', first: 'tools[0]' },
  'too-many-members': { code: 'too-many-members', path: 'tools', received: 900, limit: 500 },
  'missing-input': { code: 'missing-input', ...at, allowed, neededBy: ['Deployment labour'] },
  'missing-role': { code: 'missing-role', path: 'roles', neededBy: ['Deployment labour'] },
  excludes: { code: 'excludes', path: 'roles.engineer.salary', others: ['roles.engineer.hourlyRate'] },
  inconsistent: { code: 'inconsistent', path: 'verdict', rule: 'one threshold is above the other', received: '0.9' },
  'unknown-reference': {
    code: 'unknown-reference',
    path: 'tools.ci.hostRole',
    received: 'engineers',
    known: ['engineer'],
    nearest: 'engineer',
  },
  'missing-exchange-rate': {
    code: 'missing-exchange-rate',
    path: 'exchangeRates',
    from: 'USD',
    to: 'EUR',
    inputCount: 9,
  },
  'unresolved-extends': { code: 'unresolved-extends', path: 'extends', name: 'today' },
  'more-issues': { code: 'more-issues', path: '', received: 3412, limit: 100 },
  'unknown-version': { code: 'unknown-version', path: 'schemaVersion', received: '9', newest: 2 },
};

/** What can be wrong with a scenario, and what is said of it. */
export const issues = (): string =>
  page(
    '## Issues',
    'Every code of an issue, with what `messageOf` says of one.',
    unfilled(
      table(
        ['code', 'as it is said'],
        Object.values(samples).map((issue) => [code(issue.code), plain(messageOf(issue))]),
      ),
    ),
  );
