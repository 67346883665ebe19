import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { JudgedFigure } from '@/lib/domain/commitments/judged-figure';
import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import { formatValue } from '@/lib/domain/indicators/format-value';
import { ContentText } from '../ui/content-text';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

const percent = { unit: 'percent', scale_max: null } as const;

/** Measured shares beside the promised ones: kept, not kept, or not to be established. */
export function CommitmentVerdicts({
  judged,
  words,
}: {
  judged: readonly JudgedFigure[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  const share = (value: number) => formatValue(value, percent, locale);
  if (judged.length === 0) return null;
  return (
    <>
      <p className="text-muted mb-4 max-w-prose">{t('commitments.verdictsLead')}</p>
      <ScrollRegion label={t('commitments.verdict')}>
        <DataTable
          columns={[
            { label: t('commitments.figure') },
            { label: t('commitments.verdict') },
            { label: t('commitments.pledgedShare'), isNumber: true },
          ]}
          rows={judged.flatMap(({ figure, commitment, promised, interval, verdict }) =>
            toFigureRows([figure], words).map((row) => ({
              key: `${figure.id} ${commitment.id}`,
              cells: [
                <>
                  <a href={row.href} className="font-semibold tabular-nums">
                    {row.value}
                  </a>{' '}
                  {`(${t('commitments.interval', {
                    low: share(interval.low),
                    high: share(interval.high),
                  })}) `}
                  <ContentText text={`${row.label}, ${row.period}`} foreign={row.foreign} t={t} />
                </>,
                t(`commitments.verdicts.${verdict}`),
                share(promised),
              ],
            })),
          )}
        />
      </ScrollRegion>
    </>
  );
}
