import type { ChartSpec } from '@/lib/domain/charts/chart-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** Where a chart's figures come from, and how many had no room. */
export function ChartSources({
  chart: { sources, omitted, foreign },
  t,
}: {
  chart: ChartSpec;
  t: Translator;
}) {
  return (
    <p>
      {t('charts.source')}{' '}
      {sources.map(({ id, label, href }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <a href={href}>
            <ContentText text={label} foreign={foreign} t={t} />
          </a>
        </span>
      ))}
      {omitted > 0 && <span className="block">{t('charts.omitted', { count: omitted })}</span>}
    </p>
  );
}
