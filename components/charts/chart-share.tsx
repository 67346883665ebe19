import type { ChartSpec } from '@/lib/charts/chart-schema';
import { chartFrameHeight } from '@/lib/embeds/embed-links';
import { publicUrl } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translations';
import { copyLabels } from '../shell/copy-labels';
import { EmbedCode } from '../shell/embed-code';
import { pageHref } from '../shell/page-href';
import { CopyField } from '../ui/copy-field';

/** A chart's addresses, as it will be and as it is now, how it is cited, and the code that embeds it. */
export function ChartShare({
  chart,
  locale,
  t,
}: {
  chart: ChartSpec;
  locale: Locale;
  t: Translator;
}) {
  const { id, title, address, name, sources } = chart;
  const addressAt = (query: string) =>
    `${publicUrl()}${pageHref(locale, address.path, query)}#${id}`;
  const labels = copyLabels(t);
  const citation = t('take.citation', {
    site: t('site.name'),
    title,
    sources: sources.map(({ label }) => label).join(' · '),
    url: addressAt(address.frozenQuery),
  });
  return (
    <>
      <li className="has-open:basis-full">
        <details>
          <summary aria-label={`${t('take.link')}, ${title}`}>{t('take.link')}</summary>
          <div className="flex flex-col gap-3 py-3">
            <CopyField
              label={t('take.linkLive')}
              value={addressAt(address.query)}
              rows={2}
              labels={labels}
            />
            <CopyField
              label={t('take.linkFrozen')}
              value={addressAt(address.frozenQuery)}
              rows={2}
              labels={labels}
            />
          </div>
        </details>
      </li>
      <li className="has-open:basis-full">
        <details>
          <summary aria-label={`${t('take.cite')}, ${title}`}>{t('take.cite')}</summary>
          <div className="py-3">
            <CopyField label={t('take.citeField')} value={citation} rows={3} labels={labels} />
          </div>
        </details>
      </li>
      <li className="has-open:basis-full">
        <EmbedCode
          target={{ locale, form: 'charts', id: name.id }}
          query={name.query}
          title={title}
          height={chartFrameHeight(chart)}
          t={t}
        />
      </li>
    </>
  );
}
