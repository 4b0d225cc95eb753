import type { Manifest } from '../../answer/manifest.js';
import type { EvidenceStrength } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { baseCaseSentence } from '../base-case.js';
import { footed, type Sum } from '../footed.js';
import type { ResultPage, Section } from '../page.js';
import { wrapped } from '../plain-text.js';

/** What the doubt rests on, and where the figures come from. */
export function groundsSection(page: ResultPage): Section {
  const { result, palette, width } = page;
  // That figures are averages unless told the glossary says: the page has room for what is otherwise.
  const told = result.baseCase === 'expected' && isInDoubt(result.evidence) ? groundsOf(page) : [groundsText(page)];
  // Beside actual amounts the lines of a count are better given to the statement.
  const shown = result.actuals === undefined ? told : told.slice(0, 1);
  return [palette.heading('WHAT IT RESTS ON'), ...wrapped(shown.join(' '), width)];
}

/** What is known for sure and what is not, how many figures come from where, and how they count. */
export const groundsText = (page: ResultPage): string =>
  [
    ...groundsOf(page),
    isInDoubt(page.result.evidence) ? baseCaseSentence[page.result.baseCase] : 'None of them has a range.',
  ].join(' ');

function groundsOf(page: ResultPage): readonly string[] {
  const { inputCount, rangeAssumedCount } = page.result.evidence;
  const total = inputCount.yours + inputCount.industry + inputCount['cross-industry'] + inputCount.assumption;
  const cited = inputCount.industry + inputCount['cross-industry'];
  const ours = rangeAssumedCount === 0 ? '' : ` (${rangeAssumedCount} with an assumed range)`;
  const counts = [
    ...counted(inputCount.yours, inputCount.yours === 1 ? 'is yours' : 'are yours'),
    ...counted(cited, `published${ours}`),
    ...counted(inputCount.assumption, 'assumed'),
  ];
  return [
    ...uncertaintySentence(page),
    ...(counts.length === 0
      ? []
      : [`Of ${countOf(total, 'figures')}, ${inputCount.yours === 0 ? 'none is yours yet: ' : ''}${inAList(counts)}.`]),
  ];
}

const isInDoubt = ({ inputs }: EvidenceStrength): boolean => inputs.some(({ spread }) => spread !== undefined);

const counted = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`]);

function uncertaintySentence({ result: { evidence, industry }, figures }: ResultPage): readonly string[] {
  const { settled, own, cited, assumed } = evidence.doubt;
  const whole = new Decimal(100);
  const [removed, ...left] = [settled, own, cited, assumed].map((share) => ({ amount: share.times(whole), parts: [] }));
  if (!isInDoubt(evidence) || removed === undefined || left.every(({ amount }) => amount.isZero())) return [];
  const shown = footed({ amount: whole, parts: [removed, ...left] }, whole);
  const ofHundred = (part: Sum): Decimal => shown.get(part) ?? part.amount;
  const places = settled.isZero()
    ? ['in your own figures', 'in published figures', 'in assumptions']
    : ['in them', 'in published ones', 'in assumptions'];
  const told = left.flatMap((part, place) =>
    ofHundred(part).isZero() ? [] : [{ share: ofHundred(part), place: places[place] ?? '' }],
  );
  const inPercent = ({ share, place }: (typeof told)[number]): string => `${figures.share(share.div(whole))} ${place}`;
  if (settled.isZero()) return [`The uncertainty lies ${inAList(told.map(inPercent))}.`];
  const otherwise = industry === null ? 'is uncertain without them' : 'industry and size alone leave uncertain';
  // Of one whole, all of them told, so that they make a hundred.
  return [
    `Your figures settle ${figures.share(ofHundred(removed).div(whole))} of what ${otherwise}; ` +
      `still open are ${inAList(told.map(inPercent))}.`,
  ];
}

const inAList = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** What makes the page reproducible, and for whoever made it how to see more: a board needs neither. */
export function moreSection({ result: { notices, manifest }, palette, width }: ResultPage): Section {
  const told = notices.length === 0 ? '' : `, and ${countOf(notices.length, 'notices')}`;
  return [`All of it${told}: report FILE --full; sources: explain FILE npv`, madeOf(manifest)].flatMap((line) =>
    wrapped(line, width).map(palette.faint),
  );
}

/** By which programme and evidence a page was made, and of which input. */
export const madeOf = ({ inputHash, versions }: Manifest): string =>
  `mlops-roi ${versions.library}, model ${versions.model}, evidence of ${versions.evidence}; input ${inputHash.slice(0, shownOfHash)}`;

/** Enough to tell one input from another by eye; all of it stands in the full report. */
const shownOfHash = 12;
