import { describe, expect, test } from 'vitest';
import { csvWriter } from '@/lib/features/exports/formats/figure-csv';
import type { CsvDialect } from '@/lib/base/csv/encode-row';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

const english: CsvDialect = { delimiter: 'comma', decimal: 'point', lang: 'en' };
const french: CsvDialect = { delimiter: 'semicolon', decimal: 'comma', lang: 'fr' };

const lines = (dialect: CsvDialect, ...figures: Partial<Figure>[]) =>
  csvWriter(sampleVocabulary, dialect)(figures.map(sampleFigure)).join('');

/** The cell of a figure whose printed number is this text. */
function statedAs(text: string, dialect = english): string {
  const [before = '', after = ''] = ['panel-2010,alpha,6,', ',inferred'].map((part) =>
    dialect.delimiter === 'comma' ? part : part.replaceAll(',', ';'),
  );
  const line = lines(dialect, { stated_as: text });
  return line.slice(line.indexOf(before) + before.length, line.indexOf(after));
}

describe('text', () => {
  test.each([
    ['a, b', '"a, b"'],
    ['say "4"', '"say ""4"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' spaced ', '" spaced "'],
    ['a; b', 'a; b'],
    ['é œ €', 'é œ €'],
  ])('%j becomes the cell %j', (text, cell) => {
    expect(statedAs(text)).toBe(cell);
  });

  test('with the delimiter of its own file is quoted', () => {
    expect(statedAs('a; b', french)).toBe('"a; b"');
    expect(statedAs('a, b', french)).toBe('a, b');
  });

  test.each([
    '=1+1',
    '+33 1',
    '@SUM(A1)',
    '-cmd',
    '-1+1',
    '-',
    '\tx',
    '\rx',
    '\nx',
    '=HYPERLINK("x")',
  ])('that a spreadsheet would run begins with an apostrophe: %j', (text) => {
    expect(statedAs(text)).toMatch(/^"'/);
  });

  test.each(['-5', '-2.5', '-2,5', '5', '4 sur 5', '<3', "'90s", '1=1'])(
    'that it would not run stays as it is: %s',
    (text) => {
      expect(statedAs(text).replaceAll('"', '')).toBe(text);
    },
  );
});

test('a negative number stays a number in both dialects', () => {
  const figure = { indicator: 'mark', value: -2.5 };
  expect(lines(english, figure)).toContain(',2010,-2.5,score,');
  expect(lines(french, figure)).toContain(';2010;-2,5;score;');
});
