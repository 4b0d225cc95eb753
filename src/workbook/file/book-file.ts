import { strToU8, zipSync } from 'fflate';
import { columnName, fixedCell, onSheet } from './address.js';
import { chartXml, drawingXml } from './chart-xml.js';
import type { Book, Sheet } from './sheet.js';
import { sheetXml } from './sheet-xml.js';
import { styleSheet } from './style.js';
import { cellText, declaration, escaped, namespaces } from './xml.js';

/**
 * The same workbook is the same bytes on every day and, since a zip file keeps the time of its place, in every place: a
 * noon without a zone.
 */
const compression = { mtime: '1980-01-01T12:00:00', level: 4 } as const;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isOutside?: true;
}

function relationsXml(relations: readonly Relation[]): string {
  const written = relations.map(
    ({ id, type, target, isOutside }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${namespaces.relationships}/${type}`}" Target="${cellText(target)}"${isOutside === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${namespaces.package}/relationships">${written.join('')}</Relationships>`;
}

const officeType = 'application/vnd.openxmlformats-officedocument';

/** A workbook as the bytes of an `.xlsx` file (Office Open XML, ECMA-376). */
export function bookFile({ title, sheets, names }: Book): Uint8Array {
  const styles = styleSheet();
  const files = new Map<string, string>();
  const types: (readonly [part: string, type: string])[] = [];
  const put = (path: string, xml: string, type?: string): void => {
    files.set(path, xml);
    if (type !== undefined) types.push([path, type]);
  };

  let charts = 0;
  sheets.forEach((sheet, place) => {
    const number = place + 1;
    const { xml, links } = sheetXml(sheet, styles);
    put(`xl/worksheets/sheet${number}.xml`, xml, `${officeType}.spreadsheetml.worksheet+xml`);
    const drawn = sheet.charts ?? [];
    const relations: Relation[] = [
      ...(drawn.length === 0 ? [] : [{ id: 'rId1', type: 'drawing', target: `../drawings/drawing${number}.xml` }]),
      ...links.map((target, index): Relation => ({
        id: `rId${index + 2}`,
        type: 'hyperlink',
        target,
        isOutside: true,
      })),
    ];
    if (relations.length > 0) put(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations));
    if (drawn.length === 0) return;
    put(`xl/drawings/drawing${number}.xml`, drawingXml(drawn), `${officeType}.drawing+xml`);
    const parts = drawn.map((chart, index): Relation => {
      charts += 1;
      put(`xl/charts/chart${charts}.xml`, chartXml(chart), `${officeType}.drawingml.chart+xml`);
      return { id: `rId${index + 1}`, type: 'chart', target: `../charts/chart${charts}.xml` };
    });
    put(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(parts));
  });
  put('xl/styles.xml', styles.xml(), `${officeType}.spreadsheetml.styles+xml`);
  put('xl/workbook.xml', workbookXml(sheets, names), `${officeType}.spreadsheetml.sheet.main+xml`);
  put(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...sheets.map((_, place) => ({
        id: `rId${place + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${place + 1}.xml`,
      })),
      { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
    ]),
  );
  put(
    'docProps/core.xml',
    `${declaration}<cp:coreProperties xmlns:cp="${namespaces.package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${cellText(title)}</dc:title><dc:creator>mlops-roi</dc:creator></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  const root = relationsXml([
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    { id: 'rId2', type: `${namespaces.package}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  ]);
  return zipSync(
    Object.fromEntries(
      [['[Content_Types].xml', contentTypes(types)] as const, ['_rels/.rels', root] as const, ...files].map(
        ([path, xml]) => [path, [strToU8(xml), compression]],
      ),
    ),
  );
}

function contentTypes(types: readonly (readonly [part: string, type: string])[]): string {
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${declaration}<Types xmlns="${namespaces.package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** What is printed of a sheet that is one page: a chart at its edge would add the next column. */
function printedArea({ name, rows, widths, charts = [], isOnePage }: Sheet): readonly string[] {
  if (isOnePage !== true) return [];
  const last = Math.max(rows.length, ...charts.map(({ to: [, row] }) => row));
  return [onSheet(name, `$A$1:${fixedCell(widths.length, last)}`)];
}

function workbookXml(sheets: readonly Sheet[], names: Book['names']): string {
  const areas = sheets.flatMap((sheet, place) =>
    printedArea(sheet).map(
      (area) => `<definedName name="_xlnm.Print_Area" localSheetId="${place}">${escaped(area)}</definedName>`,
    ),
  );
  const titles = sheets.flatMap(({ name, frozen }, place) =>
    frozen.rows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(
            [
              ...(frozen.columns > 0 ? [onSheet(name, columnsOf(frozen.columns))] : []),
              onSheet(name, `$1:$${frozen.rows}`),
            ].join(','),
          )}</definedName>`,
        ],
  );
  // Whoever reads the file expects names in the order of the alphabet.
  const inOrder = names.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const defined = inOrder.map(({ name, place }) => `<definedName name="${name}">${escaped(place)}</definedName>`);
  const listed = sheets.map(
    ({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets><definedNames>${areas.join('')}${titles.join('')}${defined.join('')}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

const columnsOf = (count: number): string => `$A:$${columnName(count)}`;
