import { describe, expect, test } from 'vitest';
import {
  decimalOfColumn,
  parseNumber,
  readCount,
  readWritten,
  thousandsMarkOf,
  toNumber,
} from '@/lib/base/text/parse-number';

function readAs(text: string, decimal: 'comma' | 'point') {
  const written = readWritten(text);
  return written && toNumber(written, decimal);
}

describe('numbers', () => {
  test.each([
    ['38', 38],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u202f567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1’234.5', 1234.5],
    ['0,125', 0.125],
    ['-3', -3],
    ['−3,5', -3.5],
    ['+4', 4],
    ['1e-7', 1e-7],
    [',5', 0.5],
    [' 38 ', 38],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['-1.234,5', -1234.5],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
    ['1 234.567', 1234.567],
    ['0.125', 0.125],
    ['1.5e3', 1500],
    ['1E+3', 1000],
    ['-2e2', -200],
    ['12e3', 12_000],
    ['1.25e3', 1250],
    ['1e-12', 1e-12],
    ['12.345,67', 12_345.67],
    ['12,345.67', 12_345.67],
    ['12,345,678', 12_345_678],
    ['1.2345', 1.2345],
    ['1,2345', 1.2345],
  ])('%s is %d, whatever the column says', (text, number) => {
    expect(readAs(text, 'comma')).toBe(number);
    expect(readAs(text, 'point')).toBe(number);
  });

  test('a single mark before three digits may be either', () => {
    expect(readAs('1.234', 'comma')).toBe(1234);
    expect(readAs('1.234', 'point')).toBe(1.234);
    expect(readAs('1,234', 'comma')).toBe(1.234);
    expect(readAs('1,234', 'point')).toBe(1234);
    expect(readAs('-123.456', 'comma')).toBe(-123_456);
    expect(readAs('-123.456', 'point')).toBe(-123.456);
  });

  test.each([
    '',
    'abc',
    '1 2',
    '1,2,3',
    '1.2.3',
    '--1',
    '1-2',
    '1+2',
    'NaN',
    'Infinity',
    '0x10',
    '12 3456',
    '+-1',
    '1234.567,8',
    '1,23,456.7',
    '12.34,5',
    '1.2345,6',
    '1.234,5,6',
    '1,234.5.6',
    '.',
    '5.',
    '1.234.5678',
    '1,234,5678',
    '1234.567.891',
    '1234,567,891',
    'x1e3',
    '1e3x',
    '1e',
    'e3',
    '1 234x',
  ])('%j is none', (text) => expect(readWritten(text)).toBe(null));

  test('too large a number to hold is none', () => expect(readAs('1e999', 'comma')).toBe(null));

  test('a column decides for the cells that do not', () => {
    const decide = (...texts: string[]) =>
      decimalOfColumn(texts.flatMap((text) => readWritten(text) ?? []));
    expect(decide('1', '2')).toBe('any');
    expect(decide('1.234', '2,5')).toBe('comma');
    expect(decide('1.234', '2.5')).toBe('point');
    expect(decide('1.234', '1.234.567')).toBe('comma');
    expect(decide('1.234', '1,234,567')).toBe('point');
    expect(decide('1.234', '1-2,5', 'about 2,5')).toBe(null);
    expect(decide('1.234')).toBe(null);
    expect(decide('1.234', '2,5', '2.5')).toBe(null);
  });

  test('a count has no decimals', () => {
    expect(readCount('1.234')).toBe(1234);
    expect(readCount('5 841')).toBe(5841);
    expect(readCount('1,234')).toBe(1234);
    expect(readCount('12.345.678')).toBe(12_345_678);
    expect(readCount('331')).toBe(331);
    expect(readCount('2,5')).toBe(2.5);
    expect(readCount('many')).toBe(null);
  });
});

describe('a number whose thousands are known', () => {
  test.each([
    ['1,234', ',', 1234],
    ['1,234', '.', 1.234],
    ['1,234', null, 1.234],
    ['1.234', '.', 1234],
    ['1.234', ',', 1.234],
    ['1.234', null, 1.234],
    ['-12,345', ',', -12_345],
    ['0,234', ',', 0.234],
    ['2,5', ',', 2.5],
    ['1\u2009234', null, 1234],
    ["1'234.5", null, 1234.5],
    ['+4', null, 4],
    ['1.157E-05', null, 0.000_011_57],
    ['9,60648E-4', null, 0.000_960_648],
    ['1,234,567', null, 1_234_567],
  ] as const)('%s with %s between thousands is %d', (text, thousands, number) => {
    expect(parseNumber(text, thousands)).toBe(number);
  });

  test.each(['00.02.30', '1.234.5', '12:30', '', '-', 'x', '1e999'])('%j is none', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test('a mark before three digits parts thousands where other numbers have none', () => {
    expect(thousandsMarkOf(['987', '1,234', '12'])).toBe(',');
    expect(thousandsMarkOf(['1,234', '2,345'])).toBeNull();
    expect(thousandsMarkOf(['0,234', '12'])).toBeNull();
  });

  test('two marks in a number part thousands in all of them, as one does among whole numbers', () => {
    expect(thousandsMarkOf(['45,210', '1,125,001'])).toBe(',');
    expect(thousandsMarkOf(['45,210', '5,001'], true)).toBe(',');
    expect(thousandsMarkOf(['45.210', '5.001'], true)).toBe('.');
    expect(thousandsMarkOf(['45.210', '0.950'], true)).toBeNull();
  });
});
