import { formatNumber, formatShare } from '@/lib/base/i18n/format';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { AssessmentResult } from '@/lib/domain/assessments/result-schema';
import { scoreText, waitText } from '@/lib/features/assessments/result-texts';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

/** What was counted of each channel, and the parts of its score where there are enough contacts for one. */
export function ChannelTable({
  result,
  label,
  words,
}: {
  result: AssessmentResult;
  label: string;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const isScored = result.telephone.scored !== null;
  const columns = [
    ...(['contacts', 'reached', 'inTime', 'menu', 'waiting'] as const),
    ...(isScored ? (['access', 'answer', 'courtesy', 'score'] as const) : []),
  ];
  return (
    <ScrollRegion label={label}>
      <DataTable
        className="sm:min-w-[44rem]"
        columns={[
          { label: t('assessments.channel') },
          ...columns.map((name) => ({ label: t(`assessments.${name}`), isNumber: true })),
        ]}
        rows={(['telephone', 'email'] as const).map((name) => {
          const { contacts, reached, in_time, median_menu, median_waiting, scored } = result[name];
          const share = (value: number | undefined) =>
            value === undefined ? '–' : formatShare(value, locale);
          const parts = [
            share(scored?.access),
            share(scored?.answer),
            share(scored?.courtesy),
            scored ? scoreText(scored.score, locale) : '–',
          ];
          return {
            key: name,
            cells: [
              t(`assessments.channels.${name}`),
              ...[contacts, reached, in_time].map((count) => formatNumber(count, locale)),
              ...[median_menu, median_waiting].map((seconds) =>
                seconds === null ? '–' : waitText(seconds, locale),
              ),
              ...(isScored ? parts : []),
            ],
          };
        })}
      />
    </ScrollRegion>
  );
}
