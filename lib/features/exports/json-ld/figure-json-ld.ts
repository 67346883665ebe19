import { countryName } from '../../../base/i18n/country-schema';
import { pickText } from '../../../base/i18n/text-schema';
import type { Release } from '../../../domain/releases/release-schema';
import { toMeaning, type FigureWords } from '../../../domain/figures/figure-meaning';
import { placeName } from '../../../domain/figures/figure-context';
import { periodOf, type Figure } from '../../../domain/figures/figure-schema';
import { marginOf } from '../../../domain/figures/sample-summary';
import { indicatorOf } from '../../../domain/figures/vocabulary-schema';
import { toWork, workTypes } from './source-json-ld';

/** UN/CEFACT common codes, which schema.org asks for as `unitCode`. */
const unitCodes = {
  percent: 'P1',
  seconds: 'SEC',
  minutes: 'MIN',
  days: 'DAY',
  count: 'C62',
  points: 'C62',
  index: 'C62',
} as const;

/**
 * A figure in the vocabulary of schema.org: a data set of one observation of a statistical variable.
 * @param site the public address, without a slash at its end
 * @param url the figure's own page
 */
export function toJsonLd(
  figure: Figure,
  { site, url, release }: { site: string; url: string; release: Release },
  words: FigureWords,
) {
  const { locale, t } = words;
  const { title, sentence, definition } = toMeaning(figure, words);
  const publisher = { '@type': 'Organization', name: t('site.name'), url: site };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: title,
    description: `${sentence} ${definition}`,
    identifier: figure.id,
    inLanguage: locale,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    version: String(release.number),
    dateModified: release.published_at.toISOString().slice(0, 10),
    temporalCoverage: periodOf(figure),
    spatialCoverage: placeOf(figure, words),
    citation: citationOf(figure, words),
    distribution: downloadsOf(figure, site),
    mainEntity: observationOf(figure, words),
  };
}

function placeOf(figure: Figure, words: FigureWords) {
  const { country } = figure;
  const { locale } = words;
  if (country === null) return { '@type': 'Place', name: placeName(figure, words) };
  return { '@type': 'Country', identifier: country, name: countryName(country, locale) };
}

function citationOf(figure: Figure, { vocabulary, locale }: FigureWords) {
  const source = vocabulary.sources.get(figure.source);
  if (!source) return undefined;
  return toWork(workTypes[source.form], source, locale);
}

function downloadsOf({ id }: Figure, site: string) {
  const of = (file: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: `${site}/api/v1/figures/${file}`,
    encodingFormat,
  });
  return [of(id, 'application/json'), of(`${id}.csv`, 'text/csv')];
}

function observationOf(figure: Figure, words: FigureWords) {
  const { vocabulary, locale } = words;
  const { id, label, unit, definition } = indicatorOf(vocabulary, figure);
  const margin = marginOf(figure, vocabulary);
  const survey = vocabulary.surveys.get(figure.survey ?? '');
  return {
    '@type': 'Observation',
    observationAbout: placeOf(figure, words),
    observationDate: periodOf(figure),
    value: figure.value,
    unitText: unit,
    ...(unit === 'score' ? {} : { unitCode: unitCodes[unit] }),
    ...(margin && {
      marginOfError: { '@type': 'QuantitativeValue', minValue: margin.low, maxValue: margin.high },
    }),
    ...(survey && { measurementTechnique: pickText(survey.label, locale).text }),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      identifier: id,
      name: pickText(label, locale).text,
      description: pickText(definition, locale).text,
    },
  };
}
