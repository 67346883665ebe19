import type { Locale } from '../../../base/i18n/locales';
import { pickText } from '../../../base/i18n/text-schema';
import type { Source } from '../../../domain/sources/source-schema';

/** What schema.org calls each form of a source. */
export const workTypes = {
  ...{ article: 'Article', opinion: 'OpinionNewsArticle', blog: 'BlogPosting', report: 'Report' },
  ...{ 'web-page': 'WebPage', 'data-file': 'Dataset', parliament: 'CreativeWork' },
  ratings: 'Dataset',
} as const satisfies Record<Source['form'], string>;

/** A source as a work that schema.org cites. What it does not tell of itself is left away. */
export function toWork<Type extends string>(type: Type, source: Source, locale: Locale) {
  return {
    '@type': type,
    name: source.title ?? pickText(source.label, locale).text,
    inLanguage: source.language,
    ...(source.author === null ? {} : { author: { '@type': 'Person', name: source.author } }),
    ...(source.publisher === null
      ? {}
      : { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.published_on === null ? {} : { datePublished: source.published_on }),
    ...(source.url === null ? {} : { url: source.url }),
  };
}
