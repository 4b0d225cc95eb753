import { type Allowed, type Issue, ScenarioError } from '../errors.js';
import { sayUnit, unitOfSeveral } from '../formula/unit-words.js';
import { countOf, firstIssues } from './issues.js';
import { described, isKeyed } from './plain-data.js';
import { inEnglish, type Say, sayLabel, text } from '../say.js';

const permitted = (allowed: Allowed, say: Say): string => {
  const { unit, lowest, highest, above, isWhole } = allowed;
  const values = {
    kind: say(isWhole === true ? 'a whole number' : 'a number'),
    unit: say(unitOfSeveral(unit), allowed.values),
    lowest: lowest ?? '',
    highest: highest ?? '',
    above: above ?? '',
  };
  if (above !== undefined) return say('{kind} above {above} ({unit})', values);
  if (lowest !== undefined && highest !== undefined) return say('{kind} from {lowest} to {highest} ({unit})', values);
  if (lowest !== undefined) return say('{kind} of at least {lowest} ({unit})', values);
  return say(highest === undefined ? '{kind} ({unit})' : '{kind} of at most {highest} ({unit})', values);
};

const labelOf = ({ label, values }: Allowed, say: Say): string => sayLabel(label, say, values);

const mostListed = 12;

const listed = (words: readonly string[], say: Say): string => {
  const rest = words.length - mostListed;
  const list = words.slice(0, mostListed).join(', ');
  return rest <= 0 ? list : say('{list} and {count} more', { list, count: String(rest) }, { count: rest });
};

const joined = (words: readonly string[], say: Say): string =>
  words.reduce((first, second) => say('{first} and {second}', { first, second }));

/** A sentence more, where there is something near. */
const meant = (nearest: string | undefined, say: Say): string =>
  nearest === undefined ? '' : ` ${say('Did you mean “{nearest}”?', { nearest })}`;

const knownOnes = (words: readonly string[], say: Say): string =>
  words.length === 0 ? say('There is none to refer to.') : say('Known are: {words}.', { words: listed(words, say) });

