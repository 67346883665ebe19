import { describe, expect, test } from 'vitest';
import type { Unit } from '@/lib/domain/indicators/indicator-schema';
import { readFigureValues, type ReadValue } from '@/lib/features/import/cells/figure-values';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';

type Asked = { unit?: Unit | null; standing?: number | null; options?: object };

/** Reads a column of cells from row 2 on; in percent and without options where nothing else is said. */
function readColumn(
  column: ImportCell[],
  { unit = 'percent', standing = null, options }: Asked = {},
) {
  const cells = column.map((cell, index) => ({ row: index + 2, cell, unit, standing }));
  return readFigureValues(cells, importOptionsSchema.parse(options ?? {}));
}

const valuesOf = (column: ImportCell[], asked?: Asked) =>
  readColumn(column, asked).values.map(({ value }) => value);

/** The cells that a column asks about, by the option that answers. */
const askedBy = (column: ImportCell[], asked?: Asked) =>
  Object.fromEntries(
    readColumn(column, asked).questions.map(({ option, examples }) => [
      option,
      examples.map(({ found }) => found),
    ]),
  );

describe('a value', () => {
  const plain = {
    ...{ printed: null, isFraction: false, isConverted: false, isShownOtherwise: false },
    issue: null,
  };
  const otherUnit = (unit: Unit) => ({ code: 'other-unit' as const, values: { unit } });

  test.each<[string, ImportCell, Unit | null, Partial<ReadValue>]>([
    ['that is a number', '38,5', 'percent', { value: 38.5 }],
    ['that is a number of a workbook', 38.5, 'percent', { value: 38.5 }],
    ['in its unit keeps what is printed', '38 %', 'percent', { value: 38, printed: '38 %' }],
    ['in its unit of time, too', ' 150 s ', 'seconds', { value: 150, printed: '150 s' }],
    [
      'that a workbook shows in percent is printed so',
      { percent: 38 },
      'percent',
      { value: 38, printed: '38 %' },
    ],
    [
      'in another unit of time is converted',
      '2,5 min',
      'seconds',
      { value: 150, printed: '2,5 min', isConverted: true },
    ],
    ['in percent is no time', '38 %', 'seconds', { value: undefined, issue: otherUnit('seconds') }],
    [
      'of a workbook in percent is no time, either',
      { percent: 38 },
      'seconds',
      { value: undefined, issue: otherUnit('seconds') },
    ],
    ['of time is no score', '3 min', 'score', { value: undefined, issue: otherUnit('score') }],
    [
      'whose indicator is not known is the number that is written',
      '2,5 min',
      null,
      { value: 2.5, printed: '2,5 min' },
    ],
    [
      'printed as a fraction is converted',
      '1 sur 3',
      'percent',
      { value: 33.3, printed: '1 sur 3', isFraction: true, isConverted: true },
    ],
    [
      'printed as a fraction is converted where its indicator is not known',
      '1 op 3',
      null,
      { value: 33.3, printed: '1 op 3', isFraction: true, isConverted: true },
    ],
    [
      'printed as a fraction is no time',
      '1 in 3',
      'seconds',
      { value: undefined, issue: otherUnit('seconds') },
    ],
    ['of an empty cell is none', '', 'percent', { value: null }],
    ['of a blank cell is none', ' \u00a0 ', 'percent', { value: null }],
    [
      'that is a formula is none, not even its text',
      { formula: 'A1*2', last: '' },
      'percent',
      { value: undefined },
    ],
    ['that is no number stays, for the schema to refuse', 'many', 'percent', { value: 'many' }],
    ['too large to hold stays, too', '1e999', 'percent', { value: '1e999' }],
    ['stays without the mark that keeps it from being run', "'=1+1", 'percent', { value: '=1+1' }],
  ])('%s', (_, cell, unit, read) => {
    expect(readColumn([cell], { unit })).toEqual({
      values: [{ ...plain, ...read }],
      questions: [],
    });
  });
});

