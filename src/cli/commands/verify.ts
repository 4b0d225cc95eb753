import { Argument, type Command } from 'commander';
import { calculate } from '../../answer/calculate.js';
import { manifestOf, type Manifest } from '../../answer/manifest.js';
import { ScenarioError } from '../../errors.js';
import {
  carriedOverUnchecked,
  hashPlace,
  manifestDiscrepancies,
  pageDiscrepancies,
  recordedIn,
  resultDiscrepancies,
  type Discrepancy,
  type Recorded,
} from '../../report/verification.js';
import { plainText } from '../../report/plain-text.js';
import { isKeyed } from '../../scenario/plain-data.js';
import { messageOf } from '../../scenario/message.js';
import { denied, done, jsonText, refused, type Answer, type Give } from '../answer.js';
import { jsonOption } from '../option-values.js';
import { inputBytes, inputName, notInUtf8, textOf } from '../scenario-file.js';
import type { Terminal } from '../terminal.js';
import { htmlOf } from './export.js';
import { reportedOf } from './report.js';

interface Options {
  readonly json?: true;
}

export function addVerify(program: Command, give: Give, terminal: Terminal): void {
  program
    .command('verify')
    .summary('whether a result, a page or a workbook holds when calculated anew')
    .description(
      'Calculates a result (report --json), a page (export --html) or a workbook (export --xlsx) anew from the scenario ' +
        'in its manifest, and tells whether each figure and word holds. If not: which version, input or figure differs.',
    )
    .addArgument(new Argument('<file>', 'a result in JSON, a page in HTML or a workbook; - is standard input'))
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ mlops-roi verify plan.html')
    .action(async (file: string, options: Options) => give(await verified(terminal, file, options)));
}

async function verified(terminal: Terminal, file: string, { json }: Options): Promise<Answer> {
  const name = inputName(file);
  const input = await inputBytes(file, terminal);
  if (input.kind === 'unreadable') return refused(input.message);
  try {
    const reading = await readingOf(input.bytes);
    if (!reading.ok) return refused(...reading.messages.map((message) => `${name}: ${message}`));
    const { discrepancies: found, unchecked } = reading;
    const answer = found.length === 0 ? done : denied;
    if (json === true) return answer(jsonText({ holds: found.length === 0, discrepancies: found, unchecked }));
    return answer(`${toldOf(name, reading.manifest, found)}${uncheckedText(unchecked)}`);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return refused(...error.issues.map((issue) => `${name}: manifest.input: ${messageOf(issue)}`));
  }
}

type Reading =
  | {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly discrepancies: readonly Discrepancy[];
      /** What of the file was held to nothing. */
      readonly unchecked: readonly string[];
    }
  | { readonly ok: false; readonly messages: readonly string[] };

async function readingOf(bytes: Uint8Array): Promise<Reading> {
  if (isZipped(bytes)) {
    // What reads a workbook is loaded for one alone.
    const { heldBook, recordedBook } = await import('../../workbook/verification.js');
    const reading = recordedBook(bytes);
    if (!reading.ok) return reading;
    const { recorded } = reading;
    const held = await heldBook(recorded);
    return held === undefined
      ? {
          ok: false,
          messages: ['it is not whole, or holds far more than a workbook of its scenario, and was not read'],
        }
      : { ok: true, manifest: recorded.manifest, ...held };
  }
  const text = textOf(bytes);
  if (text === undefined) return { ok: false, messages: [notInUtf8] };
  const reading = recordedIn(text);
  if (!reading.ok) return reading;
  const { recorded } = reading;
  const unchecked = recorded.carriedOver === undefined ? [] : [carriedOverUnchecked];
  return { ok: true, manifest: recorded.manifest, discrepancies: await discrepanciesOf(recorded), unchecked };
}

/** As every zip file begins, whatever its name. */
const isZipped = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** Everything in which a file differs from what its scenario gives here and now. */
async function discrepanciesOf(recorded: Recorded): Promise<readonly Discrepancy[]> {
  const { scenario, form, told, manifest } = recorded;
  return [
    ...manifestDiscrepancies(recorded, manifestOf(scenario)),
    ...(form === 'json'
      ? resultDiscrepancies(told, await resultAnew(recorded))
      : pageDiscrepancies(
          String(told),
          htmlOf(scenario, { ...(await reportedAnew(recorded)), manifest }, recorded.locale),
        )),
  ];
}

/** With what was told of the older format in which the scenario was written once. */
async function reportedAnew({ scenario, carriedOver }: Recorded, isQuick = false) {
  const reported = await reportedOf(scenario, isQuick ? { quick: true } : {});
  return carriedOver === undefined ? reported : { ...reported, notices: [carriedOver, ...reported.notices] };
}

/** What of a report the file tells: all of it, all but the simulation, or what the library calculates alone. */
async function resultAnew(recorded: Recorded): Promise<unknown> {
  const told = isKeyed(recorded.told) ? recorded.told : {};
  const reported = await reportedAnew(recorded, !('certainty' in told));
  if ('adoption' in told) return reported;
  const keys = Object.keys(calculate(recorded.scenario));
  return Object.fromEntries(Object.entries(reported).filter(([key]) => keys.includes(key)));
}

const uncheckedText = (unchecked: readonly string[]): string =>
  unchecked.map((what) => `Not checked: ${what}.\n`).join('');

const mostTold = 20;

function toldOf(file: string, { versions }: Manifest, found: readonly Discrepancy[]): string {
  const name = plainText(file);
  if (found.length === 0)
    return (
      `${name} holds: calculated anew from its scenario it is the same, with mlops-roi ${versions.library}, model ` +
      `${versions.model}, schema ${versions.schema}, evidence of ${versions.evidence}.\n`
    );
  const left = found.length - mostTold;
  return [
    `${name} does not hold.`,
    ...found.slice(0, mostTold).map((each) => plainText(sentenceOf(each))),
    ...(left > 0 ? [`and ${left} more`] : []),
    '',
  ].join('\n');
}

function sentenceOf({ kind, at, recorded, recalculated }: Discrepancy): string {
  switch (kind) {
    case 'input':
      if (at !== hashPlace) return `- Changed input: ${at}: ${recorded} in the file, ${recalculated} in its scenario`;
      return `- The input is not the one that was calculated: its hash is told as ${recorded} and is ${recalculated}.`;
    case 'version':
      return `- ${at}: made with ${recorded}, calculated anew with ${recalculated}`;
    case 'figure':
      return `- ${at}: “${recorded}” in the file, “${recalculated}” when calculated anew`;
    default:
      return kind satisfies never;
  }
}
