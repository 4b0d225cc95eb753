import { type Decimal, sumOf } from '../../decimal.js';
import type { Allowed } from '../../errors.js';
import { isAddedUp, mostOutcomes } from '../../uncertainty/distributions/distribution-issues.js';
import { here, under, type Finding, type Told } from '../finding.js';
import { described, isKeyed, type Keyed } from '../plain-data.js';
import { isShareUnit } from '../../formula/unit-words.js';
import { inNumerals, type NumberReader, permittedNumber, type PermittedNumber } from '../numbers.js';
import { choiceCheck, unknownKeys, wrongType } from '../words.js';
import { apart, wholeRangeFindings } from './range-fit.js';
import {
  foreignParts,
  isSpreadKind,
  missingParts,
  nearestForm,
  type NumberPart,
  partAllowed,
  probabilityAllowed,
  type RangeForm,
  type RangePart,
  rangeParts,
  type SpreadKind,
  spreadKinds,
} from './range-form.js';
import type { WrittenRange } from './written-range.js';
import { text } from '../../say.js';

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
    ...unknownKeys(range, ['distribution', ...rangeParts]),
    ...wordFindings(meant),
    ...missingFindings(meant),
    ...foreignFindings(meant),
    ...numbers.flatMap(({ part, reading }): readonly Finding[] =>
      reading.kind === 'refused' ? under(part, here(reading.told)) : [],
    ),
    ...outcomesOf(meant),
    ...orderFindings(
      numbers.flatMap(({ part, reading }) => (reading.kind === 'number' ? [{ part, value: reading.value }] : [])),
      allowed,
    ),
  ];
  if (findings.length > 0) return findings;
  // Without a finding the range has one of the forms that the type describes.
  return wholeRangeFindings(inNumerals(range, isShareUnit(allowed.unit)) as WrittenRange, allowed);
}

function meantBy(range: Keyed, allowed: Allowed): Meant {
  const written = rangeParts.filter((part) => part in range);
  const word = isSpreadKind(range['distribution']) ? range['distribution'] : undefined;
  const form = nearestForm(written, word);
  return { range, written, form, kind: word ?? form.kinds[0] ?? 'pert', allowed };
}

function wordFindings({ range, form }: Meant): readonly Finding[] {
  if ('distribution' in range) {
    return under('distribution', choiceCheck(spreadKinds)(range['distribution']));
  }
  if (form.isWordOptional) return [];
  return under('distribution', here({ code: 'missing-choice', label: 'Distribution', choices: form.kinds }));
}

function missingFindings({ written, form, allowed }: Meant): readonly Finding[] {
  const missing = missingParts(form, written);
  const needed = form.parts;
  return missing.length === 0 ? [] : here({ code: 'incomplete-range', missing, needed, allowed });
}

const foreignFindings = ({ written, form, kind }: Meant): readonly Finding[] =>
  foreignParts(form, written).map((part) => {
    const rule =
      form.kinds.length === 0
        ? text('a likely number alone has no other part')
        : text('a {kind} distribution is written with {parts}');
    const values = { kind, parts: form.parts.join(', ') };
    return { at: [part], told: { code: 'inconsistent', rule, values, received: part } };
  });

interface ReadPart {
  readonly part: NumberPart;
  readonly reading: PermittedNumber;
}

/** The numbers that belong to the form. */
const numbersOf = ({ range, written, form, kind, allowed }: Meant): readonly ReadPart[] =>
  written.flatMap((part): readonly ReadPart[] => {
    const isOfForm = part === 'likely' || form.parts.includes(part);
    if (part === 'outcomes' || !isOfForm) return [];
    return [{ part, reading: permittedNumber(partAllowed(part, kind, allowed))(range[part]) }];
  });

const outcomesOf = ({ range, form, allowed }: Meant): readonly Finding[] =>
  'outcomes' in range && form.parts.includes('outcomes')
    ? under('outcomes', outcomesFindings(range['outcomes'], allowed))
    : [];

