import {
  authorName,
  contentCountsTexts,
  figureCountsText,
  releaseTitle,
} from '@/lib/features/changes/release-text';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ReleaseWithCounts } from '@/lib/domain/releases/change-schema';

/** Releases with author, reason and what each did, and the way to undo each. */
export function ReleaseTable({
  log,
  locale,
  t,
}: {
  log: readonly ReleaseWithCounts[];
  locale: Locale;
  t: Translator;
}) {
  return (
    <ol className="flex max-w-3xl flex-col gap-6">
      {log.map(({ release, counts, content }) => (
        <li key={release.number} className="border-line border-b pb-6">
          <h2 className="text-lg font-semibold">{releaseTitle(release, locale, t)}</h2>
          <p className="text-muted text-sm">
            {t('changes.by', { author: authorName(release, t) })} ·{' '}
            {t('labelled', {
              label: t('changes.reason'),
              value: t('quoted', { text: release.reason }),
            })}
          </p>
          <p>{figureCountsText(counts, locale, t) ?? t('changes.noFigures')}</p>
          {contentCountsTexts(content, locale, t).map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p className="mt-2">
            <a href={`/${locale}/import/releases/${release.number}`}>
              {t('accounts.releases.takeBack', { number: release.number })}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
