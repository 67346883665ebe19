import { describe, expect, test } from 'vitest';
import { delimitedRows } from '@/lib/base/csv/delimited-rows';
import { toFileText } from '@/lib/base/text/file-text';

type Options = Parameters<typeof delimitedRows>[2];

const rowsOf = (text: string, options?: Options, delimiter = ';') => [
  ...delimitedRows(toFileText(new TextEncoder().encode(text)), delimiter, options),
];

test.each([
  ['Windows', '\r\n'],
  ['Unix', '\n'],
  ['an old Macintosh', '\r'],
])('lines end as on %s', (_, end) => {
  expect(rowsOf(['a;b', '1;2', ''].join(end))).toEqual([
    { row: 1, cells: ['a', 'b'] },
    { row: 2, cells: ['1', '2'] },
  ]);
});

test('cells are parted by the delimiter that is named, and no other', () => {
  expect(rowsOf('a,b;c', undefined, ',')).toEqual([{ row: 1, cells: ['a', 'b;c'] }]);
});

test('a cell in quotes may hold everything', () => {
  expect(rowsOf('"a;b";"c\nd";"e ""f"""\ng;;')).toEqual([
    { row: 1, cells: ['a;b', 'c\nd', 'e "f"'] },
    { row: 2, cells: ['g', '', ''] },
  ]);
});

test('rows without text are counted and left out', () => {
  expect(rowsOf('\na\n ; \n\n;b')).toEqual([
    { row: 2, cells: ['a'] },
    { row: 5, cells: ['', 'b'] },
  ]);
});

test('rows are read below the one that is named', () => {
  expect(rowsOf('a\nb\nc\nd', { after: 2 }).map(({ row, cells }) => [row, cells[0]])).toEqual([
    [3, 'c'],
    [4, 'd'],
  ]);
});

describe('a quote that is still open at the end', () => {
  const text = 'a;b\n1;2\n3;"4\n5;6\n';

  test('is one cell, whatever it was meant to be', () => {
    expect(rowsOf(text).at(-1)).toEqual({ row: 3, cells: ['3', '4\n5;6\n'] });
  });

  test('is refused with its row where one asks to be strict', () => {
    expect(() => rowsOf(text, { isStrict: true })).toThrow(
      expect.objectContaining({ code: 'quote-unclosed', row: 3 }),
    );
    expect(rowsOf('a;"b"\n', { isStrict: true })).toHaveLength(1);
  });
});

describe('a long file', () => {
  const lines = Array.from({ length: 8_000 }, (_, n) => `${n};"${n}, é"`);

  test('is read in pieces, rows whole, and tells how far it is', () => {
    const shares: number[] = [];
    const rows = rowsOf(lines.join('\r\n'), { onRead: (share) => shares.push(share) });
    expect(rows.length).toBe(8_000);
    expect(rows.every(({ row, cells }) => cells.join() === `${row - 1},${row - 1}, é`)).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
  });

  test('with a quote open in a later piece is refused with its row', () => {
    const broken = [...lines, '8000;"open', '8001;x'].join('\n');
    expect(() => rowsOf(broken, { isStrict: true })).toThrow(
      expect.objectContaining({ code: 'quote-unclosed', row: 8_001 }),
    );
  });

  test('whose row has no end is refused before it fills the memory', () => {
    const endless = `a;b\n1;"${'x'.repeat(4_200_000)}`;
    expect(() => rowsOf(endless)).toThrow(
      expect.objectContaining({ code: 'quote-unclosed', row: 2 }),
    );
  });
});
