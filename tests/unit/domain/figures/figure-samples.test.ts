import { expect, test } from 'vitest';
import {
  findObstacles,
  haveOwnSamples,
  surveysOfSeries,
} from '@/lib/domain/figures/figure-comparability';
import type { Survey } from '@/lib/domain/surveys/survey-schema';
import { sampleFigure } from '../../../fixtures/sample-figure';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const now = sampleFigure();
const before = sampleFigure({ survey: 'panel-2009', year: 2009 });

function withPopulations(populations: Record<string, Survey['population']>) {
  const surveys = [...sampleVocabulary.surveys].map(
    ([id, survey]) => [id, { ...survey, population: populations[id] ?? null }] as const,
  );
  return { ...sampleVocabulary, surveys: new Map(surveys) };
}

test('editions that ask other people may not be compared', () => {
  const vocabulary = withPopulations({
    'panel-2009': { en: 'Adults' },
    'panel-2010': { en: 'Customers' },
  });
  expect(findObstacles(now, before, vocabulary)).toEqual(['population']);
});

test('the same people, or people nobody tells of, are no obstacle', () => {
  const same = withPopulations({ 'panel-2009': { en: 'Adults' }, 'panel-2010': { en: 'Adults' } });
  const untold = withPopulations({ 'panel-2010': { en: 'Adults' } });
  expect(findObstacles(now, before, same)).toEqual([]);
  expect(findObstacles(now, before, untold)).toEqual([]);
});

test('a translation that came later does not make other people of them', () => {
  const translated = withPopulations({
    'panel-2009': { fr: 'Adultes' },
    'panel-2010': { fr: 'Adultes', en: 'Adults' },
  });
  const apart = withPopulations({
    'panel-2009': { fr: 'Clients' },
    'panel-2010': { en: 'Adults' },
  });
  expect(findObstacles(now, before, translated)).toEqual([]);
  expect(findObstacles(now, before, apart)).toEqual([]);
});

test('indicators that are about other people are told apart by more than their question', () => {
  const indicators = new Map(sampleVocabulary.indicators);
  for (const [id, people] of [
    ['switched', 'Consumers'],
    ['satisfied', 'Online shoppers'],
  ] as const) {
    const indicator = indicators.get(id);
    if (indicator) indicators.set(id, { ...indicator, population: { en: people } });
  }
  const other = sampleFigure({ indicator: 'satisfied' });
  expect(findObstacles(now, other, { ...sampleVocabulary, indicators })).toEqual([
    'question',
    'population',
  ]);
});

test('two editions and two countries have samples of their own, two answers of one do not', () => {
  expect(haveOwnSamples(now, before)).toBe(true);
  expect(haveOwnSamples(now, sampleFigure({ country: 'FR' }))).toBe(true);
  expect(haveOwnSamples(now, sampleFigure({ sector: 'bank' }))).toBe(false);
});

test('a series holds all its editions, a survey without one only itself', () => {
  expect(surveysOfSeries(now, sampleVocabulary)).toEqual([
    'panel-2009',
    'panel-2010',
    'panel-2013',
  ]);
  expect(surveysOfSeries(sampleFigure({ survey: 'single-2010' }), sampleVocabulary)).toEqual([
    'single-2010',
  ]);
  expect(surveysOfSeries(sampleFigure({ survey: null }), sampleVocabulary)).toEqual([]);
});
