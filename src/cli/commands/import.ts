import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { calculated } from '../../answer/calculated-scenario.js';
import { ScenarioError, type Issue } from '../../errors.js';
import { csvInputsOf } from '../../report/csv-inputs.js';
import { counted } from '../../report/plain-text.js';
import { fixedChecks } from '../../scenario/fixed-inputs.js';
import { messageOf } from '../../scenario/message.js';
import { readScenario } from '../../scenario/read-scenario.js';
import type { ParsedScenario } from '../../scenario/parse-scenario.js';
import { asJson, done, refused, type Answer, type Give } from '../answer.js';
import { changedScenario } from '../changed-scenario.js';
import type { ChangedInput } from '../imported-inputs.js';
import {
  csvFormFor,
  decimalOption,
  forceOption,
  jsonOption,
  localeOption,
  outOption,
  separatorOption,
  type CsvOptions,
  forceNeeds,
  withNeeds,
} from '../option-values.js';
import { givenTo } from '../output-file.js';
import { answerFor, inputName, inputText, readTwice } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';

interface Options extends CsvOptions {
  readonly json?: true;
  readonly author?: string;
  readonly date?: string;
  readonly out?: string;
  readonly force?: true;
}

export function addImport(program: Command, give: Give, terminal: Terminal): void {
  const command = program
    .command('import')
    .summary('a scenario with inputs as they were changed in a spreadsheet')
    .description(
      'Reads inputs that export --csv --inputs wrote and somebody changed, and writes the scenario with them: what was ' +
        'not changed stays as it is. Separator and decimal mark are those of the file, unless told.',
    )
    .addArgument(new Argument('<file>', 'a scenario in JSON or YAML'))
    .addArgument(new Argument('<inputs>', 'its inputs in CSV; - is standard input'))
    .addOption(separatorOption())
    .addOption(decimalOption())
    .option('--author <name>', 'who changed them, for the log of assumptions')
    .addOption(dateOption())
    .addOption(jsonOption())
    .addOption(outOption())
    .addOption(forceOption())
    .addOption(localeOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ mlops-roi import plan.yaml inputs.csv --out changed.yaml' +
        '\nThe inputs: mlops-roi export plan.yaml --csv --inputs --out inputs.csv',
    )
    .action(async (file: string, inputs: string, options: Options) => {
      const isLocaleGiven = command.getOptionValueSource('locale') !== 'default';
      const { out, force, json } = options;
      // A scenario may be changed in its own file.
      const destination = { out, force, form: json === true ? 'json' : 'scenario', from: [inputs] } as const;
      give(
        await givenTo(terminal, destination, () => imported(terminal, { file, inputs }, { ...options, isLocaleGiven })),
      );
    });
  withNeeds(command, forceNeeds);
}

const dateOption = (): Option =>
  new Option('--date <day>', 'when they were changed, as in 2027-01-15').argParser((date: string): string => {
    if (fixedChecks.start(date).length > 0)
      throw new InvalidArgumentError('It is a day like 2027-01-15 or a month like 2027-01.');
    return date;
  });

interface Files {
  readonly file: string;
  readonly inputs: string;
}

async function imported(
  terminal: Terminal,
  { file, inputs }: Files,
  { author, date, json, isLocaleGiven, ...form }: Options & { readonly isLocaleGiven: boolean },
): Promise<Answer> {
  const twice = readTwice([file, inputs]);
  if (twice !== undefined) return refused(twice);
  const [scenario, csv] = [await inputText(file, terminal), await inputText(inputs, terminal)];
  const unreadable = [scenario, csv].flatMap((each) => (each.kind === 'unreadable' ? [each.message] : []));
  if (scenario.kind === 'unreadable' || csv.kind === 'unreadable') return refused(...unreadable);
  if (!readScenario(scenario.text).ok && readScenario(csv.text).ok)
    return refused(`${inputName(inputs)}: this is the scenario, which comes first; ${inputName(file)} comes behind it`);
  // What reads CSV is loaded by this command alone.
  const { importedInputs } = await import('../imported-inputs.js');
  const asked = isLocaleGiven ? csvFormFor(form) : partOf(form);
  return answerFor(terminal, file, (whole) => {
    const result = calculate(whole);
    const read = importedInputs(
      csv.text,
      {
        inputs: csvInputsOf(result),
        noteOf: (path) => whole.notes?.findLast((each) => each.path === path)?.note ?? '',
      },
      asked,
    );
    const { members } = calculated(whole).resolved.shape;
    const text = changedScenario(scenario.text, {
      changes: read.changes,
      by: { ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) },
      membersOf: (list) => members[list] ?? [],
    });
    const parsed = readScenario(text);
    const messages = [...read.messages, ...wrongChanges(parsed, read.changes)];
    if (!parsed.ok || messages.length > 0)
      return refused(...messages.map((message) => `${inputName(inputs)}: ${message}`));
    if (json === true) return asJson({ changes: read.changes, scenario: parsed.scenario });
    if (terminal.stderr.isTTY === true) terminal.stderr.write(`${toldOf(read.changes)}\n`);
    return done(text);
  });
}

/** What is told of the form; what is not is seen from the file. */
function partOf({ separator, decimal, ...form }: CsvOptions) {
  const told = csvFormFor({ ...form, separator, decimal } as CsvOptions);
  return {
    separator: separator === undefined ? undefined : told.separator,
    decimalMark: decimal === undefined ? undefined : told.decimalMark,
  };
}

const toldOf = (changes: readonly ChangedInput[]): string =>
  changes.length === 0
    ? 'Nothing was changed.'
    : `${counted(changes.length, 'input')} changed: ${changes.map(({ path }) => path).join(', ')}`;

/** What the scenario does not permit of the changes, each with its row. */
function wrongChanges(parsed: ParsedScenario, changes: readonly ChangedInput[]): readonly string[] {
  const told = (issue: Issue): string => {
    const row = changes.find(({ path }) => issue.path === path || issue.path.startsWith(`${path}.`))?.row;
    return `${row === undefined ? '' : `row ${row}: `}${messageOf(issue)}`;
  };
  if (!parsed.ok) return parsed.issues.map(told);
  // What is wrong only together with an inherited value is told by whatever reads both.
  if (parsed.scenario.extends !== undefined) return [];
  try {
    calculate(parsed.scenario);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.map(told);
  }
}
