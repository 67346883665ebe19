import { describe, expect, test } from 'vitest';
import type { SheetName } from '@/lib/domain/imports/sheet-columns';
import type { ImportCell } from '@/lib/features/import/cells/import-cell';
import { readHeader } from '@/lib/features/import/file/sheet-header';
import { readItem, type Item, type RowReading } from '@/lib/features/import/rows/sheet-item';

const usual: RowReading = {
  ...{ decimal: 'point', lang: 'fr', yearAs: 'financial', dateOrders: new Map() },
};

/** A row of a sheet, by the names of its columns. */
function read(
  sheet: SheetName,
  row: Record<string, ImportCell>,
  { standing, ...reading }: Partial<RowReading> & { standing?: Item } = {},
) {
  const header = readHeader(sheet, Object.keys(row));
  return readItem({ header }, Object.values(row), standing, { ...usual, ...reading });
}

describe('a year', () => {
  test('of two is the one in which it ends, with a note of how it was written', () => {
    const { item, issues } = read('figures', { year: ' 2010-11 ' });
    expect(item).toEqual({
      year: 2011,
      note: {
        fr: 'Exercice 2010-11, classé à l’année où il se termine.',
        nl: 'Boekjaar 2010-11, vermeld bij het jaar waarin het eindigt.',
        en: 'Financial year 2010-11, shown under the year in which it ends.',
      },
    });
    expect(issues).toEqual([
      {
        ...{ field: 'year', code: 'financial-year', found: '2010-11', severity: 'warning' },
        values: { year: '2011' },
      },
    ]);
  });

  test('of two may be a month, where somebody says so', () => {
    const { item, issues } = read('figures', { year: ' 2010-11 ' }, { yearAs: 'month' });
    expect([item, issues]).toEqual([{ year: 2010, period: '2010-11' }, []]);
  });

  test('of two with a dash of ranges between them is a financial year, and no month', () => {
    const { item } = read('figures', { year: '2010–11' }, { yearAs: 'month' });
    expect(item).toMatchObject({ year: 2011 });
    expect(item.period).toBeUndefined();
  });

  test('of two that can be no month stays one, whatever is said of months', () => {
    const { item } = read('figures', { year: '2013-14' }, { yearAs: 'month' });
    expect(item).toMatchObject({ year: 2014 });
    expect(item.period).toBeUndefined();
  });

  test('whose months are told is a period, unless the row has one', () => {
    const written = '2023-04-01/P1Y';
    expect(read('figures', { year: written }).item).toMatchObject({ year: 2024, period: written });
    expect(read('figures', { year: written, period: '2023-Q2' }).item).toMatchObject({
      ...{ year: 2024, period: '2023-Q2' },
    });
  });

  test('may be a part of one, which the row’s own period says better', () => {
    expect(read('figures', { year: '2015-Q4' })).toMatchObject({
      ...{ item: { year: 2015, period: '2015-Q4' }, issues: [] },
    });
    expect(read('figures', { year: '2015-Q4', period: '2015-11' }).item).toEqual({
      ...{ year: 2015, period: '2015-11' },
    });
  });

  test('is none where it is a week', () => {
    const { item, issues } = read('figures', { year: '2015-W40' });
    expect(item).toEqual({ year: '2015-W40' });
    expect(issues).toEqual([{ field: 'year', code: 'part-of-a-year', found: '2015-W40' }]);
  });

  test.each([
    ['2024-Q5', ['not-a-period']],
    ['2023/25', ['not-a-period']],
    ['2010–12', ['not-a-period']],
    ['2010-2012', ['not-a-period']],
    ['2021*', ['not-a-period']],
    ['Mar-21', ['not-a-period']],
    ['unknown', []],
  ])('%s is none', (year, codes) => {
    const { item, issues } = read('figures', { year });
    expect(item).toEqual({ year });
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['2015', null],
    ['2014', '2014'],
  ])('beside the period %s, which says nothing more where it is the same', (period, kept) => {
    expect(read('figures', { year: 2015, period }).item).toEqual({ year: 2015, period: kept });
  });
});

