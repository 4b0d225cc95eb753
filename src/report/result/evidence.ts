import type { Doubt, EvidenceStrength, Strength } from '../../answer/result.js';
import { strengths } from '../../answer/graded-figures.js';
import type { Decimal } from '../../decimal.js';
import type { Page, Section } from '../page.js';
import { plainText, wrapped } from '../plain-text.js';
import { shareBar } from '../plot.js';
import { left, printed, right, tableOf } from '../table.js';

type Ground = Exclude<keyof Doubt, 'toAnswer' | 'answersNeeded' | 'inPilot'>;

const grounds: Readonly<Record<Ground, string>> = {
  settled: 'settled by your figures',
  own: 'left in your ranges',
  cited: 'cited evidence',
  assumed: 'assumptions',
};

const labels: Readonly<Record<Strength, string>> = {
  yours: 'your own figures',
  A: 'A: official, peer-reviewed',
  B: 'B: independent',
  C: 'C: vendor-funded, relayed',
  assumption: 'D: assumptions',
};

/** What the doubt rests on, and beside it what the benefits are made of. */
export function evidenceSection(page: Page): Section {
  const { doubt, benefitsMadeOf } = page.result.evidence;
  // The keys are just the grounds.
  const doubts = (Object.keys(grounds) as readonly Ground[]).map((ground) => ({
    label: grounds[ground],
    share: doubt[ground],
  }));
  const benefits = strengths.map((strength) => ({ label: labels[strength], share: benefitsMadeOf[strength] }));
  return [
    ...shares('WHAT THE DOUBT RESTS ON', doubts, `${doubtNote(page)} ${inputCounts(page.result.evidence)}`, page),
    ...answerFirstLines(page),
    '',
    ...shares('WHAT THE BENEFITS ARE MADE OF', benefits, benefitsNote, page),
  ];
}

interface Part {
  readonly label: string;
  readonly share: Decimal;
}

const leastBar = 8;
const besideBar = 40;

function shares(title: string, parts: readonly Part[], note: string, page: Page): readonly string[] {
  const columns = Math.max(leastBar, page.width - besideBar);
  const table = tableOf(parts, ({ label }) => ({ label }), [
    left('', ({ share }) => shareBar(share.toNumber(), 1, { columns, rest: '·' })),
    right('', ({ share }) => page.figures.share(share)),
  ]);
  return printed({ title, ...table, notes: [note] }, page);
}

const doubtNote = ({ result: { certainty } }: Page): string =>
  'Of the doubt that the bare profile would leave; facts of the organisation, as its people and models, are no doubt. ' +
  (certainty === undefined || certainty.simulation.drawnCount === 0
    ? 'By the square of how far each input moves the net present value: parts of the variance only where inputs are ' +
      'independent and nothing bends.'
    : 'By what each input adds to the variance of the simulation.');

const benefitsNote =
  'Each input by how far the benefits move with it, in percent for a percent. It describes, and judges nothing: what ' +
  'nobody doubts weighs too.';

function inputCounts({ inputCount, rangeAssumedCount, withoutRangeCount }: EvidenceStrength): string {
  const { yours, industry, assumption } = inputCount;
  const counts = [
    `${yours} yours`,
    `${industry} from evidence of the industry`,
    `${inputCount['cross-industry']} from cross-industry evidence`,
    `${assumption} assumed`,
  ];
  const certain =
    withoutRangeCount === 0 ? 'All have a range.' : `${withoutRangeCount} have no range and are taken as certain.`;
  const ours =
    rangeAssumedCount === 0
      ? ''
      : `Of the evidence, ${rangeAssumedCount} ${rangeAssumedCount === 1 ? 'has' : 'have'} an assumed range around the figure: what is in doubt of it is assumed. `;
  return `Inputs: ${counts.join(', ')}. ${ours}${certain}`;
}

/** The assumptions to be replaced first, with the part of the doubt that each holds. */
function answerFirstLines({ result, figures, width }: Page): readonly string[] {
  const { toAnswer, answersNeeded } = result.evidence.doubt;
  if (toAnswer.length === 0 || result.verdict.answer === 'nothing-to-judge') return [];
  const listed = toAnswer
    .slice(0, mostListed)
    .map(({ label, share }) => `${plainText(label)} (${figures.share(share)})`);
  const others = toAnswer.length - listed.length;
  const answers = [...listed, ...(others > 0 ? [`and ${others} more`] : [])].join('; ');
  return wrapped(`${answerFirst(answersNeeded)} ${answers}.`, width);
}

/** More than these nobody starts with. */
const mostListed = 5;

/** What so many answers do. */
const answerFirst = (answersNeeded: number): string =>
  answersNeeded === 0
    ? 'Answers that would settle most next, with their part of the uncertainty:'
    : `Answers that settle most, with their part of the uncertainty (${answersNeeded === 1 ? 'the first is' : `the first ${answersNeeded} are`} enough):`;
