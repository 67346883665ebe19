import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** Sources that are named at once; further ones are unfolded. */
const mostShown = 4;

type Props = { chart: ChartSpec; t: Translator };

/** Where a chart's figures come from, and how many had no room. */
export function ChartSources({ chart, t }: Props) {
  const { sources, omitted } = chart;
  // One more takes no more room than saying that there is one more.
  const shown = sources.length <= mostShown + 1 ? sources : sources.slice(0, mostShown);
  const folded = sources.slice(shown.length);
  return (
    <div>
      <p>
        {t('charts.source')} <SourceLinks sources={shown} {...{ chart, t }} />
      </p>
      {folded.length > 0 && (
        <details className="unfolds-in-print">
          <summary>{t('charts.moreSources', { count: folded.length })}</summary>
          <p>
            <SourceLinks sources={folded} {...{ chart, t }} />
          </p>
        </details>
      )}
      {omitted > 0 && <p>{t('charts.omitted', { count: omitted })}</p>}
    </div>
  );
}

function SourceLinks({ sources, chart, t }: Props & { sources: ChartSpec['sources'] }) {
  return sources.map(({ id, label, href }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <a href={href}>
        <ContentText text={label} foreign={chart.foreign} t={t} />
      </a>
    </span>
  ));
}
