import type { LoggedRelease } from '@/lib/domain/releases/change-schema';
import { formatQuery, joinQueries, withQuery } from '@/lib/base/http/query';
import {
  authorName,
  contentCountsTexts,
  figureCountsText,
  releaseTitle,
} from '@/lib/features/changes/release-text';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { pageHref } from '../layout/page-href';
import { ChangeList } from './change-list';

/** One release: when, by whom and why, what it changed, and the way to all of it. */
export function ReleaseEntry({
  entry,
  query,
  locale,
  t,
}: {
  entry: LoggedRelease;
  /** The filters without `release`. */
  query: string;
  locale: Locale;
  t: Translator;
}) {
  const { release, counts, content, rows, omitted } = entry;
  const { number, reason } = release;
  const own = formatQuery({ since: number - 1, release: number, lang: locale });
  return (
    <article id={`release-${number}`} className="chart-frame max-w-3xl">
      <h2 className="text-xl font-semibold">{releaseTitle(release, locale, t)}</h2>
      <p className="text-muted text-sm">
        {t('changes.by', { author: authorName(release, t) })} ·{' '}
        {t('labelled', { label: t('changes.reason'), value: t('quoted', { text: reason }) })}
      </p>
      <p>{figureCountsText(counts, locale, t) ?? t('changes.noFigures')}</p>
      {query === '' &&
        contentCountsTexts(content, locale, t).map((text) => <p key={text}>{text}</p>)}
      <ChangeList rows={rows} t={t} />
      <p className="flex flex-wrap gap-x-4 text-sm">
        <a href={withQuery('/api/v1/changes', joinQueries(query, own))}>
          {omitted > 0 ? t('changes.more', { count: omitted }) : t('changes.json')}
        </a>
        <a href={pageHref(locale, '', formatQuery({ release: number }))}>{t('changes.asItWas')}</a>
      </p>
    </article>
  );
}
