import type { Chart, Series, Value } from './sheet.js';
import { cellText, declaration, escaped, namespaces } from './xml.js';

/** A range with the figures that it has now: whoever shows the file need not look them up. */
function reference(range: string, values: readonly Value[], format: string): string {
  const isText = values.some((value) => typeof value === 'string');
  const kind = isText ? 'str' : 'num';
  const points = values.map((value, place) => `<c:pt idx="${place}"><c:v>${cellText(String(value))}</c:v></c:pt>`);
  const code = isText ? '' : `<c:formatCode>${escaped(format)}</c:formatCode>`;
  return `<c:${kind}Ref><c:f>${escaped(range)}</c:f><c:${kind}Cache>${code}<c:ptCount val="${values.length}"/>${points.join('')}</c:${kind}Cache></c:${kind}Ref>`;
}

const text = (words: string, size: number, isBold: boolean): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${isBold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="${isBold ? 1 : 0}"/><a:t>${cellText(words)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/>`;

function seriesXml(
  { name, colour, range, values }: Series,
  place: number,
  { kind, categories, format }: Chart,
): string {
  const paint = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const isLine = kind === 'line';
  const look = isLine
    ? `<c:spPr><a:ln w="25400">${paint}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`
    : `<c:spPr>${paint}</c:spPr><c:invertIfNegative val="0"/>`;
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx><c:v>${cellText(name)}</c:v></c:tx>${look}`,
    `<c:cat>${reference(categories.range, categories.values, 'General')}</c:cat>`,
    // Some programs bend a line of points unless told not to.
    `<c:val>${reference(range, values, format)}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`,
  ].join('');
}

export function chartXml(chart: Chart): string {
  const { kind, title, categories, format, series } = chart;
  const written = series.map((each, place) => seriesXml(each, place, chart)).join('');
  const plot =
    kind === 'bar'
      ? `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${written}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${written}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
  const small =
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>';
  const across = categories.title === undefined ? '' : `<c:title>${text(categories.title, 800, false)}</c:title>`;
  const acrossAxis = `<c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${across}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${small}<c:crossAx val="2"/><c:crosses val="autoZero"/>`;
  const axes = [
    kind === 'line'
      ? // Months as if they were days: of categories some programs would label each.
        `<c:dateAx>${acrossAxis}<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="6"/><c:majorTimeUnit val="days"/></c:dateAx>`
      : `<c:catAx>${acrossAxis}<c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${small}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`,
  ];
  const legend = series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${small}</c:legend>` : '';
  return `${declaration}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.art}" xmlns:r="${namespaces.relationships}"><c:roundedCorners val="0"/><c:chart><c:title>${text(title, 1000, true)}</c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axes.join('')}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

/** Where the charts of a sheet lie. */
export function drawingXml(charts: readonly Chart[]): string {
  const corner = (name: string, [column, row]: Chart['from']): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ from, to, title, description }, place) =>
      `<xdr:twoCellAnchor>${corner('from', from)}${corner('to', to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${place + 2}" name="${cellText(title)}" descr="${cellText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" r:id="rId${place + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return `${declaration}<xdr:wsDr xmlns:xdr="${namespaces.drawing}" xmlns:a="${namespaces.art}" xmlns:r="${namespaces.relationships}">${anchors.join('')}</xdr:wsDr>`;
}
