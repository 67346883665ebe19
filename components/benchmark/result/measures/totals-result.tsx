import type { LogState } from '../../parts/log-state';
import type { CallLogActions } from '../../file/use-call-log';
import { useWords } from '../../parts/words';
import type { Totals } from '@/lib/call-log/measure/totals-summary';
import { UnreadableRows } from '../../file/unreadable-rows';
import { formatDuration, formatNumber, formatShare } from '@/lib/base/i18n/format';
import { DataTable } from '../../../ui/data-table';

/** Why a file of totals cannot be measured call by call, and what it does allow to say. */
export function TotalsResult({
  state: { totals },
  onAnswer,
}: {
  state: Extract<LogState, { step: 'totals' }>;
  onAnswer: CallLogActions['answer'];
}) {
  const { t } = useWords();
  return (
    <section className="mt-6">
      <h3 className="text-lg font-semibold">{t('benchmark.totals.title')}</h3>
      <p className="mt-1 mb-4 max-w-prose">{t('benchmark.totals.text')}</p>
      <DataTable
        className="max-w-2xl"
        columns={[
          { label: t('benchmark.totals.name') },
          { label: t('benchmark.totals.value'), isNumber: true },
        ]}
        rows={useTotalLines(totals).map(({ name, value }) => ({
          key: name,
          cells: [name, value ?? t('benchmark.totals.unknown')],
        }))}
      />
      <button
        type="button"
        className="button mt-4 print:hidden"
        onClick={() => onAnswer({ content: 'calls' })}
      >
        {t('benchmark.totals.areCalls')}
      </button>
      <UnreadableRows rows={totals.unreadable} count={totals.unreadable.length} />
    </section>
  );
}

function useTotalLines({ serviceLevel, ...totals }: Totals) {
  const { locale, t } = useWords();
  const counts = (['periods', 'offered', 'answered', 'abandoned', 'summaryRows'] as const).map(
    (name) => {
      const count = totals[name];
      const value = count === null ? null : formatNumber(count, locale);
      return { name: t(`benchmark.totals.${name}`), value };
    },
  );
  const { asa } = totals;
  const seconds = serviceLevel?.thresholdSeconds ?? null;
  return [
    ...counts,
    ...(totals.neither
      ? [{ name: t('benchmark.totals.rest'), value: formatNumber(totals.neither, locale) }]
      : []),
    ...totals.within.map(({ threshold, answered }) => ({
      name: t('benchmark.totals.within', { wait: formatDuration(threshold, locale) }),
      value:
        totals.offered === null || totals.offered === 0
          ? formatNumber(answered, locale)
          : `${formatNumber(answered, locale)} (${formatShare(answered / totals.offered, locale)})`,
    })),
    { name: t('benchmark.totals.asa'), value: asa === null ? null : formatDuration(asa, locale) },
    {
      name:
        seconds === null
          ? t('benchmark.totals.stated')
          : t('benchmark.totals.statedWithin', { wait: formatDuration(seconds, locale) }),
      value: serviceLevel && formatShare(serviceLevel.value, locale),
    },
  ];
}
