import type { ChangeRow } from '@/lib/domain/releases/change-schema';
import { contentCountsTexts, figureCountsText } from '@/lib/features/changes/release-text';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import type { ImportPreview } from '@/lib/domain/imports/draft-schema';
import { ChangeList } from '../../changes/change-list';
import { ChartGrid } from '../../charts/chart-grid';

/** What publishing a draft would do, or has done: in numbers, change by change, and in the charts. */
export function DraftPreview({
  preview: { texts, unchanged },
  isPublished,
  locale,
  t,
}: {
  preview: ImportPreview;
  isPublished: boolean;
  locale: Locale;
  t: Translator;
}) {
  const title = t(isPublished ? 'drafts.outcome' : 'drafts.preview');
  if (texts === null)
    return (
      <section>
        <h2 className="section-title">{title}</h2>
        <p>{t('drafts.nothing')}</p>
      </section>
    );
  const { changes, charts } = texts[locale];
  const { counts, content, rows, omitted } = changes;
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <p>{figureCountsText(counts, locale, t) ?? t('changes.noFigures')}</p>
      {unchanged > 0 && <p>{t('drafts.unchanged', { count: unchanged })}</p>}
      {contentCountsTexts(content, locale, t).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className="mt-4 max-w-3xl">
        <ChangeList rows={rows.map(withoutDeadLink)} t={t} />
      </div>
      {omitted > 0 && (
        <p className="text-muted mt-2 text-sm">
          {t('drafts.shown', { shown: rows.length, count: rows.length + omitted })}
        </p>
      )}
      {charts.length > 0 && (
        <>
          <h3 className="mt-10 text-xl font-semibold">{t('drafts.charts')}</h3>
          {/* What a chart exports and links to is not there yet. */}
          <ChartGrid
            charts={charts}
            filters={{}}
            path="/figures"
            locale={locale}
            t={t}
            foot={null}
          />
        </>
      )}
    </section>
  );
}

/** A figure that is to be added has no page yet. */
function withoutDeadLink(row: ChangeRow) {
  return row.kind === 'added' ? { ...row, href: null } : row;
}
