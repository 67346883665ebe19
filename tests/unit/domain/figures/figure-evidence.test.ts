import { describe, expect, test } from 'vitest';
import { evidenceTexts } from '@/lib/domain/figures/figure-evidence';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Locale } from '@/lib/base/i18n/locales';
import { plainSpaces, sampleFigure, sampleWords } from '../../../fixtures/sample-figure';

/** The badge of figures that are read in 2026. */
function badge(own: readonly Partial<Figure>[], locale: Locale = 'en', thisYear = 2026): string {
  const figures = own.map((one, index) => sampleFigure({ id: `f-${index}`, ...one }));
  return plainSpaces(evidenceTexts(figures, thisYear, sampleWords(locale)).join(' · '));
}

describe('one figure', () => {
  test.each([
    ['en', 'Survey of 331 people · 55.6% to 66.1% · 16 years ago'],
    ['fr', 'Enquête auprès de 331 personnes · de 55,6 % à 66,1 % · il y a 16 ans'],
    ['nl', 'Enquête onder 331 mensen · 55,6% tot 66,1% · 16 jaar geleden'],
  ] as const)('of a survey of known size, in %s', (locale, expected) => {
    expect(badge([{}], locale)).toBe(expected);
  });

  test.each([
    [{ survey: null }, 'Survey, sample size not reported · 16 years ago'],
    [{ base: 'part' }, 'Survey, sample size not reported · 16 years ago'],
    // A mean has people who answered, but no interval of a share.
    [{ indicator: 'wait', value: 3, sample_size: 5841 }, 'Survey of 5,841 people · 16 years ago'],
    [{ kind: 'statistic', survey: null }, 'Reported number, no survey · 16 years ago'],
    [{ kind: 'target', survey: null }, 'Pledge, not a result · 16 years ago'],
    [{ kind: 'target', survey: null, year: 2030 }, 'Pledge, not a result · for 2030'],
    [{ kind: 'observation', survey: null }, 'One person’s experience · 16 years ago'],
  ] as const)('%j', (own, expected) => expect(badge([own])).toBe(expected));

  test.each([
    [2010, 'en', 'this year'],
    [2010, 'fr', 'cette année'],
    [2010, 'nl', 'dit jaar'],
    [2011, 'en', '1 year ago'],
    [2011, 'fr', 'il y a 1 an'],
    [2011, 'nl', '1 jaar geleden'],
    [2012, 'en', '2 years ago'],
    [2012, 'fr', 'il y a 2 ans'],
    [2012, 'nl', '2 jaar geleden'],
  ] as const)('of 2010 read in %d, in %s, is of %s', (thisYear, locale, expected) => {
    expect(badge([{}], locale, thisYear).split(' · ').at(-1)).toBe(expected);
  });
});

describe('several figures', () => {
  test.each([
    ['en', 'Survey of 331 people · ±6 percentage points at most · 16 to 17 years ago'],
    ['fr', 'Enquête auprès de 331 personnes · ±6 points au plus · il y a 16 à 17 ans'],
    ['nl', 'Enquête onder 331 mensen · hooguit ±6 procentpunt · 16 tot 17 jaar geleden'],
  ] as const)('of one size, in %s', (locale, expected) => {
    // 50 % of 331: ±5.4 points; 61 %: ±5.2.
    expect(badge([{}, { year: 2009, value: 50, sample_size: 331 }], locale)).toBe(expected);
  });

  test('of two sizes say both', () => {
    expect(badge([{}, { sample_size: 1200 }])).toBe(
      'Surveys of 331 to 1,200 people · ±6 percentage points at most · 16 years ago',
    );
  });

  test('of which one is of an unknown size promise no size and no margin', () => {
    expect(badge([{}, { survey: 'panel-2009', year: 2009 }])).toBe(
      'Survey, sample size not reported · 16 to 17 years ago',
    );
  });

  test('of several sorts name each, the strongest evidence first, and no margin', () => {
    const sorts = [
      { kind: 'observation', survey: null },
      { kind: 'target', survey: null },
      {},
    ] as const;
    expect(badge(sorts)).toBe(
      'Survey of 331 people · Pledge, not a result · One person’s experience · 16 years ago',
    );
  });
});
