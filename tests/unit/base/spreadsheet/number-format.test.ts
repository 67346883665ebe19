import { describe, expect, test } from 'vitest';
import {
  builtInCode,
  parseNumberFormat,
  plainNumber,
  type ShownNumber,
} from '@/lib/base/spreadsheet/number-format';

const shown = (own: Partial<ShownNumber>): ShownNumber => ({ ...plainNumber, ...own });

test.each<[string, Partial<ShownNumber>]>([
  ['General', {}],
  ['Standaard', {}],
  ['Standard', {}],
  ['0', {}],
  ['#,##0.00', {}],
  ['', {}],
  ['@', {}],
  ['0.00E+00', {}],
  ['# ?/?', {}],
  ['0%', { style: 'percent' }],
  ['0.0 %', { style: 'percent' }],
  ['0.0"%"', { beside: '%' }],
  ['0\\%', { beside: '%' }],
  ['0" min"', { beside: 'min' }],
  ['0 "min', { beside: 'min' }],
  ['"about" 0 "s"', { beside: 'abouts' }],
  ['0\\', {}],
  ['€ 0.00', { beside: '€' }],
  ['[$€-80C] 0.00', { beside: '€' }],
  ['[$EUR] 0', { beside: 'EUR' }],
  ['[$-80C]0', {}],
  ['[Red]0', {}],
  ['_-0_-', {}],
  ['* 0', {}],
  // What is repeated or skipped is not shown beside, whatever letter it is.
  ['*%0', {}],
  ['_%0', {}],
  ['*y0', {}],
  ['0,', { divisor: 1_000 }],
  ['0,,', { divisor: 1_000_000 }],
  ['#,##0,', { divisor: 1_000 }],
  ['0.0,," M"', { divisor: 1_000_000, beside: 'M' }],
  ['0,,,,,,', { divisor: 1_000_000_000_000 }],
  ['"0,"0', { beside: '0,' }],
])('%s shows a number as such', (code, own) => {
  expect(parseNumberFormat(code)(12.5)).toMatchObject(shown(own));
});

test.each<[string, ShownNumber['part']]>([
  ['d/m/yyyy', 'whole'],
  ['DD-MM-YY', 'whole'],
  ['jj/mm/aaaa', 'whole'],
  ['yyyy', 'year'],
  ['mmm-yy', 'month'],
  ['mmmm yyyy', 'month'],
  ['d-mmm', 'whole'],
  ['mmmm', 'whole'],
  ['h:mm', 'hours-and-minutes'],
  ['h:mm AM/PM', 'hours-and-minutes'],
  ['[hh]:mm', 'hours-and-minutes'],
  ['[mm]', 'whole'],
  ['[ss]', 'whole'],
  ['[s]', 'whole'],
  ['h:mm:ss', 'whole'],
  ['mm:ss', 'whole'],
  ['mm:ss.0', 'whole'],
  ['d/m h:mm', 'whole'],
  ['yyyy h', 'whole'],
  ['h A/P', 'hours-and-minutes'],
  ['[$-80C]d mmmm', 'whole'],
  ['yyyy"-"mm"-"dd', 'whole'],
])('%s shows a moment: %s', (code, part) => {
  expect(parseNumberFormat(code)(40_000)).toMatchObject({ style: 'moment', part, divisor: 1 });
});

test('letters of days in quotes, behind a backslash or in a colour show no moment', () => {
  for (const code of ['0"day"', '0\\d', '[Red]0', '[Yellow]0', '[hours]0'])
    expect(parseNumberFormat(code)(2), code).toMatchObject({ style: 'plain' });
});

describe('sections', () => {
  const besideOf = (code: string, values: readonly number[]) =>
    values.map((value) => parseNumberFormat(code)(value).beside);

  test('one shows every number', () => {
    expect(besideOf('0"a"', [1, 0, -1])).toEqual(['a', 'a', 'a']);
  });

  test('of two, the second shows negative numbers', () => {
    expect(besideOf('0"a";0"b"', [1, 0, -1])).toEqual(['a', 'a', 'b']);
  });

  test('of three, the third shows nought; a fourth is for texts', () => {
    expect(besideOf('0"a";0"b";0"c"', [1, 0, -1])).toEqual(['a', 'c', 'b']);
    expect(besideOf('0"a";0"b";0"c";@"d"', [1, 0, -1])).toEqual(['a', 'c', 'b']);
  });

  test('a semicolon in quotes or behind a backslash parts nothing', () => {
    expect(besideOf('0"a;b";0"c"', [1, -1])).toEqual(['a;b', 'c']);
    expect(besideOf('0\\;;0"c"', [1, -1])).toEqual([';', 'c']);
  });

  test.each<[string, readonly string[]]>([
    ['[<10]0"a";0"b"', ['a', 'b', 'b', 'a']],
    ['[<=10]0"a";0"b"', ['a', 'a', 'b', 'a']],
    ['[>10]0"a";0"b"', ['b', 'b', 'a', 'b']],
    ['[>=10]0"a";0"b"', ['b', 'a', 'a', 'b']],
    ['[=10]0"a";0"b"', ['b', 'a', 'b', 'b']],
    ['[<>10]0"a";0"b"', ['a', 'b', 'a', 'a']],
    ['[> 10.5]0"a";0"b"', ['b', 'b', 'a', 'b']],
    ['[<-1]0"a";0"b"', ['b', 'b', 'b', 'a']],
    ['[<10]0"a";[<11]0"b";0"c"', ['a', 'b', 'c', 'a']],
  ])('%s goes by its conditions: 9, 10, 11, -2', (code, expected) => {
    expect(besideOf(code, [9, 10, 11, -2])).toEqual(expected);
  });

  test('where no condition holds, the last shows the number', () => {
    expect(besideOf('[<1]0"a";[<2]0"b"', [0, 1, 5])).toEqual(['a', 'b', 'b']);
  });

  test('what is no condition in brackets is none', () => {
    expect(besideOf('[<]0"a";0"b"', [1, -1])).toEqual(['a', 'b']);
    expect(besideOf('[x<10]0"a";0"b"', [20, -1])).toEqual(['a', 'b']);
    expect(besideOf('[<10x]0"a";0"b"', [20, -1])).toEqual(['a', 'b']);
  });
});

test.each([
  [0, 'General'],
  [1, 'General'],
  [9, '0%'],
  [10, '0.00%'],
  [11, 'General'],
  [13, '# ??/??'],
  [14, 'd/m/yyyy'],
  [17, 'mmm-yy'],
  [21, 'h:mm:ss'],
  [22, 'd/m/yyyy h:mm'],
  [26, 'General'],
  [27, 'yyyy/m/d'],
  [36, 'yyyy/m/d'],
  [37, 'General'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [49, 'General'],
  [50, 'yyyy/m/d'],
  [58, 'yyyy/m/d'],
  [59, 'General'],
])('the built-in format %i is %s', (id, code) => {
  expect(builtInCode(id)).toBe(code);
});
