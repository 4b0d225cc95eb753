import type { Decimal } from '../decimal.js';
import type { CitedEnd } from '../evidence/assumption.js';
import type { Industry } from '../evidence/industry.js';
import type { Grade } from '../evidence/record.js';
import type { Size } from '../evidence/size.js';
import { deepFrozen } from '../frozen.js';
import { scenarioFor } from '../scenario/parse-scenario.js';
import { endsCitedBy } from '../scenario/profile.js';
import { calculated } from './calculated-scenario.js';
import { inputsTold } from './evidence-strength.js';
import { gradedFigures } from './graded-figures.js';

/** What a profile fills in, and what of it can be cited. */
export interface ProfileEvidence {
  readonly industry: Industry;
  readonly size: Size;
  readonly inputs: readonly EvidenceOfInput[];
  /** How many figures rest on a record, of all that are read. */
  readonly citedCount: number;
  /** Of how many of these the range is ours: what is in doubt of them is assumed. */
  readonly rangeAssumedCount: number;
  /** How many rest on an assumption with an end, or both, that is cited. */
  readonly bracketedCount: number;
}

/** On what an input of a profile rests. */
export interface EvidenceOfInput {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly low?: Decimal;
  readonly likely: Decimal;
  readonly high?: Decimal;
  /** Whether its figure rests on a record. */
  readonly isCited: boolean;
  /** Whether the range around a figure that is cited is ours. */
  readonly isRangeAssumed?: true;
  readonly grade: Grade;
  /** A record, or an assumption. */
  readonly record?: string;
  /** Ends of the range that rest on records. */
  readonly citedEnds: readonly CitedEnd[];
}

/** Which inputs of a bare profile rest on a page that can be cited, and which on an assumption. */
export function profileEvidence(industry: Industry, size: Size = 'medium'): ProfileEvidence {
  const { planned, resolved } = calculated(scenarioFor(industry, { size }));
  const graded = [...gradedFigures(planned.behind, resolved.table).values()];
  const inputs = inputsTold(graded).map(
    ({ path, label, unit, low, likely, high, strength, isRangeAssumed, record }): EvidenceOfInput => {
      const isCited = strength === 'A' || strength === 'B' || strength === 'C';
      return Object.freeze({
        path,
        label,
        unit,
        ...(low === undefined ? {} : { low }),
        likely,
        ...(high === undefined ? {} : { high }),
        isCited,
        ...(isRangeAssumed === true ? { isRangeAssumed } : {}),
        grade: isCited ? strength : 'D',
        ...(record === undefined ? {} : { record }),
        citedEnds: deepFrozen(endsCitedBy(path, { industry, size })),
      });
    },
  );
  return Object.freeze({
    industry,
    size,
    inputs: Object.freeze(inputs),
    citedCount: inputs.filter(({ isCited }) => isCited).length,
    rangeAssumedCount: inputs.filter(({ isRangeAssumed }) => isRangeAssumed === true).length,
    bracketedCount: inputs.filter(({ isCited, citedEnds }) => !isCited && citedEnds.length > 0).length,
  });
}
