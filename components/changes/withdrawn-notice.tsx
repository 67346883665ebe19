import type { Withdrawable } from '@/lib/domain/releases/content-schema';
import { formatDay } from '@/lib/base/i18n/format';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { Release } from '@/lib/domain/releases/release-schema';
import { pageHref } from '../layout/page-href';
import { Notice } from '../ui/notice';

/** What stands in the place of a figure, source, chart or organisation that was withdrawn: when, why, and where it is as it was. */
export function WithdrawnNotice({
  section,
  was,
  release,
  locale,
  t,
}: {
  section: Withdrawable;
  /** The address under which it stands as it was. */
  was: string;
  /** The release that withdrew it. */
  release: Release;
  locale: Locale;
  t: Translator;
}) {
  const { number } = release;
  const before = number - 1;
  return (
    <>
      <Notice>
        <p className="font-semibold">
          {t('withdrawn.when', { number, date: formatDay(release.published_at, locale) })}
        </p>
        <p className="break-words">
          {t('labelled', { label: t('withdrawn.why'), value: release.reason })}
        </p>
      </Notice>
      <p className="max-w-prose">{t('withdrawn.use')}</p>
      <ul className="mt-4 flex flex-col items-start gap-3">
        <li>
          <a className="button-quiet" href={was}>
            {t(`withdrawn.was.${section}`, { number: before })}
          </a>
        </li>
        <li>
          <a href={pageHref(locale, '/changes', `since=${before}&before=${number + 1}`)}>
            {t('withdrawn.changes', { number })}
          </a>
        </li>
      </ul>
    </>
  );
}
