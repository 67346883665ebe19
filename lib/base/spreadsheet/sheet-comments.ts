import { columnLetters, escapeSheetText, spreadsheetNamespace, type Sheet } from './write-sheet';
import type { ZipEntry } from './zip-stream';

// A comment of a cell (ECMA-376 part 1, 18.7) is its text in one part and its box in another, which is
// still VML: every spreadsheet draws comments from there.

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts that hold the comments of a sheet, the `number`th of its workbook; none without comments. */
export function commentEntries({ comments }: Sheet, number: number): ZipEntry[] {
  if (!comments) return [];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="../${target}"/>`;
  const relations = [
    relation('rId1', 'vmlDrawing', `drawings/vmlDrawing${number}.vml`),
    relation('rId2', 'comments', `comments${number}.xml`),
  ];
  const part = (name: string, xml: string) => ({ name, pieces: [declaration + xml] });
  return [
    part(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      `<Relationships xmlns="${packaging}">${relations.join('')}</Relationships>`,
    ),
    part(`xl/comments${number}.xml`, commentsXml(comments)),
    { name: `xl/drawings/vmlDrawing${number}.vml`, pieces: [drawingXml(comments)] },
  ];
}

function commentsXml(comments: readonly string[]): string {
  const lines = comments.map(
    (text, index) =>
      `<comment ref="${columnLetters(index)}1" authorId="0"><text><t xml:space="preserve">${escapeSheetText(text)}</t></text></comment>`,
  );
  return `<comments xmlns="${spreadsheetNamespace}"><authors><author></author></authors><commentList>${lines.join('')}</commentList></comments>`;
}

function drawingXml(comments: readonly string[]): string {
  const shapes = comments.map((_, column) => {
    // Left column and offset, top row and offset, right, bottom.
    const anchor = [column + 1, 15, 1, 4, column + 3, 60, 6, 4].join(', ');
    return `<v:shape id="c${column}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
}
