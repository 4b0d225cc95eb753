import { inShownDigits, zero, type Decimal } from '../decimal.js';
import type { Figure } from '../formula/table.js';
import { inEnglish, sayAll } from '../say.js';
import { told } from './doubt/doubt.js';
import type { MovedInput } from './doubt/swings.js';
import { isOnlyRangeAssumed, strengths, type GradedFigure } from './graded-figures.js';
import type { Doubt, EvidenceStrength, ResultInput, Strength } from './result.js';

/** What the answer rests on: by doubt, by what the benefits are made of, by number of inputs, and input by input. */
export function evidenceStrength(
  graded: readonly GradedFigure[],
  { doubt, moved }: { readonly doubt: Doubt; readonly moved: readonly MovedInput[] },
): EvidenceStrength {
  const inputs = inputsTold(graded);
  const countOf = (provenance: ResultInput['provenance']): number =>
    inputs.filter((input) => input.provenance === provenance).length;
  return Object.freeze({
    doubt,
    benefitsMadeOf: madeOf(moved),
    inputCount: Object.freeze({
      yours: countOf('yours'),
      industry: countOf('industry'),
      'cross-industry': countOf('cross-industry'),
      assumption: countOf('assumption'),
    }),
    rangeAssumedCount: inputs.filter(({ isRangeAssumed }) => isRangeAssumed === true).length,
    withoutRangeCount: inputs.filter(({ spread }) => spread === undefined).length,
    inputs: Object.freeze(inputs),
  });
}

/** The inputs behind the figures, as a result tells them. */
export const inputsTold = (graded: readonly GradedFigure[]): readonly ResultInput[] =>
  graded.map(({ path, figure, strength, ground }): ResultInput =>
    Object.freeze({
      path,
      label: figure.label,
      unit: figure.unitInWords,
      value: inShownDigits(figure.value),
      likely: figure.likely,
      ...(figure.low === undefined ? {} : { low: figure.low }),
      ...(figure.high === undefined ? {} : { high: figure.high }),
      ...(figure.spread === undefined ? {} : { spread: figure.spread }),
      provenance: figure.provenance,
      strength,
      ...(isOnlyRangeAssumed({ strength, ground }) ? { isRangeAssumed: true } : {}),
      ...(figure.record === undefined ? {} : { record: figure.record }),
      ...toldOf(figure),
    }),
  );

/** Of which strength the inputs are that the benefits move with. */
function madeOf(moved: readonly MovedInput[]): Readonly<Record<Strength, Decimal>> {
  const weightOf = (some: readonly MovedInput[]): number =>
    some.reduce((total, { weightInBenefits }) => total + weightInBenefits, 0);
  const all = weightOf(moved);
  const shares = strengths.map((strength) => {
    const part = weightOf(moved.filter((each) => each.strength === strength));
    return [strength, all > 0 ? told(part / all) : zero] as const;
  });
  // One for each of the strengths.
  return Object.freeze(Object.fromEntries(shares)) as Readonly<Record<Strength, Decimal>>;
}

function toldOf({ quotation = '', notes = [] }: Figure): Pick<ResultInput, 'note'> {
  const note = `${quotation} ${sayAll(notes, inEnglish)}`.trim();
  return note === '' ? {} : { note };
}
