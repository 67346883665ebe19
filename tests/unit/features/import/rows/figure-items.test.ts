import { describe, expect, test } from 'vitest';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import type { Unit } from '@/lib/domain/indicators/indicator-schema';
import { unguardedText, type ImportCell } from '@/lib/features/import/cells/import-cell';
import { readHeader, type ImportSheet } from '@/lib/features/import/file/sheet-header';
import { withValues } from '@/lib/features/import/rows/figure-items';
import type {
  Item,
  ItemFinding,
  SheetFindings,
  SheetItem,
} from '@/lib/features/import/rows/sheet-item';
import { contentOf } from '../../../../fixtures/import-file';
import { smallSurveyFile, withValue } from '../../../../fixtures/survey-file';

type Settings = { unit?: Unit | null; items?: Item[]; options?: object; known?: unknown };

/** Figures of `answered` from row 2 on, as their rows were read but for their values. */
function read(
  [head = [], ...rows]: ImportCell[][],
  { unit = 'percent', items = [], options = {}, known = smallSurveyFile() }: Settings = {},
) {
  const sheet: ImportSheet = {
    ...{ name: 'figures', tab: 'Blad', head: { row: 1, cells: head }, rows: [] },
    header: readHeader('figures', head),
  };
  const figures = rows.map((cells, index): SheetItem => ({
    ...{ sheet, row: { row: index + 2, cells }, owner: 'gazette' },
    item: { id: unguardedText(cells[0]), indicator: 'answered', ...items[index] },
  }));
  const told: ItemFinding[] = [];
  const found: SheetFindings = { questions: [], tell: (finding) => told.push(finding) };
  const units = new Map(unit === null ? [] : [['answered', unit]]);
  const all = importOptionsSchema.parse(options);
  withValues(figures, units, { options: all, known: contentOf(known), found });
  return {
    items: figures.map(({ item }) => item),
    told: told.map(({ item, severity, issue }) => [item.row.row, severity, issue]),
    questions: found.questions,
  };
}

/** A figure whose sheet has no column for how its number is printed. */
const one = (cell: ImportCell, settings?: Settings) => {
  const { items, ...others } = read(
    [
      ['id', 'value'],
      ['a', cell],
    ],
    settings,
  );
  return { ...others, item: items[0] };
};

describe('how a number is printed, where no column says it', () => {
  test.each<[ImportCell, Unit, number, string | undefined]>([
    ['38 %', 'percent', 38, '38 %'],
    [{ percent: 38 }, 'percent', 38, '38 %'],
    [38, 'percent', 38, '38'],
    [61.54, 'percent', 61.54, '61.54'],
    [61.538, 'percent', 61.538, undefined],
    ['61,5', 'percent', 61.5, '61,5'],
    ['-5', 'score', -5, '-5'],
    ['−5', 'score', -5, '−5'],
    ['12 000', 'count', 12_000, '12 000'],
    ["12'000", 'count', 12_000, "12'000"],
    ['12.000.000', 'count', 12_000_000, '12.000.000'],
    ['12,000,000', 'count', 12_000_000, '12,000,000'],
    // Nobody prints a number so.
    ['1e2', 'count', 100, undefined],
    ['+5', 'score', 5, undefined],
    // It may be two and a half minutes there.
    [150, 'seconds', 150, undefined],
    [3, 'days', 3, undefined],
  ])('%j in %s is %d, printed as %s', (cell, unit, value, stated) => {
    const { item, told } = one(cell, { unit });
    expect([item?.value, item?.stated_as, told]).toEqual([value, stated, []]);
  });

  test('is not told by a number whose indicator nobody knows', () => {
    expect(one(38, { unit: null }).item).toEqual({ id: 'a', indicator: 'answered', value: 38 });
  });

  test('is not told by a share of 1, nor by what the screen shows divided', () => {
    const options = { percent_as: 'share' };
    expect(one('0,81', { options }).item).toMatchObject({ value: 81 });
    expect(one('0,81', { options }).item).not.toHaveProperty('stated_as');
    const divided = { number: 12_000, beside: '', divisor: 1_000 };
    expect(one(divided, { unit: 'count' }).item).not.toHaveProperty('stated_as');
  });

  test('follows a value that changes, and stays where that does not', () => {
    const rows = [['id', 'value'], ...[38, 40, 61.538].map((value, n) => [`f-${n}`, value])];
    const standing = { value: 40, stated_as: '40 %' };
    const { items } = read(rows, { items: [standing, standing, standing] });
    expect(items.map(({ value, stated_as }) => [value, stated_as])).toEqual([
      [38, '38'],
      [40, '40 %'],
      [61.538, '40 %'],
    ]);
  });
});

describe('how a number is printed, where a column says it', () => {
  const rows = (cell: ImportCell) => [
    ['id', 'value', 'stated_as'],
    ['a', cell, ''],
  ];

  test('is what it says', () => {
    const items = [{ value: 40, stated_as: '38 pour cent' }];
    expect(read(rows('38 %'), { items }).items).toMatchObject([{ stated_as: '38 pour cent' }]);
  });

  test('is what the value says where it is empty, and is missing where that does not tell', () => {
    const items = [{ stated_as: null }];
    expect(read(rows('38 %'), { items })).toMatchObject({
      items: [{ stated_as: '38 %' }],
      told: [],
    });
    expect(read(rows(150), { items, unit: 'seconds' }).told).toEqual([
      [2, 'error', { path: ['stated_as'], code: 'not-stated' }],
    ]);
  });
});

