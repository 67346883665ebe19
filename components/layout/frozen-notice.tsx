import type { LaterChanges } from '@/lib/features/dashboard/dashboard-schema';
import { figureCountsText } from '@/lib/features/changes/release-text';
import { formatDay } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Release } from '@/lib/domain/releases/release-schema';
import { Notice } from '../ui/notice';
import { pageHref } from './page-href';

/** Says that a page shows an older release, and what has changed since in what it shows. */
export function FrozenNotice({
  release,
  later,
  path,
  locale,
  t,
}: {
  release: Release;
  later: LaterChanges;
  /** The page's path after its language. */
  path: string;
  locale: Locale;
  t: Translator;
}) {
  const date = formatDay(release.published_at, locale);
  const list = figureCountsText(later.counts, locale, t);
  return (
    <Notice>
      <p>
        {t('filters.frozen', { number: release.number, date })}{' '}
        <a href={pageHref(locale, path, later.newestQuery)}>{t('filters.newest')}</a>
      </p>
      <p>
        {list === null ? t('changes.differenceNone') : t('changes.difference', { list })}{' '}
        <a href={pageHref(locale, '/changes', later.changesQuery)}>{t('changes.seeChanges')}</a>
      </p>
    </Notice>
  );
}
