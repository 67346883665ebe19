import type { ChartSpec } from '@/lib/domain/charts/chart-schema';
import { fullTitle } from '@/lib/domain/charts/chart-spec';
import { chartFrameHeight } from '@/lib/features/embeds/embed-links';
import { publicUrl } from '@/lib/base/settings/settings';
import type { Locale } from '@/lib/base/i18n/locales';
import type { Translator } from '@/lib/base/i18n/translations';
import { copyLabels } from '../../layout/copy-labels';
import { EmbedCode } from '../../layout/embed-code';
import { pageHref } from '../../layout/page-href';
import { CopyField } from '../../ui/copy-field';

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
  const { id, label, address, name, sources } = chart;
  const addressAt = (query: string) =>
    `${publicUrl()}${pageHref(locale, address.path, query)}#${id}`;
  const labels = copyLabels(t);
  const citation = t('take.citation', {
    site: t('site.name'),
    title: fullTitle(chart, t),
    sources: sources.map(({ label }) => label).join(' · '),
    url: addressAt(address.frozenQuery),
  });
  return (
    <>
      <li className="has-open:basis-full">
        <details>
          <summary aria-label={`${t('take.link')}, ${label}`}>{t('take.link')}</summary>
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
          <summary aria-label={`${t('take.cite')}, ${label}`}>{t('take.cite')}</summary>
          <div className="py-3">
            <CopyField label={t('take.citeField')} value={citation} rows={3} labels={labels} />
          </div>
        </details>
      </li>
      <li className="has-open:basis-full">
        <EmbedCode
          target={{ locale, form: 'charts', id: name.id }}
          query={name.query}
          title={label}
          height={chartFrameHeight(chart)}
          t={t}
        />
      </li>
    </>
  );
}