describe('a text', () => {
  test('without a language is in the one that is said', () => {
    expect(read('figures', { note: 'Arrondi.' }).item).toEqual({ note: { fr: 'Arrondi.' } });
    expect(read('figures', { note: 'Afgerond.' }, { lang: 'nl' }).item).toEqual({
      note: { nl: 'Afgerond.' },
    });
  });

  const standing = { note: { nl: 'Afgerond.', en: 'Rounded.' } };

  test('without a language that stands in another one is no change', () => {
    expect(read('figures', { note: 'Afgerond.' }, { standing }).item).toEqual(standing);
  });

  test('without a language replaces the one of that language alone', () => {
    expect(read('figures', { note: 'Rounded up.' }, { standing, lang: 'en' }).item).toEqual({
      note: { nl: 'Afgerond.', en: 'Rounded up.' },
    });
  });

  test('without a language that is empty takes all away', () => {
    expect(read('figures', { note: '' }, { standing }).item).toEqual({ note: null });
  });

  test('in a language joins the others, and is taken away alone', () => {
    expect(read('figures', { note_fr: 'Arrondi.' }, { standing }).item).toEqual({
      note: { fr: 'Arrondi.', nl: 'Afgerond.', en: 'Rounded.' },
    });
    expect(read('figures', { note_nl: '' }, { standing }).item).toEqual({
      note: { en: 'Rounded.' },
    });
    expect(read('figures', { note_nl: '', note_en: '' }, { standing }).item).toEqual({
      note: null,
    });
  });

  test('that cannot be stored is left for the check to refuse, whatever else the row says', () => {
    const row = { note_fr: 'Arrondi\uFFFD', note_nl: 'Afgerond.', year: 'FY 2011' };
    expect(read('figures', row).item).toEqual({
      year: 2011,
      note: {
        fr: 'Arrondi\uFFFD Exercice FY 2011, classé à l’année où il se termine.',
        nl: 'Afgerond. Boekjaar FY 2011, vermeld bij het jaar waarin het eindigt.',
        en: 'Financial year FY 2011, shown under the year in which it ends.',
      },
    });
  });

  test('whose letters were read in a wrong encoding is told with what was meant', () => {
    expect(read('figures', { note_fr: 'EnquÃªte arrondie.' }).issues).toEqual([
      {
        ...{ field: 'note', code: 'garbled', found: 'EnquÃªte arrondie.', severity: 'warning' },
        values: { meant: 'Enquête arrondie.' },
      },
    ]);
  });
});

describe('a cell', () => {
  test('of a number is a number, but in columns of texts, dates and periods', () => {
    expect(read('figures', { paragraph: 3, stated_as: 38, period: 2014 }).item).toEqual({
      ...{ paragraph: 3, stated_as: '38', period: '2014' },
    });
    expect(read('sources', { published_on: 2013 }).item).toEqual({ published_on: '2013' });
  });

  test('of a date is read in the order of its column', () => {
    const row = { published_on: '04/05/2013' };
    expect(read('sources', row).item).toEqual({ published_on: '2013-05-04' });
    const dateOrders = new Map([[0, 'mdy' as const]]);
    expect(read('sources', row, { dateOrders }).item).toEqual({ published_on: '2013-04-05' });
  });

  test('of a number as text has the mark of its column', () => {
    const row = { scale_min: '1,5', scale_max: 'ten' };
    expect(read('indicators', row, { decimal: 'comma' }).item).toEqual({
      ...{ scale_min: 1.5, scale_max: 'ten' },
    });
    expect(read('indicators', { scale_min: '1.5' }).item).toEqual({ scale_min: 1.5 });
  });

  test('of several words has one more wherever a comma, semicolon or blank stands', () => {
    expect(read('figures', { base: 'ALL' }).item).toEqual({ base: null });
    expect(read('figures', { base: 'Part' }).item).toEqual({ base: 'part' });
    const identifiers = 'fr-siren:732 829 320,; be-kbo:0403.170.701';
    expect(read('organisations', { identifiers }).item).toEqual({
      identifiers: ['fr-siren:732829320', 'be-kbo:0403.170.701'],
    });
  });

  test('that an app shows an error in, or that holds a formula alone, is told and not read', () => {
    const standing = { id: 'a', paragraph: 4, locator: 'p. 3' };
    const row = { paragraph: { error: '#DIV/0!' }, locator: { formula: 'A1', last: '' } };
    const { item, issues } = read('figures', row, { standing });
    expect(item).toEqual(standing);
    expect(issues).toMatchObject([
      { field: 'paragraph', code: 'cell-error', found: '#DIV/0!' },
      { field: 'locator', code: 'formula' },
    ]);
  });

  test('of sample sizes by country that are none is told', () => {
    expect(read('surveys', { country_sample_size: 'BE: 500; FR: 800' }).item).toEqual({
      country_sample_size: { BE: 500, FR: 800 },
    });
    expect(read('surveys', { country_sample_size: 'many' }).issues).toEqual([
      { field: 'country_sample_size', code: 'not-sizes', found: 'many' },
    ]);
  });
});

test('a row says whose it is apart, and keeps what it has no column for', () => {
  const standing = { id: 'a', source: 'gazette', stated_as: '38 %' };
  expect(read('figures', { paragraph: 2 }, { standing })).toEqual({
    ...{ item: { id: 'a', stated_as: '38 %', paragraph: 2 }, owner: 'gazette', issues: [] },
  });
  expect(read('figures', { source: 'other' }, { standing }).owner).toBe('other');
});
