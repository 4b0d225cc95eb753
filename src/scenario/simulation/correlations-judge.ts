import { correlationFor } from '../../uncertainty/correlation/correlation-for.js';
import { described } from '../described.js';
import type { Finding } from '../finding.js';
import type { Judge } from '../value-judge.js';
import { givenCorrelation } from './correlation.js';
import { correlationFinding } from './correlation-finding.js';
import { correlationJudge } from './correlation-judge.js';
import type { WhenContradictory, WrittenCorrelation } from './simulation-settings.js';

/** As many pairs as a hundred inputs have. */
export const mostCorrelations = 4950;

/** Judges correlations by themselves. Whether their inputs are there, and in doubt, `correlatedInputs` tells. */
export const correlationsJudge =
  (whenContradictory: WhenContradictory): Judge =>
  (written) => {
    if (!Array.isArray(written)) {
      return [
        { at: [], told: { code: 'wrong-type', received: described(written), expected: 'a list of correlations' } },
      ];
    }
    if (written.length > mostCorrelations) {
      return [{ at: [], told: { code: 'too-many-members', received: written.length, limit: mostCorrelations } }];
    }
    const alone = (written as readonly unknown[]).map(correlationJudge);
    const soundPlaces = alone.flatMap((findings, place) => (findings.length === 0 ? [place] : []));
    // Without a finding each has the form that the type describes.
    const sound = soundPlaces.map((place) => written[place] as WrittenCorrelation);
    return [
      ...alone.flatMap((findings, place) => findings.map(({ at, told }) => ({ at: [place, ...at], told }))),
      ...together(sound, whenContradictory, (index) => soundPlaces[index] ?? index),
    ];
  };

function together(
  correlations: readonly WrittenCorrelation[],
  whenContradictory: WhenContradictory,
  placeOf: (index: number) => number,
): readonly Finding[] {
  const known = correlations.flatMap(({ between }) => between);
  const made = correlationFor(correlations.map(givenCorrelation), { known, whenContradictory });
  return made.ok ? [] : made.issues.map((issue) => correlationFinding(issue, placeOf));
}
