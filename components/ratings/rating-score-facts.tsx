import type { ReactNode } from 'react';
import { formatNumber, formatShare } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { ChannelWait, RatedShare, RatingScore } from '@/lib/domain/ratings/rating-aggregate';
import { marks } from '@/lib/domain/ratings/rating-schema';
import { DataTable } from '../ui/data-table';
import { FactList } from '../ui/fact-list';
import { scoreNumber } from '@/lib/domain/indicators/format-value';

/** A score of the public with its number, distribution, plain mean, and what else it told. */
export function RatingScoreFacts({
  scored,
  count,
  words,
}: {
  scored: RatingScore;
  count: number;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const score = (value: number) => scoreNumber(value, locale);
  const share = (percent: number) => formatShare(percent / 100, locale);
  const between = ({ percent, interval: { low, high } }: RatedShare) =>
    t('ratings.between', { value: share(percent), low: share(low), high: share(high) });
  return (
    <div className="max-w-2xl">
      <FactList
        facts={[
          { name: t('ratings.score'), value: t('ratings.outOf5', { score: score(scored.score) }) },
          { name: t('ratings.mean'), value: t('ratings.outOf5', { score: score(scored.mean) }) },
          { name: t('ratings.count'), value: formatNumber(count, locale) },
          { name: t('ratings.reached'), value: between(scored.reached) },
          { name: t('ratings.solved'), value: between(scored.solved) },
          ...scored.waits.map((wait) => ({
            name: t('ratings.medianWait', { channel: t(`ratings.channels.${wait.channel}`) }),
            value: waitText(wait, words),
          })),
        ]}
      />
      <div className="mt-6">
        <DataTable
          isNarrow
          columns={[
            { label: t('ratings.mark') },
            { label: t('ratings.count'), isNumber: true },
            { label: t('ratings.share'), isNumber: true, className: 'w-1/2' },
          ]}
          rows={marks.toReversed().map((mark) => ({
            key: String(mark),
            cells: [
              formatNumber(mark, locale),
              formatNumber(scored.distribution[mark], locale),
              <MarkBar key="share" share={scored.distribution[mark] / count}>
                {share((scored.distribution[mark] / count) * 100)}
              </MarkBar>,
            ],
          }))}
        />
      </div>
    </div>
  );
}

/** A share beside its bar, which is drawn and no background, so that it is printed too. */
function MarkBar({ share, children }: { share: number; children: ReactNode }) {
  return (
    <span className="flex items-center gap-3">
      <svg
        className="h-3 min-w-0 flex-1"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden
      >
        <rect width={share * 100} height="10" fill="currentColor" />
      </svg>
      <span className="w-14 shrink-0">{children}</span>
    </span>
  );
}

function waitText({ median, interval, count }: ChannelWait, { t, locale }: ChartWords): string {
  const minutes = (value: number) => t('ratings.minutes', { minutes: value });
  const text = interval
    ? t('ratings.between', {
        value: minutes(median),
        low: formatNumber(interval.low, locale),
        high: formatNumber(interval.high, locale),
      })
    : minutes(median);
  return t('ratings.of', { text, count });
}