/** A part of a range that is a number. */
interface PartValue {
  readonly part: NumberPart;
  readonly value: Decimal;
}

const endsAndLikely: readonly NumberPart[] = ['low', 'likely', 'high'];
const quantiles: readonly NumberPart[] = ['p10', 'p50', 'p90'];

/** Parts that stand upside down, or touch where a distance is needed. In decimals: a float would not see every digit. */
function orderFindings(values: readonly PartValue[], allowed: Allowed): readonly Finding[] {
  const among = (parts: readonly NumberPart[]): readonly PartValue[] =>
    values.filter(({ part }) => parts.includes(part));
  return [
    ...upsideDown(among(endsAndLikely), allowed),
    ...upsideDown(among(quantiles), allowed),
    ...touching(among(quantiles)),
  ];
}

function upsideDown(values: readonly PartValue[], allowed: Allowed): readonly Finding[] {
  const isAscending = values.every(({ value }, index) => index === 0 || value.gte(values[index - 1]?.value ?? value));
  return isAscending ? [] : here({ code: 'range-upside-down', received: inWords(values), allowed });
}

/** Quantiles that are all the same are a number without doubt. */
function touching(values: readonly PartValue[]): readonly Finding[] {
  const [first] = values;
  const areAllSame = values.every(({ value }) => first?.value.eq(value) === true);
  const isTouching = values.some(({ value }, index) => values[index - 1]?.value.eq(value) === true);
  if (areAllSame || !isTouching) return [];
  return here({ code: 'inconsistent', rule: apart, received: inWords(values) });
}

const inWords = (values: readonly PartValue[]): string =>
  values.map(({ part, value }) => `${part} ${value.toString()}`).join(', ');

const outcomeParts = ['value', 'probability'] as const;

type OutcomeReaders = Readonly<Record<(typeof outcomeParts)[number], NumberReader>>;

/** What is wrong with the outcomes of a discrete distribution. */
function outcomesFindings(written: unknown, allowed: Allowed): readonly Finding[] {
  if (!Array.isArray(written) || written.length === 0) {
    const received = Array.isArray(written) ? 'an empty list' : described(written);
    const expected = text('a list of values with their probabilities');
    return here({ code: 'wrong-type', received, expected });
  }
  if (written.length > mostOutcomes) {
    return here({ code: 'too-many-members', received: written.length, limit: mostOutcomes });
  }
  const outcomes: readonly unknown[] = written;
  const readers = { value: permittedNumber(allowed), probability: permittedNumber(probabilityAllowed(allowed)) };
  return [
    ...outcomes.flatMap((outcome, index) => under(index, outcomeFindings(outcome, readers, allowed))),
    ...sumFindings(),
  ];

  /** Only where every probability is known. */
  function sumFindings(): readonly Finding[] {
    const probabilities = outcomes.map((outcome) =>
      readers.probability(isKeyed(outcome) ? outcome['probability'] : undefined),
    );
    const known = probabilities.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
    if (known.length < outcomes.length || isAddedUp(known.map(Number))) return [];
    const rule = text('the probabilities of the outcomes add up to 1');
    return here({ code: 'inconsistent', rule, received: sumOf(known).toString() });
  }
}

function outcomeFindings(outcome: unknown, readers: OutcomeReaders, allowed: Allowed): readonly Finding[] {
  if (!isKeyed(outcome)) return wrongType(outcome, text('a value with its probability'));
  const missing = outcomeParts.filter((part) => !(part in outcome));
  const incomplete: Told = { code: 'incomplete-range', missing, needed: outcomeParts, allowed };
  return [
    ...unknownKeys(outcome, outcomeParts),
    ...(missing.length === 0 ? [] : here(incomplete)),
    ...outcomeParts.flatMap((part): readonly Finding[] => {
      if (!(part in outcome)) return [];
      const reading = readers[part](outcome[part]);
      return reading.kind === 'number' ? [] : under(part, here(reading.told));
    }),
  ];
}
