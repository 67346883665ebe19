import { describe, expect, test } from 'vitest';
import { toHeadlineTrend } from '@/lib/domain/charts/headline-trend';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

const words = sampleWords('en');
const counted = (year: number, value: number, own: Partial<Figure> = {}) =>
  sampleFigure({
    ...{ id: `y${year}`, year, value, kind: 'statistic', survey: null, sample_size: null },
    ...own,
  });
const trendOf = (figure: Figure, ...others: Figure[]) =>
  toHeadlineTrend(figure, [figure, ...others], words);
const changeOf = (figure: Figure, ...others: Figure[]) =>
  plainSpaces(trendOf(figure, ...others)?.change ?? '');

describe('the trend of a number', () => {
  test('is its change since the figure before, and the line that led to it', () => {
    const trend = trendOf(counted(2014, 50), counted(2010, 20), counted(2012, 60));
    expect(plainSpaces(trend?.change ?? '')).toBe('−10 percentage points since 2012');
    // Shares stand on an axis to 100 %.
    expect(trend?.places).toEqual([
      { left: 0, top: 0.8 },
      { left: 0.5, top: 0.4 },
      { left: 1, top: 0.5 },
    ]);
  });

  test('says minutes as minutes, and what did not change as unchanged', () => {
    const wait = { indicator: 'wait' };
    expect(changeOf(counted(2014, 4, wait), counted(2013, 2.5, wait))).toBe('+1.5 min since 2013');
    expect(changeOf(counted(2014, 4, wait), counted(2013, 4, wait))).toBe('Unchanged since 2013');
  });

  test('of a survey says where chance may explain it', () => {
    const asked = (year: number, value: number, sample_size: number | null) =>
      sampleFigure({ id: `y${year}`, year, value, survey: `panel-${year}`, sample_size });
    expect(changeOf(asked(2010, 61, 331), asked(2009, 77, 300))).toBe(
      '−16 percentage points since 2009',
    );
    expect(changeOf(asked(2010, 61, 331), asked(2009, 62, 300))).toBe(
      '−1 percentage point since 2009; chance cannot be ruled out',
    );
    expect(changeOf(asked(2010, 61, 331), asked(2009, 77, null))).toBe(
      '−16 percentage points since 2009; chance cannot be ruled out',
    );
  });

  test('of a month is told against the same month', () => {
    const month = (period: string, value: number) =>
      counted(Number(period.slice(0, 4)), value, { id: period, period });
    const change = changeOf(
      ...([month('2015-12', 80), month('2015-11', 90), month('2014-12', 85)] as const),
    );
    expect(change).toBe('−5 percentage points since December 2014');
  });

  test('of a quarter is told with its article', () => {
    const quarters = [2015, 2014].map((year) =>
      counted(year, year - 1950, { id: `q${year}`, period: `${year}-Q4` }),
    );
    const [newest, before] = quarters;
    if (!newest || !before) throw new Error('not two quarters');
    const changes = (['fr', 'nl', 'en'] as const).map(
      (locale) => toHeadlineTrend(newest, quarters, sampleWords(locale))?.change ?? '',
    );
    expect(changes.map(plainSpaces)).toEqual([
      '+1 point de pourcentage depuis le 4e trimestre 2014',
      '+1 procentpunt sinds het 4e kwartaal van 2014',
      '+1 percentage point since the 4th quarter of 2014',
    ]);
  });

  test('is none where nothing before may be compared with it', () => {
    expect(trendOf(counted(2014, 50))).toBeNull();
    expect(trendOf(counted(2014, 50), counted(2015, 40))).toBeNull();
    expect(trendOf(counted(2014, 50), counted(2013, 40, { country: 'FR' }))).toBeNull();
    expect(trendOf(counted(2014, 50), counted(2013, 40, { source: 'beta' }))).toBeNull();
  });
});
