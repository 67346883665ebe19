import type { ChartSpec } from '@/lib/domain/charts/model/chart-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';

/** Sources that are named at once: further ones are unfolded, or stand where a link leads. */
const mostShown = { unfolded: 4, linked: 2 };

type Props = {
  chart: ChartSpec;
  /** Where all of them stand, in a menu that leads there too: then the Tab key passes them here. */
  restHref?: string;
  t: Translator;
};

/** Where a chart's figures come from, and how many had no room. */
export function ChartSources({ chart, restHref, t }: Props) {
  const { sources, omitted } = chart;
  // One more takes no more room than saying that there is one more.
  const most = restHref === undefined ? mostShown.unfolded : mostShown.linked;
  const shown = sources.length <= most + 1 ? sources : sources.slice(0, most);
  const folded = sources.slice(shown.length);
  return (
    <div>
      <p>
        {t('charts.source')} <SourceLinks sources={shown} {...{ chart, restHref, t }} />
        {folded.length > 0 && restHref !== undefined && (
          <>
            {' · '}
            <a href={restHref} tabIndex={-1}>
              {t('charts.moreSources', { count: folded.length })}
            </a>
          </>
        )}
      </p>
      {folded.length > 0 && restHref === undefined && (
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

function SourceLinks({ sources, chart, restHref, t }: Props & { sources: ChartSpec['sources'] }) {
  return sources.map(({ id, label, href }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <a href={href} tabIndex={restHref === undefined ? undefined : -1}>
        <ContentText text={label} foreign={chart.foreign} t={t} />
      </a>
    </span>
  ));
}
