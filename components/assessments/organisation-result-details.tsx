import type { ChartWords } from '@/lib/domain/charts/chart-point';
import type { OrganisationResult } from '@/lib/features/assessments/assessment-page';
import { OrganisationLink } from '../ui/organisation-link';
import { ResultBody } from './result-body';

/** What was measured of one organisation of a campaign. */
export function OrganisationResultDetails({
  own,
  words,
}: {
  own: OrganisationResult;
  words: ChartWords;
}) {
  const { organisation } = own.result;
  return (
    <section className="mt-12" aria-labelledby={organisation}>
      <h2 id={organisation} className="section-title">
        <OrganisationLink id={organisation} words={words} />
      </h2>
      <ResultBody own={own} words={words} />
    </section>
  );
}
