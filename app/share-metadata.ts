import type { Metadata } from 'next';
import { publicUrl } from '@/lib/base/settings/settings';
import type { Locale } from '@/lib/base/i18n/locales';
import { getTranslator } from '@/lib/base/i18n/translations';

/** The size of public/share.png, in pixels. */
const size = { width: 1200, height: 630 };

/** What a shared link shows where its page has no picture of its own, and what a phone keeps as its icon. */
export function shareMetadata(locale: Locale) {
  const siteName = getTranslator(locale)('site.name');
  const images = [{ ...size, url: `${publicUrl()}/share.png`, alt: siteName }];
  return {
    openGraph: { siteName, locale, type: 'website', images },
    twitter: { card: 'summary_large_image' },
    // Icons named here take the place of those that Next finds by their file names.
    icons: { icon: '/icon.svg', apple: '/apple-touch-icon.png' },
  } satisfies Metadata;
}
