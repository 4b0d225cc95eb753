import type { Allowed, Issue } from '../errors.js';

const permitted = ({ unit, lowest, highest, above, isWhole }: Allowed): string => {
  const kind = isWhole === true ? 'a whole number' : 'a number';
  if (above !== undefined) return `${kind} above ${above} (${unit})`;
  if (lowest !== undefined && highest !== undefined) return `${kind} from ${lowest} to ${highest} (${unit})`;
  if (lowest !== undefined) return `${kind} of at least ${lowest} (${unit})`;
  return highest === undefined ? `${kind} (${unit})` : `${kind} of at most ${highest} (${unit})`;
};

const mostListed = 12;

const listed = (words: readonly string[]): string =>
  words.length <= mostListed
    ? words.join(', ')
    : `${words.slice(0, mostListed).join(', ')} and ${words.length - mostListed} more`;

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean “${nearest}”?`);

const noneOr = (words: readonly string[]): string =>
  words.length === 0 ? 'There is none to refer to.' : `Known are: ${listed(words)}.`;

/** What is wrong and what to do about it, without the place. */
function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'unreadable':
      return `This is not readable as ${issue.format}${issue.line === undefined ? '' : `, line ${issue.line}`}: ${issue.reason}.`;
    case 'empty':
      return 'The scenario is empty. Write at least an industry, or lines of your own under customLines.';
    case 'too-large':
      return `This is too large: ${issue.received}, where at most ${issue.limit} can be read.`;
    case 'duplicate-key':
      return `“${issue.key}” stands here twice. Keep one of them.`;
    case 'unknown-key':
      return `“${issue.key}” is not an input.${meant(issue.nearest) || ' Remove it, or check the list of inputs.'}`;
    case 'wrong-type':
      return `${capital(issue.received)} stands where ${issue.expected} is expected.`;
    case 'not-a-number':
      return `${issue.allowed.label} is “${issue.received}”, which is not a number. Write ${permitted(issue.allowed)}.`;
    case 'too-many-digits':
      return (
        `${issue.allowed.label} is ${issue.received}: more than 30 digits, or an exponent beyond 30. ` +
        `Write ${permitted(issue.allowed)}.`
      );
    case 'out-of-range':
      return `${issue.allowed.label} is ${issue.received}. Write ${permitted(issue.allowed)}.`;
    case 'percent-for-share':
      return (
        `${issue.allowed.label} is ${issue.received}, which looks like a percentage. ` +
        `Write ${issue.suggested} for ${issue.received} % (${issue.allowed.unit}).`
      );
    case 'not-whole':
      return `${issue.allowed.label} is ${issue.received}. Write ${permitted(issue.allowed)}.`;
    case 'range-upside-down':
      return (
        `${issue.allowed.label} has the range ${issue.received}. ` +
        'Write it so that no number is below the one before it.'
      );
    case 'incomplete-range':
      return (
        `${issue.allowed.label} has a range without ${issue.missing.join(' and ')}. ` +
        `Write all of it: ${issue.needed.join(', ')}.`
      );
    case 'missing-choice':
      return `The ${issue.label.toLowerCase()} is not given. ${chooseFrom(issue.choices)}`;
    case 'not-a-choice':
      return `${quoted(issue.received)} is not among the permitted words.${meant(issue.nearest)} ${chooseFrom(issue.choices)}`;
    case 'not-a-date':
      return `${capital(issue.received)} is not a date. Write ${issue.expected}.`;
    case 'missing-id':
      return `A member of ${issue.list} has no id. Give it one of its own, like “${issue.list}-1”.`;
    case 'malformed-id':
      return `${quoted(issue.received)} cannot be an id. Write a small letter, then at most 63 small letters, digits or hyphens.`;
    case 'duplicate-id':
      return `The id “${issue.id}” was given to ${issue.first} already. Choose another.`;
    case 'too-many-members':
      return `There are ${issue.received} entries, where at most ${issue.limit} are possible. Add up those that are alike.`;
    case 'missing-input':
      return `${issue.allowed.label} is not given${neededBy(issue.neededBy)}. Write ${permitted(issue.allowed)}.`;
    case 'missing-role':
      return (
        `No role is given${neededBy(issue.neededBy)}. Write one with an id, its people, and a salary or an hourlyRate, ` +
        'or leave roles out where an industry fills them.'
      );
    case 'excludes':
      return `This answers the same question as ${issue.others.join(' and ')}. Keep one of them.`;
    case 'inconsistent':
      return `This does not go together: ${issue.rule}. Given: ${issue.received}.`;
    case 'unknown-reference':
      return `“${issue.received}” is not known here.${meant(issue.nearest)} ${noneOr(issue.known)}`;
    case 'missing-exchange-rate':
      return (
        `${issue.inputCount} figures that are filled in are in ${issue.from} and the scenario is in ${issue.to}. ` +
        `Add what one ${issue.from} costs in ${issue.to}: exchangeRates: { ${issue.from}: … }.`
      );
    case 'unknown-version':
      return `The format version is ${issue.received}; this release reads versions up to ${issue.newest}. Update mlops-roi, or correct it.`;
    default:
      return issue satisfies never;
  }
}

const chooseFrom = (choices: readonly string[]): string =>
  choices.length === 0 ? 'There is none to choose from.' : `Choose from: ${listed(choices)}.`;

const neededBy = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `, and is needed for ${listed(lines)}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What came, in quotes unless it is described rather than quoted. */
const quoted = (received: string): string =>
  /^(nothing|an empty text|a list|a group of values)$/.test(received) ? capital(received) : `“${received}”`;

/** Control characters of a file would break the line, or paint the terminal. */
const onOneLine = (words: string): string => words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');

/** An issue as one line of plain words: where, what came, what is permitted in which unit, what to do. */
export function messageOf(issue: Issue): string {
  const place = issue.place === undefined ? '' : ` (${issue.place} in the file)`;
  const where = issue.path === '' ? '' : `${issue.path}${place}: `;
  return onOneLine(`${where}${reasonOf(issue)}`);
}
