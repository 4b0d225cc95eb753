import type { DifferingInput, FigureOfIndustry, IndustryDifferences } from '../../answer/industries/what-differs.js';
import { industryLabels } from '../../evidence/industry.js';
import { profileCurrency } from '../../scenario/profile-currency.js';
import { figuresFor, type Figures } from '../figures.js';
import { inputFigure } from '../input-figure.js';
import { marked, plainText, wrapped } from '../plain-text.js';

interface Style {
  readonly locale: string;
  readonly width: number;
}

/** What is known to differ between the profiles of the industries, what moves the answer furthest first. */
export function industryDifferencesText(
  { size, reference, inputs }: IndustryDifferences,
  { locale, width }: Style,
): string {
  const figures = figuresFor({ locale, currency: profileCurrency });
  const lines = [
    `WHAT DIFFERS BETWEEN THE INDUSTRIES, for a ${size} organisation`,
    ...wrapped(
      'Beside each input how far apart the net present values are with its lowest and its highest figure, all else as ' +
        `in the profile of ${industryLabels[reference]}. An industry without a figure of its own has that of all (all), ` +
        'or an assumption (D). No benefit is multiplied by an industry.',
      width,
    ),
    ...inputs.flatMap((input) => ['', ...inputLines(input, figures, width)]),
  ];
  return `${lines.join('\n')}\n`;
}

function inputLines(
  { label, path, unit, moves, figures: all }: DifferingInput,
  figures: Figures,
  width: number,
): readonly string[] {
  const heading = `${plainText(label)} (${path}): ${moves.isZero() ? 'moves nothing' : figures.wholeMoney(moves)}`;
  const named = all.map((figure) => {
    const written = inputFigure({ unit, value: figure.likely }, figures);
    return `${industryLabels[figure.industry]} ${written}${sourceWord(figure)}`;
  });
  const records = [
    ...new Set(all.flatMap(({ record, grade }) => (record === undefined ? [] : [`${record} ${grade}`]))),
  ];
  return [
    ...wrapped(heading, width),
    ...marked('  ', named.join(' · '), width),
    ...marked('  ', `[${records.join(', ')}]`, width),
  ];
}

const sourceWord = ({ provenance, grade }: FigureOfIndustry): string =>
  provenance === 'cross-industry' ? ' (all)' : provenance === 'assumption' ? ` (${grade})` : '';
