import { countryName } from '../../base/i18n/country-schema';
import { foreignTexts, type ForeignText } from '../../base/i18n/foreign-texts';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { Translator } from '../../base/i18n/translations';
import { evidenceSchema, kindSchema } from '../figures/figure-schema';
import type { ListFilter } from './filter-value-schema';
import { themeSchema, withAnyCode, withoutCode } from '../indicators/indicator-schema';
import { codeLabel, organisationName, type Vocabulary } from '../figures/vocabulary-schema';

/** The name of a filter's value in the reader's language; values are those that `parseFigureFilters` let through. */
export function filterValueLabel(
  name: ListFilter,
  value: string,
  { vocabulary, locale, t }: { vocabulary: Vocabulary; locale: Locale; t: Translator },
): string {
  switch (name) {
    case 'country':
      return countryName(value, locale);
    case 'year':
      return value;
    case 'theme':
      return t(`themes.${themeSchema.parse(value)}.title`);
    case 'kind':
      return t(`kinds.${kindSchema.parse(value)}`);
    case 'evidence':
      if (value === withoutCode) return t('filters.noEvidence');
      if (value === withAnyCode) return t('filters.anyEvidence');
      return t(`figure.evidences.${evidenceSchema.parse(value)}`);
    case 'indicator':
      return labelIn(vocabulary.indicators.get(value)?.label, locale) ?? value;
    case 'source':
      return labelIn(vocabulary.sources.get(value)?.label, locale) ?? value;
    case 'organisation':
      if (value === withoutCode) return t('filters.noOrganisation');
      if (value === withAnyCode) return t('filters.anyOrganisation');
      return labelIn(organisationName(vocabulary, value) ?? undefined, locale) ?? value;
    default:
      if (value === withoutCode) return t('filters.none');
      if (value === withAnyCode) return t('filters.any');
      return labelIn(codeLabel(vocabulary, name, value) ?? undefined, locale) ?? value;
  }
}

/** What of such a name is not in the reader's language. */
export function foreignLabel(
  name: ListFilter,
  value: string,
  { vocabulary, locale }: { vocabulary: Vocabulary; locale: Locale },
): ForeignText[] {
  switch (name) {
    case 'country':
    case 'year':
    case 'theme':
    case 'kind':
    case 'evidence':
      return [];
    case 'indicator':
      return foreignTexts([vocabulary.indicators.get(value)?.label], locale);
    case 'source':
      return foreignTexts([vocabulary.sources.get(value)?.label], locale);
    case 'organisation':
      return foreignTexts([vocabulary.organisations.get(value)?.name], locale);
    default:
      return foreignTexts([vocabulary.codes[name].get(value)?.label], locale);
  }
}

function labelIn(
  label: Parameters<typeof pickText>[0] | undefined,
  locale: Locale,
): string | undefined {
  return label && pickText(label, locale).text;
}
