import { expect, test } from 'vitest';
import { toDatasetJsonLd } from '@/lib/features/exports/json-ld/dataset-json-ld';
import { sampleVocabulary } from '../../../../fixtures/sample-vocabulary';

const [alpha] = sampleVocabulary.sources.values();
const [switched] = sampleVocabulary.indicators.values();

const facts = {
  name: 'Switching – Figures',
  description: 'Figures on customer service',
  path: '/fr/themes/switching',
  query: 'theme=switching',
  release: {
    number: 3,
    published_at: new Date('2026-01-02T10:00:00Z'),
    author: 'seed',
    reason: 'Test',
  },
  countries: ['BE', 'FR'],
  years: ['2009', '2010', '2013'],
  indicators: switched ? [switched] : [],
  sources: alpha ? [{ ...alpha, author: 'Ann', publisher: 'Alpha', published_on: '2010-12' }] : [],
  publisher: 'Baromètre',
};

test('a dataset has what the vocabulary asks for', () => {
  const { distribution, ...dataset } = toDatasetJsonLd(facts, 'https://barometer.example', 'fr');
  expect(dataset).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Switching – Figures',
    description: 'Figures on customer service',
    url: 'https://barometer.example/fr/themes/switching',
    inLanguage: 'fr',
    isAccessibleForFree: true,
    license: 'https://barometer.example/fr/about#licence',
    creator: {
      '@type': 'Organization',
      name: 'Baromètre',
      url: 'https://barometer.example/fr',
    },
    version: '3',
    dateModified: '2026-01-02',
    temporalCoverage: '2009/2013',
    spatialCoverage: [
      { '@type': 'Country', name: 'Belgique', identifier: 'BE' },
      { '@type': 'Country', name: 'France', identifier: 'FR' },
    ],
    variableMeasured: [
      {
        '@type': 'PropertyValue',
        propertyID: 'switched',
        name: 'Ont changé',
        unitText: 'percent',
      },
    ],
    citation: [
      {
        '@type': 'Article',
        name: 'Le journal « Alpha »',
        inLanguage: 'fr',
        author: { '@type': 'Person', name: 'Ann' },
        publisher: { '@type': 'Organization', name: 'Alpha' },
        datePublished: '2010-12',
      },
    ],
  });
  expect(
    distribution.map(({ encodingFormat, contentUrl }) => [encodingFormat, contentUrl]),
  ).toEqual(
    [
      ['text/csv', 'csv?theme=switching&lang=fr'],
      ['text/csv', 'csv?theme=switching&lang=fr&delimiter=semicolon&decimal=comma'],
      [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'xlsx?theme=switching&lang=fr',
      ],
      ['application/json', 'json?theme=switching&lang=fr'],
      ['application/vnd.sdmx.data+csv; version=2.0.0', 'sdmx.csv?theme=switching&lang=fr'],
      ['application/zip', 'zip?theme=switching&lang=fr'],
    ].map(([type, rest]) => [type, `https://barometer.example/api/v1/figures.${rest}`]),
  );
});

test('one year is no span', () => {
  const one = toDatasetJsonLd({ ...facts, years: ['2010'] }, '', 'en');
  expect(one.temporalCoverage).toBe('2010');
});
