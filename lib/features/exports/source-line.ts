import { formatDate } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import { pickText } from '../../base/i18n/text-schema';
import type { Translator } from '../../base/i18n/translations';
import type { Source } from '../../domain/sources/source-schema';

/** A source in one line of plain text; what it does not tell of itself says so. */
export function sourceLine(source: Source, locale: Locale, t: Translator): string {
  const unknown = t('notReported');
  const named = (name: 'author' | 'publisher' | 'published', value: string | null) =>
    t('labelled', { label: t(`sources.${name}`), value: value ?? unknown });
  const published = source.published_on && formatDate(source.published_on, locale);
  return [
    t('quoted', { text: source.title ?? pickText(source.label, locale).text }),
    t(`sources.forms.${source.form}`),
    named('author', source.author),
    named('publisher', source.publisher),
    named('published', published),
    ...(source.url === null ? [] : [source.url]),
  ].join(' · ');
}
