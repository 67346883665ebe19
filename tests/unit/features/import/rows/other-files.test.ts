import { describe, expect, test } from 'vitest';
import type { SheetCell } from '@/lib/base/spreadsheet/write-sheet';
import { check, linesOf, workbookOf } from '../../../../fixtures/import-file';

// Files of the kinds that were brought, made otherwise: each is read right, asked, or told.

const header =
  'id;indicator;country;year;value;kind;source;paragraph;stated_as;year_basis;sample_size';
const row = 'x;answered;BE;2013;38;survey;gazette;2;38 %;stated;';

async function read(content: string | Uint8Array, options: object = {}) {
  const checked = await check(content, { options });
  const asked = checked.questions.map(({ option }) => option);
  const values = checked.rows?.Figure.map(({ id, value }) => [id, value]);
  return { asked, values, lines: linesOf(checked) };
}

describe('a CSV', () => {
  test.each([
    ['with line ends of old Macintoshes', `${header}\r${row}`],
    ['with mixed line ends', `${header}\r\n${row}\n`],
    ['with a mark of UTF-8 and sep=', `\ufeffsep=;\r\n${header}\r\n${row}`],
    ['with empty rows above and below', `\n;;;\n${header}\n${row}\n;;;;;;;;;;\n`],
    ['with sep= in quotes', `"sep=;"\n${header}\n${row}`],
    ['with tabs', `${header}\n${row}`.replaceAll(';', '\t')],
    ['with bars', `${header}\n${row}`.replaceAll(';', '|')],
    ['whose rows lack the last, empty cell', `${header}\n${row.slice(0, -1)}`],
  ])('%s is read', async (_, content) => {
    const { asked, values, lines } = await read(content);
    expect([asked, values]).toEqual([[], [['x', 38]]]);
    expect(lines.filter((line) => !line.startsWith('(warning)'))).toEqual([]);
  });

  test('with a note below its table tells that it was left out', async () => {
    const { values, lines } = await read(`${header}\n${row}\nSource: the Gazette, p. 3\n`);
    expect(values).toEqual([['x', 38]]);
    expect(lines).toEqual([
      '(warning) row 3: 1 row with text outside the table (3) was skipped: Source: the Gazette, p. 3',
    ]);
  });
});

describe('a workbook', () => {
  const heads = header.split(';');
  const cells = (value: SheetCell, stated: SheetCell): SheetCell[] => [
    ...['x', 'answered', 'BE', 2013, value, 'survey', 'gazette', 2, stated, 'stated', null],
  ];

  test.each<[string, SheetCell, number]>([
    ['a share with a no-break space', '38\u00a0%', 38],
    ['a share with a narrow one', '38,5\u202f%', 38.5],
    ['a word for percent', '38 procent', 38],
    ['a fraction', '1 op 4', 25],
  ])('with %s is read', async (_, value, expected) => {
    const { values, asked } = await read(
      await workbookOf({ figures: [heads, cells(value, null)] }),
    );
    expect([asked, values]).toEqual([[], [['x', expected]]]);
  });

  test('with titles and notes on all sides reads its table and tells the rest', async () => {
    const sheet: SheetCell[][] = [
      ['Customer satisfaction'],
      [],
      heads,
      [...cells(38, '38 %'), 'seen by Ann'],
      ['Weighted by age'],
    ];
    const { values, lines } = await read(await workbookOf({ figures: sheet }));
    expect(values).toEqual([['x', 38]]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('3 rows with text outside the table');
  });
});
