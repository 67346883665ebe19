import { formatDates } from '@/lib/base/i18n/format';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { assessmentHref } from '@/lib/domain/figures/figure-links';
import type { AssessmentView } from '@/lib/features/assessments/assessment-page';
import { LocalisedText } from '../ui/content-text';
import { ResultTable } from './result-table';

/** A campaign in the list of them: who measured, when, by which protocol, and its results. */
export function AssessmentSummary({ shown, words }: { shown: AssessmentView; words: ChartWords }) {
  const { t, locale, query } = words;
  const { assessment, days } = shown;
  const { id, campaign, protocol } = assessment;
  const heading = `assessment-${id}`;
  return (
    <section className="mt-12" aria-labelledby={heading}>
      <h2 id={heading} className="section-title">
        <a href={assessmentHref(id, locale, query)}>
          <LocalisedText text={campaign.title} words={words} />
        </a>
      </h2>
      <p className="text-muted">
        {[
          t('assessments.measuredBy', { body: campaign.body }),
          formatDates(days.from, days.to, locale),
          `${t('assessments.protocol')} ${protocol}`,
        ].join(' · ')}
      </p>
      <div className="mt-3">
        <ResultTable
          results={shown.results}
          label={t('assessments.resultsOf', {
            organisation: pickText(campaign.title, locale).text,
          })}
          words={words}
        />
      </div>
    </section>
  );
}
