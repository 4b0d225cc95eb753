import type { Allowed } from '../../errors.js';
import type { Finding } from '../finding.js';
import type { Keyed } from '../keyed.js';
import { numberJudge, type NumberJudgement } from '../number-judge.js';
import { unknownKeysIn } from '../unknown-key.js';
import { choiceJudge } from '../word-judges.js';
import { orderFindings } from './order-judge.js';
import { outcomesFindings } from './outcomes-judge.js';
import { partAllowed } from './part-allowed.js';
import {
  foreignParts,
  isSpreadKind,
  missingParts,
  nearestForm,
  rangeParts,
  spreadKinds,
  type NumberPart,
  type RangeForm,
  type RangePart,
  type SpreadKind,
} from './range-form.js';
import { wholeRangeFindings } from './whole-range-judge.js';
import type { WrittenRange } from './written-range.js';

/** A range as it came, and what was most likely meant by it. */
interface Meant {
  readonly range: Keyed;
  readonly written: readonly RangePart[];
  readonly form: RangeForm;
  readonly kind: SpreadKind;
  readonly allowed: Allowed;
}

/** Everything that is wrong with a range, at once. */
export function rangeFindings(range: Keyed, allowed: Allowed): readonly Finding[] {
  const meant = meantBy(range, allowed);
  const numbers = numbersOf(meant);
  const findings = [
    ...unknownKeysIn(range, ['distribution', ...rangeParts]),
    ...wordFindings(meant),
    ...missingFindings(meant),
    ...foreignFindings(meant),
    ...numbers.flatMap(({ part, judgement }): readonly Finding[] =>
      judgement.kind === 'refused' ? [{ at: [part], told: judgement.told }] : [],
    ),
    ...outcomeFindings(meant),
    ...orderFindings(
      numbers.flatMap(({ part, judgement }) => (judgement.kind === 'number' ? [{ part, value: judgement.value }] : [])),
      allowed,
    ),
  ];
  // Without a finding the range has one of the forms that the type describes.
  return findings.length > 0 ? findings : wholeRangeFindings(range as unknown as WrittenRange, allowed);
}

function meantBy(range: Keyed, allowed: Allowed): Meant {
  const written = rangeParts.filter((part) => part in range);
  const word = isSpreadKind(range['distribution']) ? range['distribution'] : undefined;
  const form = nearestForm(written, word);
  return { range, written, form, kind: word ?? form.kinds[0] ?? 'pert', allowed };
}

function wordFindings({ range, form }: Meant): readonly Finding[] {
  const at = ['distribution'];
  if ('distribution' in range) {
    return choiceJudge(spreadKinds)(range['distribution']).map(({ told }) => ({ at, told }));
  }
  if (form.isWordOptional) return [];
  return [{ at, told: { code: 'missing-choice', label: 'Distribution', choices: form.kinds } }];
}

function missingFindings({ written, form, allowed }: Meant): readonly Finding[] {
  const missing = missingParts(form, written);
  const needed = form.parts;
  return missing.length === 0 ? [] : [{ at: [], told: { code: 'incomplete-range', missing, needed, allowed } }];
}

const foreignFindings = ({ written, form, kind }: Meant): readonly Finding[] =>
  foreignParts(form, written).map((part) => {
    const rule =
      form.kinds.length === 0
        ? 'a likely number alone has no other part'
        : 'a {kind} distribution is written with {parts}';
    const values = { kind, parts: form.parts.join(', ') };
    return { at: [part], told: { code: 'inconsistent', rule, values, received: part } };
  });

interface JudgedPart {
  readonly part: NumberPart;
  readonly judgement: NumberJudgement;
}

/** The numbers that belong to the form. */
const numbersOf = ({ range, written, form, kind, allowed }: Meant): readonly JudgedPart[] =>
  written.flatMap((part): readonly JudgedPart[] => {
    const isOfForm = part === 'likely' || form.parts.includes(part);
    if (part === 'outcomes' || !isOfForm) return [];
    return [{ part, judgement: numberJudge(partAllowed(part, kind, allowed))(range[part]) }];
  });

const outcomeFindings = ({ range, form, allowed }: Meant): readonly Finding[] =>
  'outcomes' in range && form.parts.includes('outcomes')
    ? outcomesFindings(range['outcomes'], allowed).map(({ at, told }) => ({ at: ['outcomes', ...at], told }))
    : [];
