import { formatNumber } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { marks } from '@/lib/domain/ratings/rating-schema';
import type { ModeratedBatch } from '@/lib/features/ratings/moderation';
import { DataTable } from '../../ui/data-table';
import { FactList } from '../../ui/fact-list';

/** What some ratings of a batch have in common, and how many they are. */
export function warningText(
  { kind, count }: ModeratedBatch['warnings'][number],
  { t }: ChartWords,
): string {
  return t('ratings.moderate.warningText', { count, kind: t(`ratings.moderate.warning.${kind}`) });
}

/** What a moderator sees of a batch: counts, spread and warnings, no single rating. */
export function BatchFacts({ batch, words }: { batch: ModeratedBatch; words: ChartWords }) {
  const { t, locale } = words;
  const { count, held, overdue, leaving, reached, solved, distribution, warnings } = batch;
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
      {count > 0 && (
        <section className="sm:col-span-2">
          <h2 className="section-title">{t('ratings.moderate.warnings')}</h2>
          {warnings.length === 0 ? (
            <p>{t('ratings.moderate.noWarnings')}</p>
          ) : (
            <ul className="list-disc pl-5">
              {warnings.map((warning, at) => (
                <li key={at}>{warningText(warning, words)}</li>
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
