import { formatNumber, formatShare, numberFormat } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { ChannelWait, RatedShare, RatingScore } from '@/lib/domain/ratings/rating-aggregate';
import { marks } from '@/lib/domain/ratings/rating-schema';
import { DataTable } from '../ui/data-table';
import { FactList } from '../ui/fact-list';

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
  const score = (value: number) =>
    numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  const share = (percent: number) => formatShare(percent / 100, locale);
  const between = ({ percent, interval: { low, high } }: RatedShare) =>
    t('ratings.between', { value: share(percent), low: share(low), high: share(high) });
  return (
    <>
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
      <div className="mt-6 max-w-md">
        <DataTable
          columns={[
            { label: t('ratings.mark') },
            { label: t('ratings.count'), isNumber: true },
            { label: t('ratings.share'), isNumber: true },
          ]}
          rows={marks.toReversed().map((mark) => ({
            key: String(mark),
            cells: [
              formatNumber(mark, locale),
              formatNumber(scored.distribution[mark], locale),
              share((scored.distribution[mark] / count) * 100),
            ],
          }))}
        />
      </div>
    </>
  );
}

function waitText({ median, interval, count }: ChannelWait, { t, locale }: ChartWords): string {
  const minutes = (value: number) => t('ratings.minutes', { minutes: value });
  const text = interval
    ? t('ratings.between', {
        value: minutes(median),
        low: formatNumber(interval.low, locale),
        high: minutes(interval.high),
      })
    : minutes(median);
  return t('ratings.of', { text, count });
}
