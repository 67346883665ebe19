import type { Locale } from '@/lib/base/i18n/locales';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { AssessmentResult } from '@/lib/domain/assessments/result-schema';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import { scoreText } from '@/lib/features/assessments/result-texts';
import { OrganisationLink } from '../ui/organisation-link';
import { DataTable } from '../ui/data-table';
import { ScrollRegion } from '../ui/scroll-region';

/** The organisations of a campaign, the highest totals first, each with its interval, parts and counts. */
export function ResultTable({
  results,
  label,
  words,
}: {
  results: readonly Pick<OrganisationResult, 'result' | 'group'>[];
  /** What tells the table from others of its page. */
  label: string;
  words: ChartWords;
}) {
  const { t, locale } = words;
  const column = (name: 'telephone' | 'email') => ({
    label: t(`assessments.channels.${name}`),
    isNumber: true,
  });
  return (
    <>
      <ScrollRegion label={label}>
        <DataTable
          className="sm:min-w-[44rem]"
          columns={[
            { label: t('assessments.organisation') },
            { label: t('assessments.group'), isNumber: true },
            { label: t('assessments.total'), isNumber: true },
            { label: t('assessments.interval'), isNumber: true },
            column('telephone'),
            column('email'),
            { label: t('assessments.contacts'), isNumber: true },
          ]}
          rows={results.map(({ result, group }) => ({
            key: result.organisation,
            cells: [
              <OrganisationLink key="name" id={result.organisation} words={words} />,
              group ?? '–',
              result.total ? scoreText(result.total.score, locale) : '–',
              result.total ? intervalText(result.total, words) : '–',
              channelScore(result.telephone, locale),
              channelScore(result.email, locale),
              result.telephone.contacts + result.email.contacts,
            ],
          }))}
        />
      </ScrollRegion>
      <p className="text-muted mt-3 max-w-prose text-sm">{t('assessments.groupText')}</p>
    </>
  );
}

function channelScore({ scored }: AssessmentResult['telephone'], locale: Locale): string {
  return scored ? scoreText(scored.score, locale) : '–';
}

function intervalText(
  { low, high }: NonNullable<AssessmentResult['total']>,
  { t, locale }: ChartWords,
): string {
  return t('assessments.between', { low: scoreText(low, locale), high: scoreText(high, locale) });
}
