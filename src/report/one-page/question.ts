import { industryLabels } from '../../evidence/industry.js';
import { sizeClasses } from '../../evidence/size.js';
import { countOf } from '../../formula/unit-words.js';
import { modelsGroup } from '../../model/models.js';
import { monthInWords } from '../month-in-words.js';
import type { ResultPage, Section } from '../page.js';
import { cutTo, plainText, wrapped } from '../plain-text.js';

/** A name that is longer than this is cut: it is a heading, and no story. */
const mostLinesOfName = 2;

/** Whose case it is, and what is asked. */
export function questionSection(page: ResultPage): Section {
  const { palette, width } = page;
  const name = cutTo(mostLinesOfName, wrapped(nameOf(page), width), width);
  return [...name.map(palette.heading), ...wrapped(question(page), width)];
}

export const nameOf = ({ result }: ResultPage): string => plainText(result.name ?? '') || 'A business case for MLOps';

export function question({ result, figures }: ResultPage): string {
  const { industry, size, horizonMonths, start, evidence } = result;
  const from = start === null ? '' : ` from ${monthInWords(start, 1, 'long')}`;
  const within = `over ${countOf(horizonMonths, 'months')}${from}`;
  const counted = evidence.inputs.find(({ path }) => path === modelsGroup.paths.count);
  const isOne = counted?.value.eq(1) === true && industry !== null;
  if (counted === undefined || (counted.value.lte(1) && !isOne))
    return `Is what is planned here worth its cost ${within}?`;
  const whose = [
    ...(industry === null ? [] : [industryLabels[industry]]),
    ...(size === null ? [] : [sizeClasses[size].label.toLowerCase()]),
  ].join(', ');
  const isAssumed = counted.strength === 'assumption';
  const models = figures.whole(counted.value);
  const told = [...(whose === '' ? [] : [whose]), ...(isAssumed ? [`${models} models assumed`] : [])];
  const which = isOne ? 'a machine-learning model' : `${isAssumed ? '' : `${models} `}machine-learning models`;
  return (
    `Is one common way to build, release and monitor ${which} worth its ` +
    `cost ${within}${told.length === 0 ? '' : ` (${told.join('; ')})`}?`
  );
}
