import type { Metadata } from 'next';
import { publicUrl } from '@/lib/env';
import { locales, type Locale } from '@/lib/i18n/locales';
import { getTranslator } from '@/lib/i18n/translations';

/**
 * Title, description, canonical address and the same page in the other languages.
 * @param path the page's path after its language: `` or `/themes/waiting`
 */
export function pageMetadata(
  locale: Locale,
  path: string,
  { title, description }: { title: string; description: string },
): Metadata {
  const addressOf = (language: Locale) => `${publicUrl()}/${language}${path}`;
  const languages = Object.fromEntries(locales.map((language) => [language, addressOf(language)]));
  const t = getTranslator(locale);
  const siteName = t('site.name');
  return {
    title: `${title} – ${siteName}`,
    description,
    alternates: {
      canonical: addressOf(locale),
      languages: { ...languages, 'x-default': addressOf('en') },
      types: {
        'application/atom+xml': [
          { url: `${publicUrl()}/${locale}/changes/feed.xml`, title: t('changes.feedTitle') },
        ],
      },
    },
    openGraph: { title, description, siteName, url: addressOf(locale), locale, type: 'website' },
  };
}
