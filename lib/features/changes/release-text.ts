import { formatDay, joinTexts } from '../../base/i18n/format';
import type { Locale } from '../../base/i18n/locales';
import type { Translator } from '../../base/i18n/translations';
import type { ChangeCounts, ContentCounts } from '../../domain/releases/change-schema';
import { changeKinds } from '../../domain/releases/change-schema';
import { contentTables } from '../../domain/releases/content-schema';
import { seedAuthor, type Release } from '../../domain/releases/release-schema';

/** `Release 2, 3 December 2026`. */
export function releaseTitle(release: Release, locale: Locale, t: Translator): string {
  const date = formatDay(release.published_at, locale);
  return t('changes.on', { number: release.number, date });
}

/** Who published a release. */
export function authorName({ author }: Release, t: Translator): string {
  return author === seedAuthor ? t('changes.seedAuthor') : author;
}

/** `3 figures added, 1 figure corrected`; null where no figure changed. */
export function figureCountsText(
  counts: ChangeCounts,
  locale: Locale,
  t: Translator,
): string | null {
  const parts = changeKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`changes.${kind}`, { count: counts[kind] }));
  return parts.length === 0 ? null : joinTexts(parts, locale);
}

const otherTables = contentTables.filter((table) => table !== 'Figure');

/** One sentence for what was added besides figures, one for what was corrected, one for what was withdrawn. */
export function contentCountsTexts(
  content: ContentCounts,
  locale: Locale,
  t: Translator,
): string[] {
  return changeKinds.flatMap((kind) => {
    const parts = otherTables.flatMap((table) => {
      const count = content[table]?.[kind] ?? 0;
      return count === 0 ? [] : [t(`changes.content.${table}`, { count })];
    });
    return parts.length === 0
      ? []
      : [t(`changes.content.${kind}`, { list: joinTexts(parts, locale) })];
  });
}
