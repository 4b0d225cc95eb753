import { baseCaseSentence } from '../base-case.js';
import type { ResultPage, Section } from '../page.js';
import { marked, wrapped } from '../plain-text.js';

/** What the doubt rests on, and where the figures come from. */
export const groundsSection = (page: ResultPage): Section => [
  page.palette.heading('WHAT IT RESTS ON'),
  ...wrapped(groundsText(page), page.width),
];

export function groundsText({ result, figures }: ResultPage): string {
  const { doubt, inputCount, inputs } = result.evidence;
  const isInDoubt = inputs.some(({ spread }) => spread !== undefined);
  const counts = [
    [inputCount.yours, 'yours'],
    [inputCount.industry + inputCount['cross-industry'], 'cited'],
    [inputCount.assumption, 'assumed'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, ground]) => `${count} ${ground}`);
  const sentences = [
    ...(isInDoubt
      ? [
          `Of the doubt that there is without any figure of yours, your figures have settled ${figures.share(doubt.settled)}; ` +
            `${figures.share(doubt.own)} is left in your ranges, ${figures.share(doubt.cited)} rests on cited evidence and ` +
            `${figures.share(doubt.assumed)} on assumptions.`,
        ]
      : []),
    `Inputs: ${told.join(', ')}.`,
    baseCaseSentence[result.baseCase],
  ];
  return sentences.join(' ');
}

/** How to go on from here, and what makes the page reproducible. */
export function moreSection({ result, palette, width }: ResultPage): Section {
  const { notices, manifest } = result;
  const { inputHash, versions } = manifest;
  const count = notices.length;
  const told = count === 0 ? '' : `; --section notices: ${count} ${count === 1 ? 'thing' : 'things'} to know`;
  return [
    palette.heading('MORE'),
    ...marked('report FILE --full     ', `all of it${told}`, width),
    ...marked('explain FILE npv       ', 'where a figure comes from, down to its sources', width),
    ...wrapped(
      `mlops-roi ${versions.library}, model ${versions.model}, evidence of ${versions.evidence}; input ${inputHash.slice(0, shownOfHash)}`,
      width,
    ).map(palette.faint),
  ];
}

/** Enough to tell one input from another by eye; all of it stands in the full report. */
const shownOfHash = 12;
