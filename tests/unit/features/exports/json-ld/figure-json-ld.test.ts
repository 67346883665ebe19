import { expect, test } from 'vitest';
import { toJsonLd } from '@/lib/features/exports/json-ld/figure-json-ld';
import { sampleFigure, sampleWords } from '../../../../fixtures/sample-figure';

const site = 'https://barometer.example';
const url = `${site}/en/figures/be-2010-switched`;
const release = {
  number: 3,
  published_at: new Date('2026-03-04'),
  author: 'seed',
  reason: 'first',
};
const context = { site, url, release };

const described = toJsonLd(sampleFigure({ sample_size: 331 }), context, sampleWords('en'));

test('a data set has what schema.org and its readers require', () => {
  expect(described).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    url,
    name: 'Switched provider, Belgium, 2010',
    creator: { '@type': 'Organization', name: 'Service Barometer', url: site },
    temporalCoverage: '2010',
    spatialCoverage: { '@type': 'Country', identifier: 'BE', name: 'Belgium' },
    isAccessibleForFree: true,
    version: '3',
    dateModified: '2026-03-04',
    citation: { '@type': 'Article', name: 'Le journal « Alpha »', inLanguage: 'fr' },
  });
  // Readers of data sets ask for 50 to 5,000 characters.
  expect(described.description.length).toBeGreaterThanOrEqual(50);
  expect(described.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    `${site}/api/v1/figures/be-2010-switched`,
    `${site}/api/v1/figures/be-2010-switched.csv`,
  ]);
});

test('its observation has the principal properties that schema.org names', () => {
  expect(described.mainEntity).toEqual({
    '@type': 'Observation',
    observationAbout: { '@type': 'Country', identifier: 'BE', name: 'Belgium' },
    observationDate: '2010',
    value: 61,
    unitText: 'percent',
    unitCode: 'P1',
    marginOfError: { '@type': 'QuantitativeValue', minValue: 55.6, maxValue: 66.1 },
    measurementTechnique: 'Study panel-2010',
    variableMeasured: {
      '@type': 'StatisticalVariable',
      identifier: 'switched',
      name: 'Switched provider',
      description: 'Switched provider',
    },
  });
});

test('what is not known is left away', () => {
  const bare = toJsonLd(sampleFigure({ survey: null }), context, sampleWords('en')).mainEntity;
  expect(Object.keys(bare)).not.toContain('marginOfError');
  expect(Object.keys(bare)).not.toContain('measurementTechnique');
  const mark = toJsonLd(sampleFigure({ indicator: 'mark' }), context, sampleWords('en')).mainEntity;
  expect(Object.keys(mark)).not.toContain('unitCode');
});
