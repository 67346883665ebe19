import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import { OrganisationLink } from '../../ui/organisation-link';
import { ResultMeasures } from '../../assessments/result-body';
import { ResultTable } from '../../assessments/result-table';

/** What a file measured, before anything is kept, and the way to keep it. */
export function CampaignPreview({
  keptId,
  results,
  words,
}: {
  keptId: string;
  results: readonly OrganisationResult[];
  words: ChartWords;
}) {
  const { t, locale } = words;
  return (
    <section className="mt-8">
      <h2 className="section-title">{t('assessments.forms.preview')}</h2>
      <ResultTable results={results} label={t('assessments.total')} words={words} />
      {results.map((own) => (
        <section key={own.result.organisation} className="mt-8">
          <h3 className="text-xl font-semibold">
            <OrganisationLink id={own.result.organisation} words={words} />
          </h3>
          <ResultMeasures own={own} words={words} />
        </section>
      ))}
      <form method="post" action={`/${locale}/import/campaign/keep`} className="mt-8">
        <input type="hidden" name="form" value={keptId} />
        <p className="mb-3">{t('assessments.forms.keepHint')}</p>
        <button className="button">{t('assessments.forms.keep')}</button>
      </form>
    </section>
  );
}
