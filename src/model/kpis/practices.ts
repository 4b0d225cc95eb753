import { line } from '../../formula/line.js';
import { total } from '../../formula/series.js';
import { addedUp } from '../../formula/vocabulary.js';
import { arePracticesTold, gapScore } from '../practices.js';
import type { KeyFigure, KpiSource } from './key-figure.js';

/** How much of the practices is missing, and what those in place earn already without the name. */
export function practiceKpis({ basis, statement }: KpiSource): readonly KeyFigure[] {
  if (!arePracticesTold(basis.shape)) return [];
  const enjoyed = line('money', {
    id: 'kpi.enjoyedAlready',
    label: 'Value enjoyed already by practices in place, counted nowhere',
    formula: total(
      addedUp<'money/month'>(
        'money/month',
        statement.flatMap((each) => each.enjoyed ?? []),
      ),
    ),
  });
  return [
    { line: gapScore(basis.shape), unitInWords: 'share missing' },
    { line: enjoyed, unitInWords: 'money' },
  ];
}
