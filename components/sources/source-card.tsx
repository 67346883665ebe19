import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { languageName } from '@/lib/base/i18n/country-schema';
import { formatDate } from '@/lib/base/i18n/format';
import type { Source } from '@/lib/domain/sources/source-schema';
import { FactList } from '../ui/fact-list';

/** What is known of a publication; the rest is "not reported". */
export function SourceCard({
  source,
  words: { locale, t },
}: {
  source: Source;
  words: ChartWords;
}) {
  const unknown = t('notReported');
  return (
    <section className="mt-10 max-w-2xl">
      <FactList
        facts={[
          { name: t('sources.form'), value: t(`sources.forms.${source.form}`) },
          { name: t('sources.author'), value: source.author ?? unknown },
          { name: t('sources.publisher'), value: source.publisher ?? unknown },
          {
            name: t('sources.published'),
            value: source.published_on === null ? unknown : formatDate(source.published_on, locale),
          },
          { name: t('sources.language'), value: languageName(source.language, locale) },
        ]}
      />
      {source.form === 'ratings' && (
        <p className="mt-3">
          <a href={`/${locale}/ratings`}>{t('ratings.form.more')}</a>
        </p>
      )}
      {source.url !== null && (
        <p className="mt-3">
          <a href={source.url} rel="noopener">
            {t('sources.read')}
          </a>
        </p>
      )}
    </section>
  );
}
