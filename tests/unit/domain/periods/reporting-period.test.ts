import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  parseReportingPeriod,
  periodsOverlap,
  positionOfPeriod,
  seasonOf,
  writePeriod,
  yearOfPeriod,
  type ReportingPeriod,
} from '@/lib/domain/periods/reporting-period';

function period(text: string): ReportingPeriod {
  const read = parseReportingPeriod(text);
  if (read === null) throw new Error(`${text} is no period`);
  return read;
}

describe('a period', () => {
  test.each([
    ['2010', 2010],
    ['2024-S1', 2024],
    ['2024-S2', 2024],
    ['2015-Q4', 2015],
    ['2013-07', 2013],
    ['2023-04-01/P1Y', 2024],
    ['2021-07-01/P1Y', 2022],
    ['2022-07-01/P9M', 2023],
    ['2014-12-01/P2M', 2015],
    ['2023-10-01/P2Y', 2025],
  ])('%s is filed under the year in which it ends: %i', (text, year) => {
    expect(yearOfPeriod(period(text))).toBe(year);
  });

  test.each([
    ['2010-13', 'no month'],
    ['2010-Q5', 'no quarter'],
    ['2010-S3', 'no half-year'],
    ['2010-W03', 'weeks are not told apart'],
    ['10', 'no year'],
    ['2010/2011', 'written otherwise'],
    ['2023-04-02/P1Y', 'begins within a month'],
    ['2023-01-01/P1Y', 'the calendar year is 2023'],
    ['2023-04-01/P3M', 'the quarter is 2023-Q2'],
    ['2023-07-01/P6M', 'the half-year is 2023-S2'],
    ['2023-04-01/P1M', 'the month is 2023-04'],
    ['2023-04-01/P12M', 'a year is P1Y'],
    ['2023-04-01/P0M', 'has no length'],
    ['2023-04-01/P01Y', 'a length has no zero before it'],
    ['', 'nothing'],
  ])('is not %s: %s', (text) => {
    expect(parseReportingPeriod(text)).toBeNull();
  });

  test.each([
    ['2010', 24_120, 12],
    ['2024-S2', 24_294, 6],
    ['2015-Q4', 24_189, 3],
    ['2013-07', 24_162, 1],
    ['2023-04-01/P1Y', 24_279, 12],
    ['2022-07-01/P9M', 24_270, 9],
    ['2023-05-01/P3M', 24_280, 3],
    ['2023-01-01/P2Y', 24_276, 24],
  ])('has one writing: %s', (text, from, months) => {
    expect(writePeriod(from, months)).toBe(text);
    expect(period(text)).toMatchObject({ from, to: from + months });
  });

  test('stands after those that end before it, and after a longer one that ends with it', () => {
    const texts = ['2015-Q4', '2014', '2015-12', '2015', '2014-04-01/P1Y', '2015-S2', '2015-01'];
    const sorted = texts.map(period).toSorted(comparePeriods);
    expect(sorted.map(({ text }) => text)).toEqual([
      ...['2014', '2015-01', '2014-04-01/P1Y', '2015', '2015-S2', '2015-Q4', '2015-12'],
    ]);
  });

  test.each([
    ['2015-12', '2016-12', true],
    ['2015-12', '2015-11', false],
    ['2015-Q4', '2019-Q4', true],
    ['2015-Q4', '2015-12', false],
    ['2015', '2023-04-01/P1Y', true],
    ['2015', '2015-S1', false],
  ])('%s and %s are of one season: %s', (one, other, expected) => {
    expect(seasonOf(period(one)) === seasonOf(period(other))).toBe(expected);
  });

  test('overlaps those that share a month with it', () => {
    expect(periodsOverlap(period('2015'), period('2014-04-01/P1Y'))).toBe(true);
    expect(periodsOverlap(period('2015-Q1'), period('2015-Q2'))).toBe(false);
  });

  test('stands on an axis of years at its middle', () => {
    expect(positionOfPeriod(period('2010'))).toBe(2010.5);
    expect(positionOfPeriod(period('2010-S1'))).toBe(2010.25);
    expect(positionOfPeriod(period('2009-07-01/P1Y'))).toBe(2010);
  });
});
