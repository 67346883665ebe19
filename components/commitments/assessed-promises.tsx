import type { ChartWords } from '@/lib/domain/charts/chart-point';
import { assessmentHref } from '@/lib/domain/figures/figure-links';
import type { CharterVerdict } from '@/lib/features/assessments/assessment-page';
import { promiseVerdictText } from '@/lib/features/assessments/result-texts';
import { LocalisedText } from '../ui/content-text';
import { OrganisationLink } from '../ui/organisation-link';

/** What independent bodies measured of those who signed: whether each promise was kept. */
export function AssessedPromises({
  assessed,
  words,
}: {
  assessed: readonly CharterVerdict[];
  words: ChartWords;
}) {
  const { t, locale, query } = words;
  if (assessed.length === 0) return null;
  return (
    <>
      <h3 className="mt-8 text-xl font-semibold">{t('assessments.panel')}</h3>
      <ul className="max-w-prose">
        {assessed.map(({ assessment: { id, campaign }, organisation, verdict }) => (
          <li
            key={`${id} ${organisation} ${verdict.commitment.id}`}
            className="border-line border-b py-3"
          >
            <strong>
              <OrganisationLink id={organisation} words={words} />
            </strong>
            <span className="block">{promiseVerdictText(verdict, words)}</span>
            <span className="text-muted block text-sm">
              <a href={assessmentHref(id, locale, query)}>
                <LocalisedText text={campaign.title} words={words} />
              </a>
              {` · ${t('assessments.measuredBy', { body: campaign.body })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
