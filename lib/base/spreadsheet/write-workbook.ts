import { commentEntries } from './sheet-comments';
import {
  cellStyles,
  escapeSheetText,
  sheetXml,
  spreadsheetNamespace,
  type Sheet,
} from './write-sheet';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { zipOf, type ZipEntry } from './zip-stream';

// The parts around the sheets that make an XLSX file of them (ECMA-376, parts 1 and 2).

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every archive says that it was made at the same moment, so that the same sheets have the same bytes. */
const made = new Date(Date.UTC(2026, 0, 1));

/** A whole workbook of a few sheets; what is long is sent in pieces instead. */
export function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return buffer(Readable.from(zipOf(workbookEntries(sheets), made)));
}

/** The files that a ZIP archive must hold to be an XLSX workbook of these sheets. */
export function workbookEntries(sheets: readonly Sheet[]): ZipEntry[] {
  const pathOf = (index: number) => `worksheets/sheet${index + 1}.xml`;
  const paths = sheets.map((_, index) => pathOf(index));
  const relations = relationsXml([
    ...paths.map((path) => ['worksheet', path] as const),
    ['styles', 'styles.xml'],
  ]);
  return [
    entry('[Content_Types].xml', contentTypesXml(paths, sheets)),
    entry('_rels/.rels', relationsXml([['officeDocument', 'xl/workbook.xml']])),
    entry('xl/workbook.xml', workbookXml(sheets)),
    entry('xl/_rels/workbook.xml.rels', relations),
    entry('xl/styles.xml', stylesXml()),
    ...sheets.map((sheet, index) => ({ name: `xl/${pathOf(index)}`, pieces: sheetXml(sheet) })),
    ...sheets.flatMap((sheet, index) => commentEntries(sheet, index + 1)),
  ];
}

function entry(name: string, xml: string): ZipEntry {
  return { name, pieces: [declaration + xml] };
}

function part(path: string, type: string): string {
  return `<Override PartName="/xl/${path}" ContentType="${spreadsheetType}.${type}+xml"/>`;
}

function contentTypesXml(sheetPaths: readonly string[], sheets: readonly Sheet[]): string {
  const comments = sheets.flatMap(({ comments }, index) =>
    comments ? part(`comments${index + 1}.xml`, 'comments') : [],
  );
  return `<Types xmlns="${packaging}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>
${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}
${sheetPaths.map((path) => part(path, 'worksheet')).join('')}${comments.join('')}</Types>`;
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const lines = relations.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaging}/relationships">${lines.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const lines = sheets.map(
    ({ name }, i) =>
      `<sheet name="${escapeSheetText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${office}"><sheets>${lines.join('')}</sheets></workbook>`;
}

/** The two fills that every workbook begins with. */
const plainFills = 2;

const fills = [
  { of: 'required', color: 'FFFFE699' },
  { of: 'input', color: 'FFFFF8E1' },
];

/** Every cell style, then every one again for text that looks like a formula. */
function stylesXml(): string {
  const formats = Object.keys(cellStyles).map((style) => {
    const isBold = style === 'heading' || style === 'required';
    const font = isBold ? ' fontId="1" applyFont="1"' : ' fontId="0"';
    const fill = fills.findIndex(({ of }) => of === style);
    const shade = fill < 0 ? ' fillId="0"' : ` fillId="${fill + plainFills}" applyFill="1"`;
    const wrap = '<alignment wrapText="1" vertical="top"/>';
    const inner = style === 'prose' ? `applyAlignment="1">${wrap}</xf>` : '/>';
    return (quote: string) =>
      `<xf numFmtId="0"${font}${shade} borderId="0" xfId="0" ${quote}${inner}`;
  });
  const cellFormats = ['', 'quotePrefix="1" '].flatMap((quote) => formats.map((of) => of(quote)));
  const shades = fills.map(
    ({ color }) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`,
  );
  const font = (mark: string) => `<font>${mark}<sz val="11"/><name val="Calibri"/></font>`;
  return `<styleSheet xmlns="${spreadsheetNamespace}">
<fonts count="2">${font('')}${font('<b/>')}</fonts>
<fills count="${fills.length + plainFills}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${shades.join('')}</fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="${cellFormats.length}">${cellFormats.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
}
