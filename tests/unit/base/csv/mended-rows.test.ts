import { expect, test } from 'vitest';
import { toFileText } from '@/lib/base/text/file-text';
import { mendedRows } from '@/lib/base/csv/mended-rows';

const rowsOf = (text: string, after = 0) => [
  ...mendedRows(toFileText(new TextEncoder().encode(text)), ',', { after }),
];
/** First cells, with a mark behind those of broken rows. */
const firsts = (text: string) =>
  rowsOf(text).map(({ cells, isBroken }) => `${cells[0] ?? ''}${isBroken ? '!' : ''}`);

test.each([
  ['at the end of nothing', 'a,b,c\n1,"x,2\n3,y,4\n5,z,6\n', ['a', '1!', '3', '5']],
  ['before a note in quotes', 'a,b,c\n1,"x,2\n3,y,"n"\n5,z,6\n', ['a', '1!', '3', '5']],
  ['in the last cell', 'a,b,c\n1,x,"2\n3,y,4\n5,z,"n"\n7,v,8\n', ['a', '1!', '3', '5', '7']],
  ['in the last row', 'a,b,c\n1,x,2\n3,"y,4', ['a', '1', '3!']],
  ['with Windows line ends', 'a,b,c\r\n1,"x,2\r\n3,y,4\r\n', ['a', '1!', '3']],
])('a quote that nobody closes loses its row alone, %s', (_, text, expected) => {
  expect(firsts(text)).toEqual(expected);
});

test('a note of several lines is one cell', () => {
  expect(rowsOf('a,b,c\n1,"two\nlines, and more",2\n3,"say ""yes""",4\n')).toEqual([
    { row: 1, cells: ['a', 'b', 'c'] },
    { row: 2, cells: ['1', 'two\nlines, and more', '2'] },
    { row: 3, cells: ['3', 'say "yes"', '4'] },
  ]);
});

test('a quote that opens nothing is a sign of its cell', () => {
  expect(firsts('a,b,c\n2\'30",x,1\n3,y,4\n')).toEqual(['a', '2\'30"', '3']);
});

test('in a long file all rows but the broken ones are read, in whatever piece they stand', () => {
  const lines = Array.from({ length: 30_000 }, (_, index) =>
    index % 9_999 === 5 ? `${index},"x,2` : `${index},"x",2`,
  );
  const rows = rowsOf(['a,b,c', ...lines, ''].join('\n'), 1);
  expect(rows).toHaveLength(30_000);
  expect(rows.filter(({ isBroken }) => isBroken).map(({ row }) => row)).toEqual([
    7, 10_006, 20_005,
  ]);
  expect(rows.at(-1)).toEqual({ row: 30_001, cells: ['29999', 'x', '2'] });
});