describe('what deserves a word about a value', () => {
  const warning = (code: string, values: object) => [
    ...[2, 'warning', { path: ['value'], code, values }],
  ];

  test('that was converted, and what became of it', () => {
    expect(one('2,5 min', { unit: 'seconds' })).toMatchObject({
      item: { value: 150, stated_as: '2,5 min' },
      told: [warning('converted', { value: 150, unit: 'seconds' })],
    });
    expect(one('2,5 min', { unit: 'seconds' }).item).not.toHaveProperty('note');
  });

  test('that is a fraction, with a note in each language', () => {
    const { item, told } = one('1 sur 3', { unit: null });
    expect(told).toEqual([warning('converted', { value: 33.3, unit: '' })]);
    expect(item).toMatchObject({
      ...{ value: 33.3, stated_as: '1 sur 3' },
      note: { nl: 'Omgerekend uit de breuk in de bron: 1 sur 3.' },
    });
  });

  test('of which the screen shows another number', () => {
    const { told } = one({ number: 12_000, beside: '', divisor: 1_000 }, { unit: 'count' });
    expect(told).toEqual([warning('shown-otherwise', { value: 12_000 })]);
  });

  test('in another unit, which is an error', () => {
    const { item, told } = one('2,5 min');
    expect(item?.value).toBeUndefined();
    expect(told).toEqual([
      [2, 'error', { path: ['value'], code: 'other-unit', values: { unit: 'percent' } }],
    ]);
  });
});

describe('a column of values', () => {
  test('is asked about by its tab and its name', () => {
    const rows = [
      ['id', 'Value'],
      ['a', '0,38'],
      ['b', '0,29'],
    ];
    expect(read(rows).questions).toMatchObject([
      {
        ...{ option: 'percent_as', sheet: 'Blad', column: 'Value' },
        examples: [{ row: 2 }, { row: 3 }],
      },
    ]);
  });

  test('is not asked about a value that stands under its id', () => {
    const known = withValue(smallSurveyFile(), 'figures.0.value', 0.4);
    const rows = [
      ['id', 'value'],
      ['be-2012-answered', '0,4'],
    ];
    expect(read(rows, { known }).questions).toEqual([]);
    expect(read(rows).questions).toHaveLength(1);
  });

  test('may break off, may be missing, and may be of no figure', () => {
    expect(read([['id', 'value'], ['a']]).items).toMatchObject([{ value: null }]);
    expect(read([['id'], ['a']], { items: [{ value: 38 }] })).toMatchObject({
      ...{ items: [{ value: 38 }], told: [], questions: [] },
    });
    expect(read([['id', 'value', 'unit']])).toEqual({ items: [], told: [], questions: [] });
  });
});

describe('columns that follow from the indicator', () => {
  const header = ['id', 'theme', 'unit', 'indicator_label'];

  test.each<ImportCell[]>([
    ['a', 'waiting', 'percent', 'Answered'],
    ['a', ' Waiting', 'PERCENT', 'ANSWERED'],
    ['a', 'waiting', '', 'Beantwoord'],
    ['a'],
  ])('agree with it: %j, %j, %j, %j', (...cells) => {
    const known = withValue(smallSurveyFile(), 'indicators.0.label.nl', 'Beantwoord');
    expect(read([header, cells], { known }).told).toEqual([]);
  });

  test('contradict it: another unit is an error, the rest deserves a look', () => {
    const values = (known: string) => ({ values: { unit: 'percent', known } });
    const differs = { code: 'label-differs' };
    expect(read([header, ['a', 'switching', 'minutes', 'Missed']]).told).toEqual([
      [2, 'warning', { path: ['theme'], found: 'switching', ...differs, ...values('waiting') }],
      [2, 'error', { path: ['unit'], found: 'minutes', code: 'other-unit', ...values('percent') }],
      [
        ...[2, 'warning'],
        { path: ['indicator_label'], found: 'Missed', ...differs, ...values('Answered') },
      ],
    ]);
  });

  test('say nothing of an indicator that nobody knows', () => {
    const items = [{ indicator: 'lost' }];
    expect(read([header, ['a', 'switching', 'minutes', 'x']], { items }).told).toEqual([]);
  });
});

describe('the sample that an export writes for a figure without one of its own', () => {
  const ofSurvey = withValue(smallSurveyFile(), 'surveys.0.country_sample_size', { BE: 900 });
  const sizeOf = (sample_size: number, known: unknown = ofSurvey, id = 'be-2012-answered') =>
    read([['id'], [id]], { known, items: [{ sample_size }] }).items[0]?.sample_size;

  test('is no change where it is that of its survey', () => {
    expect(sizeOf(900)).toBeNull();
  });

  test('is one of its own where it is another, where it has one, or where the figure is new', () => {
    expect(sizeOf(850)).toBe(850);
    expect(sizeOf(900, withValue(ofSurvey, 'figures.0.sample_size', 331))).toBe(900);
    expect(sizeOf(900, ofSurvey, 'new')).toBe(900);
  });
});
