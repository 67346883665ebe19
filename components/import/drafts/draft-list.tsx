import { formatDay } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ImportDraft } from '@/lib/domain/imports/draft-schema';

/** Files that were brought, the newest first, each leading to its check. */
export function DraftList({
  drafts,
  locale,
  t,
}: {
  drafts: readonly ImportDraft[];
  locale: Locale;
  t: Translator;
}) {
  if (drafts.length === 0) return <p>{t('drafts.none')}</p>;
  return (
    <ul>
      {drafts.map(({ id, name, author, created_at, release }) => (
        <li key={id} className="border-line border-b py-2">
          <a href={`/${locale}/import/drafts/${id}`}>{name}</a>{' '}
          <span className="text-muted block text-sm">
            {t('drafts.broughtBy', {
              author,
              date: formatDay(created_at, locale),
            })}
            {' · '}
            {release === null
              ? t('drafts.notPublished')
              : t('drafts.publishedAs', { number: release })}
          </span>
        </li>
      ))}
    </ul>
  );
}