/** What is wrong and what to do about it, without the place. */
function reasonOf(issue: Issue, say: Say): string {
  switch (issue.code) {
    case 'unreadable':
      return unreadable(issue, say);
    case 'empty':
      return say('The scenario is empty. Write at least an industry, or lines of your own under customLines.');
    case 'too-large':
      return say('This is too large: {received}, where at most {limit} can be read.', {
        received: sayLabel(issue.received, say),
        limit: sayLabel(issue.limit, say),
      });
    case 'duplicate-key':
      return say('“{key}” stands here twice. Keep one of them.', { key: issue.key });
    case 'unknown-key': {
      if (issue.isOption === true)
        return `${say('“{key}” is not an option.', { key: issue.key })}${meant(issue.nearest, say)} ${knownOnes(issue.known ?? [], say)}`;
      const told = say('“{key}” is not an input.', { key: issue.key });
      return `${told}${meant(issue.nearest, say) || (issue.known === undefined ? '' : ` ${knownOnes(issue.known, say)}`)}`;
    }
    case 'wrong-type':
      return say('{received} stands where {expected} is expected.', {
        received: capital(say(issue.received)),
        expected: say(issue.expected),
      });
    case 'not-a-number':
      return aboutNumber(text('{label} is “{received}”, which is not a number. Write {permitted}.'), issue, say);
    case 'unclear-number':
      return say('{label} is “{received}”, which is not clear. Write {readings}.', {
        ...numberValues(issue, say),
        readings: issue.readings.reduce((first, second) => say('{first} or {second}', { first, second })),
      });
    case 'too-many-digits':
      return aboutNumber(
        text('{label} is {received}: more than 30 digits, or an exponent beyond 30. Write {permitted}.'),
        issue,
        say,
      );
    case 'out-of-range':
    case 'not-whole':
      return aboutNumber(text('{label} is {received}. Write {permitted}.'), issue, say);
    case 'percent-for-share': {
      const { suggested, lessThanPercent: percent } = issue;
      const values = { ...numberValues(issue, say), suggested, unit: sayUnit(issue.allowed.unit, say) };
      const rest =
        percent === undefined ? '' : ` ${say('At {percent} % and more nothing is calculated.', { percent })}`;
      return `${say('{label} is {received}, which looks like a percentage. Write {suggested} for {received} % ({unit}).', values)}${rest}`;
    }
    case 'range-upside-down':
      return aboutNumber(
        text('{label} has the range {received}. Write it so that no number is below the one before it.'),
        issue,
        say,
      );
    case 'incomplete-range':
      if (issue.missing.join() === 'likely')
        return say(
          '{label} has two ends and no likely figure between them. Write likely, too; or distribution: uniform, where no figure is likelier than another.',
          { label: labelOf(issue.allowed, say) },
        );
      return say('{label} has a range without {missing}. Write all of it: {needed}.', {
        label: labelOf(issue.allowed, say),
        missing: joined(issue.missing, say),
        needed: issue.needed.join(', '),
      });
    case 'missing-choice': {
      const label = say(issue.label.toLowerCase());
      return `${say('The {label} is not given.', { label })} ${chooseFrom(issue.choices, say)}`;
    }
    case 'not-a-choice': {
      if (issue.received === described(undefined)) return chooseFrom(issue.choices, say);
      const told = say('{received} is not among the permitted words.', { received: quoted(issue.received, say) });
      return `${told}${meant(issue.nearest, say)} ${chooseFrom(issue.choices, say)}`;
    }
    case 'no-catalogue':
      return say(
        '“{received}” may be a tool of the catalogue, which is not loaded here. Add it with addCatalogue, or write the price of the tool in its place.',
        { received: issue.received },
      );
    case 'not-a-date':
      return say('{received} is not a date. Write {expected}.', {
        received: capital(say(issue.received)),
        expected: say(issue.expected),
      });
    case 'missing-id':
      return say('A member of {list} has no id. Give it one of its own, like “{list}-1”.', { list: issue.list });
    case 'malformed-id':
      return say(
        '{received} cannot be an id. Write a small letter, then at most 63 small letters, digits or hyphens.',
        { received: quoted(issue.received, say) },
      );
    case 'duplicate-id':
      return say('The id “{id}” was given to {first} already. Choose another.', { id: issue.id, first: issue.first });
    case 'too-many-members':
      return say('There are {received} entries, where at most {limit} are possible. Add up those that are alike.', {
        received: String(issue.received),
        limit: String(issue.limit),
      });
    case 'missing-input':
      return say('{label} is not given{needed}. Write {permitted}.', {
        label: labelOf(issue.allowed, say),
        needed: neededBy(issue.neededBy, say),
        permitted: permitted(issue.allowed, say),
      });
    case 'missing-role':
      return say(
        'No role is given{needed}. Write one with an id, its people, and a salary or an hourlyRate, or leave roles out where an industry fills them.',
        { needed: neededBy(issue.neededBy, say) },
      );
    case 'excludes':
      return say('This answers the same question as {others}. Keep one of them.', {
        others: joined(issue.others, say),
      });
    case 'inconsistent':
      return say('This does not go together: {rule}. Given: {received}.', {
        rule: say(issue.rule, issue.values).replace(/[.。]$/, ''),
        received: sayLabel(issue.received, say),
      });
    case 'unknown-reference': {
      const told = say('“{received}” is not known here.', { received: issue.received });
      return `${told}${meant(issue.nearest, say)} ${knownOnes(issue.known, say)}`;
    }
    case 'missing-exchange-rate':
      return say(
        '{count} figures that are filled in are in {from} and the scenario is in {to}. ' +
          'Add what one {from} costs in {to}: exchangeRates: { {from}: … }.',
        { count: String(issue.inputCount), from: issue.from, to: issue.to },
        {
          count: issue.inputCount,
          one:
            '{count} figure that is filled in is in {from} and the scenario is in {to}. ' +
            'Add what one {from} costs in {to}: exchangeRates: { {from}: … }.',
        },
      );
    case 'unresolved-extends':
      return say(
        'What this scenario leaves open is that of “{name}”, which is not here. Give both to compare, or put the two together with extendedScenarios first.',
        { name: issue.name },
      );
    case 'more-issues':
      return say('There are {received} mistakes in all; these are the first {limit}.', {
        received: String(issue.received),
        limit: String(issue.limit),
      });
    case 'unknown-version':
      return say(
        'The format version is {received}; this release reads versions up to {newest}. Update mlops-roi, or correct it.',
        { received: issue.received, newest: String(issue.newest) },
      );
    default:
      return issue satisfies never;
  }
}

