import { formatNumber } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { marks } from '@/lib/domain/ratings/rating-schema';
import type { ModeratedBatch } from '@/lib/features/ratings/moderation';
import { DataTable } from '../../ui/data-table';
import { FactList } from '../../ui/fact-list';

/** What a moderator sees of a batch: counts and spread, no single rating. */
export function BatchFacts({ batch, words }: { batch: ModeratedBatch; words: ChartWords }) {
  const { t, locale } = words;
  const { count, held, overdue, leaving, reached, solved, distribution } = batch;
  const facts = { ready: count, reached, solved, held, overdueCount: overdue, leaving };
  const names = ['ready', 'reached', 'solved', 'held', 'overdueCount', 'leaving'] as const;
  return (
    <div className="grid max-w-3xl gap-x-12 gap-y-6 sm:grid-cols-2">
      <section>
        <h2 className="section-title">{t('ratings.moderate.counts')}</h2>
        <FactList
          facts={names.map((name) => ({
            name: t(`ratings.moderate.${name}`),
            value: formatNumber(facts[name], locale),
          }))}
        />
      </section>
      <section>
        <h2 className="section-title">{t('ratings.moderate.spread')}</h2>
        <DataTable
          columns={[
            { label: t('ratings.mark') },
            { label: t('ratings.moderate.count'), isNumber: true },
          ]}
          rows={marks.toReversed().map((mark) => ({
            key: String(mark),
            cells: [formatNumber(mark, locale), formatNumber(distribution[mark], locale)],
          }))}
        />
      </section>
    </div>
  );
}
