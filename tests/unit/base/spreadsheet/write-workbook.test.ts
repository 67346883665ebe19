import { expect, test } from 'vitest';
import type { Sheet } from '@/lib/base/spreadsheet/write-sheet';
import { workbookEntries } from '@/lib/base/spreadsheet/write-workbook';
import { zipOf } from '@/lib/base/spreadsheet/zip-stream';
import { readZip } from '../../../fixtures/read-zip';

const plain: Sheet = {
  ...{ name: 'R & D', widths: [10], isHeaderFrozen: false },
  pages: [[{ style: 'plain', cells: ['a'] }]],
};

const explained: Sheet = {
  ...{ name: 'Explained', widths: [10, 20], isHeaderFrozen: true },
  comments: ['An <id>', 'A note'],
  choices: [
    { cells: 'A2:A9', from: ['yes', 'no'], isOpen: false },
    { cells: 'B2:B9', from: { sheet: "Ann's list", cells: '$A$1:$A$3' }, isOpen: true },
  ],
  pages: [[{ style: 'required', cells: ['id', null], styles: ['input', 'input'] }]],
};

async function partsOf(...sheets: Sheet[]): Promise<Map<string, string>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(workbookEntries(sheets), new Date('2026-01-02T00:00:00Z')))
    pieces.push(piece);
  return readZip(Buffer.concat(pieces));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';

test('a workbook has the parts that the standard asks for, the content types first', async () => {
  expect([...(await partsOf(plain, explained)).keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/comments2.xml',
    'xl/drawings/vmlDrawing2.vml',
  ]);
});

test('each part says what it is', async () => {
  const types = (await partsOf(plain, explained)).get('[Content_Types].xml') ?? '';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  expect(types.startsWith(`${declaration}<Types xmlns="${packaging}/content-types">`)).toBe(true);
  expect(
    [...types.matchAll(/PartName="([^"]+)" ContentType="([^"]+)"/g)].map(([, ...of]) => of),
  ).toEqual([
    ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
    ['/xl/styles.xml', `${sheetType}.styles+xml`],
    ['/xl/worksheets/sheet1.xml', `${sheetType}.worksheet+xml`],
    ['/xl/worksheets/sheet2.xml', `${sheetType}.worksheet+xml`],
    ['/xl/comments2.xml', `${sheetType}.comments+xml`],
  ]);
  expect(
    [...types.matchAll(/Extension="([^"]+)" ContentType="([^"]+)"/g)].map(([, ...of]) => of),
  ).toEqual([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing'],
  ]);
});

test('the package leads to the workbook, the workbook to its sheets and styles', async () => {
  const parts = await partsOf(plain, explained);
  expect(parts.get('_rels/.rels')).toBe(
    `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  expect(parts.get('xl/_rels/workbook.xml.rels')).toBe(
    `${declaration}<Relationships xmlns="${packaging}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  expect(parts.get('xl/workbook.xml')).toBe(
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>` +
      `<sheet name="R &amp; D" sheetId="1" r:id="rId1"/><sheet name="Explained" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  );
});

