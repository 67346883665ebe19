import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseCharts,
  longestSeries,
  type ChartCandidate,
} from '@/lib/domain/charts/series/chart-choice';
import { sampleFigure } from '../../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

/** A figure of each year, of the survey of one study: `panel` has editions of 2009 and 2010. */
const years = (...of: number[]) =>
  of.map((year) => sampleFigure({ id: `f-${year}`, year, survey: `panel-${year}` }));

const candidate = (id: string, own: Partial<ChartCandidate> = {}): ChartCandidate => ({
  id,
  isComposed: false,
  figures: [sampleFigure()],
  ...own,
});

const chosen = (candidates: readonly ChartCandidate[], limit = 5) =>
  chooseCharts(candidates, sampleVocabulary, limit).map(({ id }) => id);

describe('the longest series', () => {
  test('has the years that may be compared', () => {
    expect(longestSeries(years(2009, 2010), sampleVocabulary)).toBe(2);
  });

  test('ends where another mode of asking begins', () => {
    // The edition of 2013 asked by telephone.
    expect(longestSeries(years(2009, 2010, 2013), sampleVocabulary)).toBe(2);
  });

  test('is of one thing: two countries make none longer', () => {
    const figures = [sampleFigure(), sampleFigure({ id: 'fr', country: 'FR', year: 2009 })];
    expect(longestSeries(figures, sampleVocabulary)).toBe(1);
  });

  test('does not count promises and lived cases', () => {
    const kinds = ['target', 'observation'] as const;
    const figures = kinds.map((kind) => sampleFigure({ id: kind, kind }));
    expect(longestSeries(figures, sampleVocabulary)).toBe(0);
  });
});

describe('the charts that are chosen', () => {
  test('are the composed ones first, in their order, then the longest series, then the newest', () => {
    const candidates = [
      candidate('z-composed', { isComposed: true }),
      candidate('a-composed', { isComposed: true }),
      candidate('old', { figures: [sampleFigure({ year: 1999 })] }),
      candidate('new', { figures: [sampleFigure({ year: 2024 })] }),
      candidate('long', { figures: years(2009, 2010) }),
    ];
    expect(chosen(candidates)).toEqual(['z-composed', 'a-composed', 'long', 'new', 'old']);
    expect(chosen(candidates, 3)).toEqual(['z-composed', 'a-composed', 'long']);
  });

  test('have figures, before what a filter emptied, even if that was composed', () => {
    const emptied = candidate('emptied', { isComposed: true, figures: [] });
    expect(chosen([emptied, candidate('drawn')])).toEqual(['drawn', 'emptied']);
    expect(chosen([emptied, candidate('drawn')], 1)).toEqual(['drawn']);
  });

  test('do not depend on the order of those that no hand composed', () => {
    const others = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,4}$/),
        year: fc.integer({ min: 1990, max: 2030 }),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(others, fc.integer({ min: 0, max: 12 }), (list, limit) => {
        const all = list.map(({ id, year }) =>
          candidate(id, { figures: [sampleFigure({ year })] }),
        );
        expect(chosen(all, limit)).toEqual(chosen(all.toReversed(), limit));
        expect(chosen(all, limit)).toHaveLength(Math.min(limit, all.length));
      }),
    );
  });
});
