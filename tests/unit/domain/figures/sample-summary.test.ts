import { describe, expect, test } from 'vitest';
import { marginOf, sampleSizeOf } from '@/lib/domain/figures/sample-summary';
import type { Figure } from '@/lib/domain/figures/figure-schema';
import type { Survey } from '@/lib/domain/surveys/survey-schema';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const sizeOf = (own: Partial<Figure>) => sampleSizeOf(sampleFigure(own), sampleVocabulary);
const marginOfOne = (own: Partial<Figure>) => marginOf(sampleFigure(own), sampleVocabulary);

describe('how many were asked', () => {
  test('is the figure’s own number, else its survey’s for that country', () => {
    expect(sizeOf({ sample_size: 1957 })).toBe(1957);
    expect(sizeOf({})).toBe(331);
  });

  test('is not another country’s, and not that of all countries together', () => {
    expect(sizeOf({ country: 'FR' })).toBeNull();
    expect(sizeOf({ survey: 'panel-2009' })).toBeNull();
    expect(sizeOf({ survey: null })).toBeNull();
  });

  test.each([
    [1, 900],
    [2, null],
    [null, null],
  ])('is the whole sample of a survey in %s country or countries: %s', (covered, size) => {
    const survey = sampleVocabulary.surveys.get('single-2010');
    if (!survey) throw new Error('no survey');
    const sized: Survey = { ...survey, sample_size: 900, countries_covered: covered };
    const vocabulary = { ...sampleVocabulary, surveys: new Map([[survey.id, sized]]) };
    expect(sampleSizeOf(sampleFigure({ survey: 'single-2010' }), vocabulary)).toBe(size);
  });

  test('is not the survey’s where the share is of some only, or nobody tells of whom', () => {
    expect(sizeOf({ base: 'part' })).toBeNull();
    expect(sizeOf({ base: 'part', sample_size: 120 })).toBe(120);
    expect(sizeOf({ base: 'unknown' })).toBeNull();
  });

  test.each(['target', 'observation', 'statistic'] as const)('does not concern a %s', (kind) => {
    expect(sizeOf({ kind })).toBeNull();
  });
});

describe('the margin of a figure', () => {
  test('is the interval of a share that a survey of known size found', () => {
    expect(marginOfOne({ value: 61, sample_size: 331 })).toEqual({ low: 55.6, high: 66.1 });
    expect(marginOfOne({ value: 61 })).toEqual({ low: 55.6, high: 66.1 });
  });

  test('is null where the size or the base is not reported', () => {
    expect(marginOfOne({ survey: 'panel-2009' })).toBeNull();
    expect(marginOfOne({ base: 'unknown' })).toBeNull();
  });

  test.each(['target', 'observation', 'statistic'] as const)('is null for a %s', (kind) => {
    expect(marginOfOne({ kind, sample_size: 331 })).toBeNull();
  });

  test.each(['wait', 'desks', 'mark'])('is null for what is no share: %s', (indicator) => {
    expect(marginOfOne({ indicator, sample_size: 331 })).toBeNull();
  });
});
