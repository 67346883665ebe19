import type { Metadata } from 'next';
import { publicUrl } from '@/lib/base/settings/settings';
import { locales, type Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';
import { shareMetadata } from '../share-metadata';

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
  const share = shareMetadata(locale);
  return {
    title: `${title} – ${t('site.name')}`,
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
    openGraph: { ...share.openGraph, title, description, url: addressOf(locale) },
    twitter: share.twitter,
  };
}
