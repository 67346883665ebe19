import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { Facet } from '@/lib/domain/filters/facet-schema';
import { formatDate } from '@/lib/base/i18n/format';
import type { Source } from '@/lib/domain/sources/source-schema';
import { pageHref } from '../layout/page-href';
import { LocalisedText } from '../ui/content-text';

/** Sources with how many figures of the selection each has; those without one are left away. */
export function SourceList({
  counts,
  query,
  words,
}: {
  counts: readonly Facet[];
  query: string;
  words: ChartWords;
}) {
  if (counts.length === 0) return <p className="text-muted mt-8">{words.t('charts.emptyOther')}</p>;
  return (
    <ul className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-2">
      {counts.map(({ value, count }) => {
        const source = words.vocabulary.sources.get(value);
        return (
          source && (
            <SourceEntry key={value} source={source} count={count} query={query} words={words} />
          )
        );
      })}
    </ul>
  );
}

function SourceEntry({
  source,
  count,
  query,
  words,
}: {
  source: Source;
  count: number;
  query: string;
  words: ChartWords;
}) {
  const { locale, t } = words;
  const published =
    source.published_on === null ? t('notReported') : formatDate(source.published_on, locale);
  return (
    <li className="chart-frame">
      <h2 className="text-xl leading-snug font-semibold">
        <a
          href={pageHref(locale, `/sources/${source.id}`, query)}
          lang={source.title === null ? undefined : source.language}
        >
          {source.title ?? <LocalisedText text={source.label} words={words} />}
        </a>
      </h2>
      <p>
        <LocalisedText text={source.summary} words={words} />
      </p>
      <p className="text-muted text-sm">
        {[
          t(`sources.forms.${source.form}`),
          t('labelled', { label: t('sources.author'), value: source.author ?? t('notReported') }),
          t('labelled', {
            label: t('sources.publisher'),
            value: source.publisher ?? t('notReported'),
          }),
          t('labelled', { label: t('sources.published'), value: published }),
          t('sources.figures', { count }),
        ].join(' · ')}
      </p>
    </li>
  );
}