type OfNumber = Extract<Issue, { readonly received: string; readonly allowed: Allowed }>;

const numberValues = ({ received, allowed }: OfNumber, say: Say) => ({
  label: labelOf(allowed, say),
  received,
  permitted: permitted(allowed, say),
});

const aboutNumber = (text: string, issue: OfNumber, say: Say): string => say(text, numberValues(issue, say));

function unreadable(issue: Extract<Issue, { readonly code: 'unreadable' }>, say: Say): string {
  const { format, line, reason } = issue;
  const values = { format, line: String(line ?? ''), reason: say(reason, issue.values) };
  return line === undefined
    ? say('This is not readable as {format}: {reason}.', values)
    : say('This is not readable as {format}, line {line}: {reason}.', values);
}

const chooseFrom = (choices: readonly string[], say: Say): string =>
  choices.length === 0
    ? say('There is none to choose from.')
    : say('Choose from: {choices}.', { choices: listed(choices, say) });

function neededBy(labels: readonly string[], say: Say): string {
  const lines = labels.map((label) => sayLabel(label, say));
  return labels.length === 0 ? '' : say(', and is needed for {lines}', { lines: listed(lines, say) });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What came, in quotes unless it is described rather than quoted. */
const quoted = (received: string, say: Say): string =>
  /^(nothing|an empty text|a list|a group of values)$/.test(received) ? capital(say(received)) : `“${received}”`;

/** Control characters of a file would break the line or paint the terminal, and marks of direction turn it round. */
const onOneLine = (words: string): string =>
  words
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');

function placeOf({ scenario, path, place }: Issue, say: Say): string {
  const whose = scenario === undefined ? '' : `${scenario}: `;
  if (path === '') return whose;
  return `${whose}${place === undefined ? path : say('{path} ({place} in the file)', { path, place })}: `;
}

/**
 * An issue as one line of plain words: where, what came, what is permitted in which unit, what to do.
 *
 * @param say  says it in another language; the place in a list, as `issues.map(messageOf)` gives it, says nothing
 */
export function messageOf(issue: Issue, say?: Say | number): string {
  // A caller without TypeScript may give anything.
  const given: unknown = issue;
  const saying = typeof say === 'function' ? say : inEnglish;
  try {
    const reason: unknown = isKeyed(given) && typeof given['path'] === 'string' ? reasonOf(issue, saying) : undefined;
    if (typeof reason === 'string') return onOneLine(`${placeOf(issue, saying)}${reason}`);
  } catch (error) {
    // Of an issue without what its code tells there is nothing to say.
    if (!(error instanceof TypeError)) throw error;
  }
  const expected = text('an issue, as a ScenarioError or parseScenario tells them,');
  throw scenarioError([{ code: 'wrong-type', path: 'issue', received: described(given), expected }]);
}

const mostTold = 20;

/** The message tells the first issues; `issues` holds more of them, up to as many as are told of anything. */
export function scenarioError(found: readonly Issue[]): ScenarioError {
  const count = countOf(found);
  const rest = count > mostTold ? [`and ${String(count - mostTold)} more`] : [];
  const told = [...found.slice(0, mostTold).map((issue) => messageOf(issue)), ...rest];
  return new ScenarioError(firstIssues(found), told.join('\n'));
}
