import { countryColour } from '@/lib/domain/charts/layout/country-colour';
import type { HeadlineTrend } from '@/lib/domain/charts/headline-trend';
import type { Headline } from '@/lib/features/dashboard/dashboard-schema';
import type { Translator } from '@/lib/base/i18n/translations';
import { ContentText } from '../ui/content-text';
import { EvidenceBadge } from '../ui/evidence-badge';

/** The numbers that open the dashboard: large, in words, each leading to its figure. */
export function HeadlineTiles({ headlines, t }: { headlines: readonly Headline[]; t: Translator }) {
  return (
    <section aria-labelledby="headlines" className="pt-8">
      <h2 id="headlines" className="sr-only">
        {t('dashboard.headlines')}
      </h2>
      {headlines.length === 0 && <p className="text-muted">{t('dashboard.noHeadlines')}</p>}
      <TileList headlines={headlines} t={t} />
    </section>
  );
}

/** Large numbers in words, each leading to its figure. */
export function TileList({ headlines, t }: { headlines: readonly Headline[]; t: Translator }) {
  return (
    <ul className="grid gap-x-6 gap-y-8 min-[22rem]:grid-cols-2 lg:grid-cols-3">
      {headlines.map((headline) => (
        <Tile key={headline.id} headline={headline} t={t} />
      ))}
    </ul>
  );
}

function Tile({
  headline: { href, country, value, text, context, source, trend, evidence, foreign },
  t,
}: {
  headline: Headline;
  t: Translator;
}) {
  return (
    <li
      className="min-w-0 border-l-4 pl-4 wrap-break-word hyphens-auto"
      style={{ borderColor: countryColour(country) }}
    >
      <p>
        <a
          href={href}
          className="text-[clamp(1.5rem,7vw,2.25rem)] leading-tight font-bold tracking-tight tabular-nums no-underline hover:underline sm:text-5xl"
        >
          {value}
        </a>
        <span className="mt-1 block leading-snug">
          <ContentText text={text} foreign={foreign} t={t} />
        </span>
      </p>
      {trend && <TrendLine trend={trend} colour={countryColour(country)} />}
      <p className="text-muted mt-1 text-sm leading-snug">
        {context} · <ContentText text={source} foreign={foreign} t={t} />
      </p>
      <EvidenceBadge evidence={evidence} />
    </li>
  );
}

const sparkline = { width: 96, height: 28 };

/** What became of a number: the change in words, and beside it the line that led to it. */
function TrendLine({
  trend: { change, places },
  colour,
}: {
  trend: HeadlineTrend;
  colour: string;
}) {
  const { width, height } = sparkline;
  const corners = places.map(({ left, top }) => [left * width, top * height] as const);
  const [x, y] = corners.at(-1) ?? [0, 0];
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm leading-snug">
      <svg
        width={width}
        height={height}
        className="shrink-0 overflow-visible"
        aria-hidden="true"
        style={{ color: colour }}
      >
        <path d={`M0 ${height}H${width}`} stroke="var(--line)" />
        <polyline
          points={corners.map(([left, top]) => `${left.toFixed(1)} ${top.toFixed(1)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
        />
        <circle cx={x} cy={y} r={3} fill="currentColor" />
      </svg>
      <span>{change}</span>
    </p>
  );
}