test('formats are those that cells count on: five, and again for texts that look like a formula', async () => {
  const styles = (await partsOf(plain)).get('xl/styles.xml') ?? '';
  const formats = [
    ...(/<cellXfs count="10">(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(
      /<xf (.*?)(?:\/>|<\/xf>)/gs,
    ),
  ];
  const usual = ['borderId="0" xfId="0"', 'numFmtId="0"'];
  expect(
    formats.map(([, of = '']) => of.replaceAll(/ ?(?:borderId|xfId|numFmtId)="0"/g, '').trim()),
  ).toEqual([
    'fontId="0" fillId="0"',
    'fontId="1" applyFont="1" fillId="0"',
    'fontId="0" fillId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"',
    'fontId="1" applyFont="1" fillId="2" applyFill="1"',
    'fontId="0" fillId="3" applyFill="1"',
    'fontId="0" fillId="0" quotePrefix="1"',
    'fontId="1" applyFont="1" fillId="0" quotePrefix="1"',
    'fontId="0" fillId="0" quotePrefix="1" applyAlignment="1"><alignment wrapText="1" vertical="top"',
    'fontId="1" applyFont="1" fillId="2" applyFill="1" quotePrefix="1"',
    'fontId="0" fillId="3" applyFill="1" quotePrefix="1"',
  ]);
  expect(formats.every(([whole]) => usual.every((part) => whole.includes(part)))).toBe(true);
  expect(styles).toContain(`<styleSheet xmlns="${main}">`);
  expect(styles).toContain(
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  );
  expect(styles).toContain(
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/></patternFill></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>',
  );
});

test('a sheet has its columns, its lists to choose from and its comments, in the order of the standard', async () => {
  const xml = (await partsOf(plain, explained)).get('xl/worksheets/sheet2.xml');
  expect(xml).toBe(
    `${declaration}<worksheet xmlns="${main}">` +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="20" customWidth="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1" s="4" t="inlineStr"><is><t xml:space="preserve">id</t></is></c><c r="B1" s="4"/></row></sheetData>' +
      '<dataValidations count="2">' +
      '<dataValidation type="list" errorStyle="stop" allowBlank="1" showErrorMessage="1" sqref="A2:A9"><formula1>&quot;yes,no&quot;</formula1></dataValidation>' +
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="B2:B9"><formula1>'Ann''s list'!$A$1:$A$3</formula1></dataValidation>` +
      '</dataValidations>' +
      `<legacyDrawing xmlns:r="${office}" r:id="rId1"/></worksheet>`,
  );
});

test('a sheet without any of it has none', async () => {
  expect((await partsOf(plain)).get('xl/worksheets/sheet1.xml')).toBe(
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"></sheetView></sheetViews>` +
      '<cols><col min="1" max="1" width="10" customWidth="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">a</t></is></c></row></sheetData></worksheet>',
  );
});

test('an empty filtered sheet filters its first row', async () => {
  const sheet: Sheet = { ...plain, isFiltered: true, pages: [] };
  expect((await partsOf(sheet)).get('xl/worksheets/sheet1.xml')).toContain(
    '<autoFilter ref="A1:A1"/>',
  );
});

test('comments have a text and a box each, over the cells of the first row', async () => {
  const parts = await partsOf(plain, explained);
  expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toBe(
    `${declaration}<Relationships xmlns="${packaging}/relationships">` +
      `<Relationship Id="rId1" Type="${office}/vmlDrawing" Target="../drawings/vmlDrawing2.vml"/>` +
      `<Relationship Id="rId2" Type="${office}/comments" Target="../comments2.xml"/></Relationships>`,
  );
  expect(parts.get('xl/comments2.xml')).toBe(
    `${declaration}<comments xmlns="${main}"><authors><author></author></authors><commentList>` +
      '<comment ref="A1" authorId="0"><text><t xml:space="preserve">An &lt;id&gt;</t></text></comment>' +
      '<comment ref="B1" authorId="0"><text><t xml:space="preserve">A note</t></text></comment></commentList></comments>',
  );
  const boxes = parts.get('xl/drawings/vmlDrawing2.vml') ?? '';
  expect([...boxes.matchAll(/<x:Anchor>([^<]+)<\/x:Anchor>/g)].map(([, anchor]) => anchor)).toEqual(
    ['1, 15, 1, 4, 3, 60, 6, 4', '2, 15, 1, 4, 4, 60, 6, 4'],
  );
  expect(
    [...boxes.matchAll(/<x:Row>0<\/x:Row><x:Column>(\d)</g)].map(([, column]) => column),
  ).toEqual(['0', '1']);
  expect(boxes).toContain('<v:shapetype id="note" ');
  expect([...boxes.matchAll(/<v:shape id="(c\d)" type="#note"/g)].map(([, id]) => id)).toEqual([
    'c0',
    'c1',
  ]);
});
