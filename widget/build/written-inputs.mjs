/**
 * What a scenario may tell, written out input by input for the compilers of those who use the package: to work it out from
 * the declarations takes them longer than all else. With each group and each input stand the words that an editor shows
 * of it: label, unit, bounds and what is taken unless it is given.
 */
const sentence = (words) => (/[.!?]$/.test(words) ? words : `${words}.`);
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const joined = (parts, by = ' ') => parts.filter((part) => part !== undefined && part !== '').join(by);

function boundsOf({ kind, lowest, highest, isWhole, percentFrom }) {
  if (lowest === undefined) return undefined;
  const ends = highest === undefined ? `at least ${lowest}` : `${lowest} to ${highest}`;
  const below = percentFrom === undefined ? '' : `, the likely figure below ${percentFrom}`;
  return `${isWhole === true || kind === 'count' ? 'whole, ' : ''}${ends}${below}`;
}

function unlessGiven({ default: filled = {}, whenNotGiven }) {
  const [[kind, id] = []] = Object.entries(filled);
  const told = joined(
    [
      kind === undefined ? undefined : `the ${kind} \`${id}\` of a profile`,
      whenNotGiven === undefined ? undefined : `\`${whenNotGiven}\``,
    ],
    ', else ',
  );
  return told === '' ? undefined : `Unless given: ${told}.`;
}

function wordsOfInput(declared) {
  const { label, unitInWords, note } = declared;
  const measure = joined([unitInWords === undefined ? undefined : `unit: ${unitInWords}`, boundsOf(declared)], '; ');
  return joined([
    sentence(capital(label)),
    measure === '' ? undefined : sentence(capital(measure)),
    note,
    unlessGiven(declared),
  ]);
}

const named = (keys) => keys.map((key) => `\`${key}\``).join(', ');

/** What a group asks for, by the first of its inputs. */
function asked(fields) {
  const labels = Object.values(fields).map(({ label }) => label);
  const more = labels.length - 3;
  return `${labels.slice(0, 3).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

function wordsOfGroup({ kind, label, fields, ...told }) {
  const rules = [told.needsOneOf, told.onePerWords, told.identity, told.cannotBeOff].flatMap(
    (each) => each?.rule ?? [],
  );
  return joined([
    `${label}${kind === 'list' ? ', a list' : ''}: ${asked(fields)}`,
    ...rules.map((rule) => sentence(capital(rule))),
    told.isScaleOfBenchmarks ? 'Scales what benchmarks say, and not what you measured.' : undefined,
    told.replaces && `Where it is on, it stands for ${named(told.replaces)} too.`,
    told.isFilledWith && `A profile fills it where there are ${named([told.isFilledWith])}.`,
    told.isBesideFormulas ? 'No line of the statement depends on it.' : undefined,
    told.onlyWith && `Says nothing without ${named([told.onlyWith])}.`,
    told.isOnlyIfTold ? 'Off unless something of it is told.' : undefined,
  ]);
}

/** What a person may write for an input, as a type. */
function typeOf({ kind, choices }) {
  switch (kind) {
    case 'number':
      return 'WrittenValue';
    case 'numbers':
      return 'readonly WrittenValue[]';
    case 'count':
      return 'WrittenNumber';
    case 'entry':
      return 'CatalogueId | OtherText';
    default:
      return choices?.map((word) => `'${word}'`).join(' | ') ?? 'string';
  }
}

const told = (words, line) => `  /** ${words.replaceAll('*/', '*∕')} */\n  ${line}\n`;

const ofMember = [
  told('What paths and references go by.', 'readonly id: string;'),
  told('Takes a member away that the scenario which this one extends has.', 'readonly removed?: true;'),
];

const nameOf = ({ key, kind }) => `${capital(key)}${kind === 'list' ? 'Member' : 'Inputs'}`;

function inputsOf(group) {
  const inputs = Object.entries(group.fields).map(([key, declared]) =>
    told(wordsOfInput(declared), `readonly ${key}?: ${typeOf(declared)};`),
  );
  return `interface ${nameOf(group)} {\n${[...(group.kind === 'list' ? ofMember : []), ...inputs].join('')}}\n`;
}

/** The declarations of `src/scenario/written-inputs.ts`, which this stands for in what is published. */
export function writtenInputs(groups) {
  const all = groups.map((group) =>
    told(
      wordsOfGroup(group),
      `readonly ${group.key}: ${group.kind === 'list' ? `readonly ${nameOf(group)}[]` : nameOf(group)};`,
    ),
  );
  return [
    "import type { CatalogueId } from '../evidence/catalogue-ids.js';\n",
    "import type { OtherText } from '../nearest.js';\n",
    "import type { WrittenNumber } from './numbers.js';\n",
    "import type { WrittenValue } from './ranges/written-range.js';\n",
    ...groups.map(inputsOf),
    '/** What a scenario may tell, group by group and list by list. */\n',
    `export interface WrittenInputs {\n${all.join('')}}\n`,
  ].join('');
}