describe('percent or share', () => {
  test.each<[string, ImportCell[], ImportCell[]]>([
    ['a part of 1', ['0,38'], ['0,38']],
    ['a part of 1 in a workbook', [0.38], ['0.38']],
    ['each part of 1, not what is larger', ['0,38', '38', '0,29'], ['0,38', '0,29']],
    ['1 beside a part of it', ['1', '0,5', '38'], ['1', '0,5']],
    ['1 where nothing is larger, and not 0', ['0', '1', '', { formula: 'A1', last: '' }], ['1']],
    ['what does not say that it is in percent', ['0,38 %', '0,29'], ['0,29']],
    [
      'the first five cells of more',
      ['0,1', '38', '0,2', '0,3', '0,4', '0,5', '0,6'],
      ['0,1', '0,2', '0,3', '0,4', '0,5'],
    ],
  ])('is asked of %s', (_, column, found) => {
    expect(askedBy(column)).toEqual({ percent_as: found });
  });

  test.each<[string, ImportCell[], Asked]>([
    ['1 beside what is larger', ['1', '38'], {}],
    ['0', ['0'], {}],
    ['0 beside what is larger', ['0', '38'], {}],
    ['what is below 0', ['-0,38'], {}],
    ['what says that it is in percent', ['0,38 %'], {}],
    ['what a workbook shows in percent', [{ percent: 0.38 }], {}],
    ['a fraction', ['1 sur 3'], {}],
    ['a number of another unit', ['0,38'], { unit: 'seconds' }],
    ['a number of an indicator that is not known', ['0,38'], { unit: null }],
    ['what stands already', ['0,38'], { standing: 0.38 }],
    ['what was answered', ['0,38'], { options: { percent_as: 'percent' } }],
  ])('is not asked of %s', (_, column, asked) => {
    expect(askedBy(column, asked)).toEqual({});
  });

  test('is asked once, with the rows and both choices, and until then no number is changed', () => {
    expect(readColumn(['38', '0,29'])).toMatchObject({
      values: [{ value: 38 }, { value: 0.29 }],
      questions: [
        {
          option: 'percent_as',
          choices: ['percent', 'share'],
          examples: [{ row: 3, found: '0,29' }],
        },
      ],
    });
  });

  test.each<[string, ImportCell[], Asked, unknown[]]>([
    ['makes percent of parts', ['0,38', '0,29', 0.07], {}, [38, 29, 7]],
    ['holds for 0 and for 1', ['0', '1'], {}, [0, 100]],
    ['leaves what is in percent', ['0,38 %', { percent: 0.38 }, '1 sur 3'], {}, [0.38, 0.38, 33.3]],
    ['leaves what stands already', ['38'], { standing: 38 }, [38]],
    ['leaves other units', ['0,38'], { unit: 'seconds' }, [0.38]],
    ['leaves what is no number', ['', 'many'], {}, [null, 'many']],
  ])('the answer “share” %s', (_, column, asked, values) => {
    expect(valuesOf(column, { ...asked, options: { percent_as: 'share' } })).toEqual(values);
  });

  test('the answer “share” refuses what is larger than 1', () => {
    const { values } = readColumn(['0,38', '38'], { options: { percent_as: 'share' } });
    expect(values).toMatchObject([
      { value: 38, issue: null },
      { value: undefined, issue: { code: 'share-above-one', values: {} } },
    ]);
  });
});

describe('the one mark before three digits', () => {
  test.each<[string, ImportCell[], unknown[]]>([
    ['a decimal comma elsewhere in the column', ['1.234', '2,5'], [1234, 2.5]],
    ['a decimal point elsewhere in the column', ['1.234', '2.5'], [1.234, 2.5]],
    ['thousands elsewhere in the column', ['1,234', '1,234,567'], [1234, 1_234_567]],
    ['a decimal comma before a unit', ['1,234', '2,5 s'], [1.234, 2.5]],
  ])('is told by %s', (_, column, values) => {
    expect(valuesOf(column, { unit: 'seconds' })).toEqual(values);
    expect(askedBy(column, { unit: 'seconds' })).toEqual({});
  });

  test.each<[string, ImportCell[], ImportCell[], unknown[]]>([
    ['alone', ['1.234', '5'], ['1.234'], [1.234, 5]],
    ['where both are written', ['1.234', '1,234'], ['1.234', '1,234'], [1.234, 1.234]],
    ['where the others contradict', ['1.234', '2,5', '2.5'], ['1.234'], [1.234, 2.5, 2.5]],
    ['before a unit', ['1,234 s', ''], ['1,234 s'], [1.234, null]],
    ['whatever numbers a workbook has', [2.5, '1.234'], ['1.234'], [2.5, 1.234]],
  ])('is asked %s, and taken for a decimal sign until then', (_, column, found, values) => {
    expect(askedBy(column, { unit: 'seconds' })).toEqual({ decimal: found });
    expect(valuesOf(column, { unit: 'seconds' })).toEqual(values);
  });

  test('is asked of the cells that have it', () => {
    const column = ['1 sur 3', '', '1.234', 'many', { formula: 'A1', last: '' }, '5', 5];
    expect(readColumn(column).questions).toEqual([
      { option: 'decimal', choices: ['comma', 'point'], examples: [{ row: 4, found: '1.234' }] },
    ]);
  });

  test.each<['comma' | 'point', ImportCell[], unknown[]]>([
    ['comma', ['1.234', '1,234'], [1234, 1.234]],
    ['point', ['1.234', '1,234'], [1.234, 1234]],
    ['comma', ['1.234', '2.5'], [1234, 2.5]],
    ['point', ['2,5'], [2.5]],
  ])('is a %s sign where the editor says so', (decimal, column, values) => {
    const asked: Asked = { unit: 'seconds', options: { decimal } };
    expect(valuesOf(column, asked)).toEqual(values);
    expect(askedBy(column, asked)).toEqual({});
  });
});
