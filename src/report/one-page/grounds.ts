import type { Manifest } from '../../answer/manifest.js';
import type { EvidenceStrength, Notice } from '../../answer/result.js';
import { Decimal } from '../../decimal.js';
import { countOf } from '../../formula/unit-words.js';
import { baseCaseSentence } from '../base-case.js';
import { footed } from '../footed.js';
import type { ResultPage, Section } from '../page.js';
import { noticeText } from '../notice-text.js';
import { cutTo, wrapped } from '../plain-text.js';
import { isFirst } from '../result/notices-and-limits.js';

/**
 * What the doubt rests on, and where the figures come from.
 *
 * @param isBrief  without the count of figures, where its lines are better given to the statement
 */
export function groundsSection(page: ResultPage, isBrief = false): Section {
  const { result, palette, width } = page;
  // That figures are averages unless told the glossary says: the page has room for what is otherwise.
  const told = result.baseCase === 'expected' && isInDoubt(result.evidence) ? groundsOf(page) : countedAs(page);
  const shown = isBrief ? told.slice(0, 1) : told;
  return [
    palette.heading('WHAT IT RESTS ON'),
    ...weightiestNotice(page).flatMap((notice) => cutTo(mostLinesOfNotice, wrapped(notice, width), width)),
    ...shown.flatMap((line) => wrapped(line, width)),
  ];
}

const mostLinesOfNotice = 2;

/** What is told elsewhere on the page, is nearly always so, or is for whoever wrote the file. */
const quiet: ReadonlySet<Notice['code']> = new Set([
  'mostly-soft',
  'more-failures',
  'skewed-ranges',
  'old-figures',
  'figures-of-unknown-age',
  'not-used',
] as const);

/** Of what is to be known the first that is not told above; that prices were converted, where there is nothing else. */
function weightiestNotice({ result: { notices }, figures }: ResultPage): readonly string[] {
  const others = notices.filter((notice) => !isFirst(notice) && !quiet.has(notice.code));
  const found = others.find(({ code }) => code !== 'exchange-applied') ?? others[0];
  // The full report says besides what to do about it.
  return found === undefined ? [] : [noticeText(found, figures).replace(/\. [A-Z].*/, '.')];
}

/** What is to be known first, what is known for sure and what is not, how many figures come from where, and how they count. */
export const groundSentences = (page: ResultPage): readonly string[] => [...weightiestNotice(page), ...countedAs(page)];

const countedAs = (page: ResultPage): readonly string[] => [
  ...groundsOf(page),
  isInDoubt(page.result.evidence) ? baseCaseSentence[page.result.baseCase] : 'None of them has a range.',
];

function groundsOf(page: ResultPage): readonly string[] {
  const { inputCount, rangeAssumedCount } = page.result.evidence;
  const published = inputCount.industry + inputCount['cross-industry'];
  const ours = rangeAssumedCount === 0 ? '' : ` (${rangeAssumedCount} with an assumed range)`;
  const counts = [
    ...counted(inputCount.yours, 'yours'),
    ...counted(published, `published${ours}`),
    ...counted(inputCount.assumption, 'assumed'),
  ];
  const isNoneYours = counts.length > 0 && inputCount.yours === 0;
  return [
    ...told('Uncertainty', uncertaintyOf(page)),
    ...told('Figures', [...(isNoneYours ? ['none yours yet'] : []), ...counts]),
  ];
}

const told = (what: string, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}.`];

const isInDoubt = ({ inputs }: EvidenceStrength): boolean => inputs.some(({ spread }) => spread !== undefined);

const counted = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** Of one whole, all of them told, so that they make a hundred. */
function uncertaintyOf({ result: { evidence }, figures }: ResultPage): readonly string[] {
  const { settled, own, cited, assumed } = evidence.doubt;
  if (!isInDoubt(evidence) || [own, cited, assumed].every((share) => share.isZero())) return [];
  const whole = new Decimal(100);
  const parts = [
    { share: settled, words: 'settled by you' },
    { share: own, words: 'in your ranges' },
    { share: cited, words: 'published' },
    { share: assumed, words: 'assumed' },
  ].map(({ share, words }) => ({ amount: share.times(whole), parts: [], words }));
  const shown = footed({ amount: whole, parts }, whole);
  return parts.flatMap((part) => {
    const ofHundred = shown.get(part) ?? part.amount;
    return ofHundred.isZero() ? [] : [`${figures.share(ofHundred.div(whole))} ${part.words}`];
  });
}

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
