import { formatDates } from '@/lib/base/i18n/format';
import { pickText } from '@/lib/base/i18n/text-schema';
import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { assessmentHref } from '@/lib/domain/figures/figure-links';
import type {
  AssessmentView,
  OrganisationResult,
} from '@/lib/features/assessments/assessment-page';
import { ResultBody } from '../assessments/result-body';
import { LocalisedText } from '../ui/content-text';
import { FactList } from '../ui/fact-list';

/** What independent bodies measured of an organisation; nothing where none did. */
export function MeasuredPanel({
  measured,
  words,
}: {
  measured: readonly { view: AssessmentView; own: OrganisationResult }[];
  words: ChartWords;
}) {
  const { t, locale, query } = words;
  if (measured.length === 0) return null;
  return (
    <section className="mt-14" aria-labelledby="measured">
      <h2 id="measured" className="section-title">
        {t('assessments.panel')}
      </h2>
      {measured.map(({ view: { assessment, days }, own }) => (
        <div key={assessment.id} className="mb-10">
          <h3 className="text-xl font-semibold">
            <LocalisedText text={assessment.campaign.title} words={words} />
          </h3>
          <ResultBody
            own={own}
            label={t('assessments.resultsOf', {
              organisation: pickText(assessment.campaign.title, locale).text,
            })}
            words={words}
          />
          <div className="mt-4 max-w-2xl">
            <FactList
              facts={[
                { name: t('assessments.body'), value: assessment.campaign.body },
                {
                  name: t('assessments.funding'),
                  value: <LocalisedText text={assessment.campaign.funding} words={words} />,
                },
                {
                  name: t('assessments.interests'),
                  value: <LocalisedText text={assessment.campaign.interests} words={words} />,
                },
                {
                  name: t('assessments.contactsFrom'),
                  value: formatDates(days.from, days.to, locale),
                },
                { name: t('assessments.protocol'), value: assessment.protocol },
              ]}
            />
          </div>
          <p className="mt-3">
            <a href={assessmentHref(assessment.id, locale, query)}>{t('assessments.whole')}</a>
          </p>
        </div>
      ))}
    </section>
  );
}
