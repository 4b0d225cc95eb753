import * as limits from '../../../src/scenario/limits.js';
import { mostLetters } from '../../../src/scenario/numeral.js';
import { mostCorrelatedInputs } from '../../../src/uncertainty/correlation/correlation.js';
import { mostOutcomes } from '../../../src/uncertainty/distributions/distribution-issues.js';
import { longestSeed } from '../../../src/uncertainty/sampling/sampler.js';
import { page, table, unfilled } from './markdown.js';

const inScenario: Readonly<Record<keyof typeof limits, string>> = {
  longestText: 'characters of a scenario as text',
  longestYaml: 'characters of one in YAML: a longer one is written as JSON',
  longestYamlLine: 'characters in a line of YAML',
  mostAliases: 'aliases in YAML',
  deepestLevel: 'levels of lists and groups in one another',
  mostValues: 'values, lists and groups together',
  mostMembers: 'members of a list',
  mostFigures: 'figures that a scenario rests on, with those that are filled in',
  mostFiguresAndMonths: 'of them times the months of the horizon',
  mostColumns: 'columns of a table of rows',
  mostNotes: 'notes',
  mostActuals: 'actuals',
  mostCorrelations: 'correlations',
  longestChain: 'scenarios that extend one another, one after the other',
  longestName: 'characters of a name, a note or another text',
  mostDigits: 'digits of a number',
  mostExponent: 'exponent of a number, up or down',
  longestQuoted: 'characters of a quotation, and of a key in a path; what is longer ends with …',
  mostIssues: 'issues that are told; `more-issues` says how many there are',
};

/** How much of what somebody gives is read, from where it is declared. */
export const limitTable = (): string =>
  page(
    '## Limits',
    'Work is bounded before it is done: what is beyond a limit is an issue that names it, and nothing is cut off in silence.',
    unfilled(
      table(
        ['at most', 'of what'],
        [
          ...Object.entries(inScenario).map(([name, what]) => [of(limits[name as keyof typeof limits]), what]),
          [of(mostLetters), 'characters of a number'],
          [of(mostOutcomes), 'outcomes of a discrete distribution'],
          [of(mostCorrelatedInputs), 'inputs that are correlated'],
          [of(longestSeed), 'characters of a seed'],
        ],
      ),
    ),
  );

const of = (limit: number): string => limit.toLocaleString('en');
