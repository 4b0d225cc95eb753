import type { Figure, Table } from '../../formula/table.js';
import type { Item, Place } from '../../model/question.js';
import { questions } from '../../model/questions.js';
import { askedPlace, unitAt } from '../../report/questions/usual-answer.js';
import type { Row, Sheet } from '../file/sheet.js';
import type { InputCells } from '../monthly/model-rows.js';
import { provenanceWords } from './input-columns.js';
import { formatOfInput, formats, formula, inCurrency, looks, number, textCell } from './looks.js';
import { recordSheet, sectionRow } from './record-sheet.js';

interface Told {
  readonly inputs: InputCells;
  readonly table: Table;
  readonly currency: string;
  readonly horizonMonths: number;
}

/** The questions that a person can answer, with what is taken for each. */
export function questionsSheet({ inputs, table, currency, horizonMonths }: Told): Sheet {
  const asked: readonly { readonly sentence: string; readonly items: readonly Item[] }[] = questions;
  return recordSheet('questions', {
    title: 'Questions: what was asked, and what is taken',
    headings: ['Question', 'Unit', 'Taken here', 'From where', 'What the answers stand for'],
    widths: [70, 28, 16, 26, 80],
    rows: asked.flatMap(({ sentence, items }, place) => [
      sectionRow(`${place + 1}. ${sentence}`, 5),
      ...items.flatMap((item): readonly Row[] =>
        item.kind === 'checklist'
          ? item.options.map(({ label, sets }) => taken(label, sets[0]?.place))
          : [taken(item.label, askedPlace(item), optionsOf(item))],
      ),
    ]),
  });

  function taken(label: string, place: Place | undefined, options = ''): Row {
    const paths = place === undefined ? [] : pathsOf(place, table).filter((path) => isRead(path));
    const figures = paths.flatMap((path) => table.get(path) ?? []);
    const [first] = figures;
    const unit = place === undefined ? '' : inCurrency(unitAt(place), currency);
    // How many months there are is no input: it decides how many columns the model has.
    if (place?.kind === 'horizon')
      return [textCell(label, looks.part), textCell(unit, looks.unit), number(horizonMonths, formats.whole)];
    if (first === undefined || place === undefined)
      return [
        textCell(label, looks.part),
        textCell(unit, looks.unit),
        textCell('not counted', { aligned: 'right', font: 'faint' }),
      ];
    const isSum = place.kind === 'all-members';
    const counted = isSum ? figures : [first];
    const value = counted.reduce((sum, figure) => sum + figure.value.toNumber(), 0);
    const cells = (isSum ? paths : paths.slice(0, 1)).map((path) => inputs.placeOfInput(path));
    return [
      textCell(label, looks.part),
      textCell(unit, looks.unit),
      formula(cells.join('+'), value, { format: formatOfInput(first.unitInWords, value) }),
      textCell(groundsOf(counted), looks.beside),
      textCell(options, looks.wrappedFaint),
    ];
  }

  function isRead(path: string): boolean {
    return inputs.isRead(path);
  }
}

/** Of a sum what each part that makes it rests on, once: nobody’s nothing says nothing of the hours of another. */
function groundsOf(counted: readonly Figure[]): string {
  const parts = counted.filter(({ value }) => !value.isZero());
  const words = (parts.length === 0 ? counted : parts).map(({ provenance }) => provenanceWords[provenance]);
  return [...new Set(words)].join(', ');
}

function pathsOf(place: Place, table: Table): readonly string[] {
  switch (place.kind) {
    case 'input':
      return [place.path];
    case 'horizon':
      return [];
    case 'each-member':
    case 'all-members':
      return [...table.keys()].filter((path) => path.startsWith(`${place.list}.`) && path.endsWith(`.${place.key}`));
    default:
      return place satisfies never;
  }
}

const optionsOf = (item: Item): string =>
  item.kind === 'choice' ? item.options.map(({ label }) => label).join(' · ') : '';
