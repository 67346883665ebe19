import { describe, expect, test } from 'vitest';
import type { SheetCell } from '@/lib/base/spreadsheet/write-sheet';
import { questionText } from '@/lib/features/import/messages/question-text';
import { check, linesOf, workbookOf } from '../../../../fixtures/import-file';

const surveys = (...rows: SheetCell[][]) => ({
  surveys: [['id', 'label_en', 'fieldwork_start', 'fieldwork_end'], ...rows],
});

async function read(sheets: Record<string, SheetCell[][]>, options: object = {}) {
  const checked = await check(await workbookOf(sheets), { name: 'a.xlsx', options });
  const dates = checked.rows?.Survey.map((one) => [one.fieldwork_start, one.fieldwork_end]);
  const errors = linesOf(checked).filter((line) => !line.startsWith('(warning)'));
  return { ...checked, dates, errors };
}

describe('a date that names a day in either order', () => {
  const open = surveys(['a', 'A', '03/04/2013', '05/06/2013'], ['b', 'B', '07/08/2014', null]);

  test('is asked once for the file, with a proposal and the number of cells', async () => {
    const { questions, rows } = await read(open);
    expect(questions).toEqual([
      {
        option: 'date_order',
        choices: ['dmy', 'mdy'],
        proposal: 'dmy',
        count: 3,
        sheet: 'surveys',
        column: null,
        examples: [
          { row: 2, found: '03/04/2013' },
          { row: 3, found: '07/08/2014' },
          { row: 2, found: '05/06/2013' },
        ],
        readings: { dmy: '2013-04-03', mdy: '2013-03-04' },
      },
    ]);
    expect(rows).toBeNull();
  });

  test('is asked in words, with what each answer makes of it', async () => {
    const { questions } = await read(surveys(['a', 'A', '03/04/2013', null]));
    expect(questions.map((one) => questionText(one, 'en'))).toEqual([
      {
        text: 'Does the day or the month come first in 03/04/2013? 1 date of the file can be read both ways.',
        choices: [
          { value: 'dmy', label: 'Day first: 03/04/2013 is 3 April 2013 (proposed)' },
          { value: 'mdy', label: 'Month first: 03/04/2013 is 4 March 2013' },
        ],
      },
    ]);
  });

  test.each([
    ['dmy', '2013-04-03', '2013-06-05', '2014-08-07'],
    ['mdy', '2013-03-04', '2013-05-06', '2014-07-08'],
  ])('is read as it was answered: %s', async (date_order, start, end, other) => {
    const { dates, questions } = await read(open, { date_order });
    expect(questions).toEqual([]);
    expect(dates).toEqual([
      [start, end],
      [other, null],
    ]);
  });

  test('is read as another date of the same column tells, and nothing is asked', async () => {
    const { dates, questions } = await read(
      surveys(['a', 'A', '03/04/2013', null], ['b', 'B', '04/25/2013', null]),
    );
    expect(questions).toEqual([]);
    expect(dates).toEqual([
      ['2013-03-04', null],
      ['2013-04-25', null],
    ]);
  });

  test('is asked where only another column tells, which is the proposal', async () => {
    const { questions } = await read(surveys(['a', 'A', '04/25/2013', '05/06/2013']));
    expect(questions).toMatchObject([{ proposal: 'mdy', count: 1, column: 'fieldwork_end' }]);
  });

  test('is asked where the column tells both; what can only be read one way is', async () => {
    const both = surveys(
      ...[
        ['a', 'A', '04/25/2013', null],
        ['b', 'B', '25/04/2013', null],
      ],
      ['c', 'C', '03/04/2013', null],
    );
    expect((await read(both)).questions).toMatchObject([{ option: 'date_order', count: 1 }]);
    expect((await read(both, { date_order: 'dmy' })).dates).toEqual([
      ...[
        ['2013-04-25', null],
        ['2013-04-25', null],
      ],
      ['2013-04-03', null],
    ]);
  });

  test('is proposed month first where a fieldwork would else end before it began', async () => {
    const { questions } = await read(surveys(['a', 'A', '03/04/2013', '05/03/2013']));
    expect(questions).toMatchObject([{ proposal: 'mdy' }]);
  });

  test('is asked of the form of a template, too, where each column is a line', async () => {
    const form: SheetCell[][] = [
      ['field', 'value'],
      ['source.label_en', 'A gazette'],
      ['source.published_on', '03/04/2013'],
      ['survey.label_en', 'A survey'],
      ['survey.fieldwork_start', '02/03/2013'],
      ['survey.fieldwork_end', '25/03/2013'],
    ];
    const { questions } = await read({ form, figures: [['indicator', 'value']] });
    expect(questions.filter(({ option }) => option === 'date_order')).toMatchObject([
      {
        ...{ proposal: 'dmy', count: 2, sheet: 'form' },
        examples: [
          { row: 3, found: '03/04/2013' },
          { row: 5, found: '02/03/2013' },
        ],
      },
    ]);
  });

  test.each(['03.04.2013', '04/04/2013', '3 April 2013', '2013-04-03', '25/04/2013'])(
    'is no matter of %s',
    async (date) => {
      const { questions, errors } = await read(surveys(['a', 'A', date, null]));
      expect([questions, errors]).toEqual([[], []]);
    },
  );

  test.each(['03/04/13', '31/02/2013', '12.25.2013', '41376'])(
    '%s is refused, not guessed',
    async (date) => {
      const { questions, errors } = await read(surveys(['a', 'A', date, null]));
      expect(questions).toEqual([]);
      expect(errors).toEqual([
        `sheet surveys, row 2, column fieldwork_start: “${date}” is not a valid date.`,
      ]);
    },
  );
});
