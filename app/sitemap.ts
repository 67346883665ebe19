import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { publicUrl } from '@/lib/env';
import { resolveSelection } from '@/lib/figures/selection-queries';
import { locales } from '@/lib/i18n/locales';
import { themes } from '@/lib/indicators/indicator-schema';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { release, selection } = await resolveSelection(new URLSearchParams());
  const sources = [...selection.vocabulary.sources.keys()].map((id) => `/sources/${id}`);
  const paths = [
    '',
    ...themes.map((theme) => `/themes/${theme}`),
    '/figures',
    '/sources',
    ...sources,
    '/about',
  ];
  const addressOf = (locale: string, path: string) => `${publicUrl()}/${locale}${path}`;
  return paths.flatMap((path) =>
    locales.map((locale) => ({
      url: addressOf(locale, path),
      lastModified: release.published_at,
      alternates: {
        languages: Object.fromEntries(locales.map((other) => [other, addressOf(other, path)])),
      },
    })),
  );
}
