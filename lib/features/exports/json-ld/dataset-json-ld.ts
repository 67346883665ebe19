import { countryName } from '../../../base/i18n/country-schema';
import type { Locale } from '../../../base/i18n/locales';
import { pickText } from '../../../base/i18n/text-schema';
import type { Indicator } from '../../../domain/indicators/indicator-schema';
import type { Release } from '../../../domain/releases/release-schema';
import type { Source } from '../../../domain/sources/source-schema';
import { exportFormatNames, exportFormats, exportHref, licenceHref } from '../export-formats';
import { toWork, workTypes } from './source-json-ld';

/** What the description of a dataset is made from. */
export type DatasetFacts = {
  name: string;
  description: string;
  /** The page that shows it, from the root of the site. */
  path: string;
  /** The canonical query of its figures. */
  query: string;
  release: Release;
  countries: readonly string[];
  /** Sorted. */
  years: readonly string[];
  indicators: readonly Indicator[];
  sources: readonly Source[];
  publisher: string;
};

/** A schema.org `Dataset`, with every format it can be had in. @param site the address of the site */
export function toDatasetJsonLd(facts: DatasetFacts, site: string, locale: Locale) {
  const [first] = facts.years;
  const last = facts.years.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: facts.name,
    description: facts.description,
    url: site + facts.path,
    inLanguage: locale,
    isAccessibleForFree: true,
    license: site + licenceHref(locale),
    creator: { '@type': 'Organization', name: facts.publisher, url: `${site}/${locale}` },
    version: String(facts.release.number),
    dateModified: facts.release.published_at.toISOString().slice(0, 10),
    temporalCoverage: first === last ? first : `${first}/${last}`,
    spatialCoverage: facts.countries.map((code) => ({
      '@type': 'Country',
      name: countryName(code, locale),
      identifier: code,
    })),
    variableMeasured: facts.indicators.map(({ id, label, unit }) => ({
      '@type': 'PropertyValue',
      propertyID: id,
      name: pickText(label, locale).text,
      unitText: unit,
    })),
    citation: facts.sources.map((source) => toWork(workTypes[source.form], source, locale)),
    distribution: exportFormatNames.map((format) => ({
      '@type': 'DataDownload',
      name: exportFormats[format].file,
      encodingFormat: exportFormats[format].type,
      contentUrl: site + exportHref(format, facts.query, locale),
    })),
  };
}
