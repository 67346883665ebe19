import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AssessmentFacts } from '@/components/assessments/assessment-facts';
import { OrganisationResultDetails } from '@/components/assessments/organisation-result-details';
import { ProtocolText } from '@/components/assessments/protocol-text';
import { ResultTable } from '@/components/assessments/result-table';
import { ScenarioList } from '@/components/assessments/scenario-list';
import { PageShell } from '@/components/layout/page-shell';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import { getAssessmentView } from '@/lib/features/assessments/assessment-page';
import { pageMetadata } from '../../page-metadata';
import { readPageView } from '../../page-view';

type Props = PageProps<'/[locale]/assessments/[id]'>;

async function readAssessment({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await readPageView(params, searchParams);
  const { locale } = view.words;
  const shown = await getAssessmentView(id, view.release.number);
  if (shown === null) notFound();
  const { title } = shown.assessment.campaign;
  return {
    ...{ view, shown, path: `/assessments/${id}`, title: pickText(title, locale).text },
    foreign: foreignTexts([title], locale),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, shown, path, title } = await readAssessment(props);
  const { body } = shown.assessment.campaign;
  const description = view.words.t('assessments.measuredBy', { body });
  return pageMetadata(view.locale, path, { title, description });
}

/** One campaign of an independent body: who measured, how, what came of it, and what the organisations reply. */
export default async function AssessmentPage(props: Props) {
  const { view, shown, path, title, foreign } = await readAssessment(props);
  const { words } = view;
  const { body } = shown.assessment.campaign;
  return (
    <PageShell
      view={view}
      path={path}
      title={title}
      foreign={foreign}
      lead={words.t('assessments.measuredBy', { body })}
    >
      <AssessmentFacts shown={shown} words={words} />
      <section className="mt-10" aria-labelledby="results">
        <h2 id="results" className="section-title">
          {words.t('assessments.results')}
        </h2>
        <ResultTable results={shown.results} label={words.t('assessments.total')} words={words} />
      </section>
      {shown.results.map((own) => (
        <OrganisationResultDetails key={own.result.organisation} own={own} words={words} />
      ))}
      <ScenarioList campaign={shown.assessment.campaign} words={words} />
      <ProtocolText published={shown.protocol} words={words} />
    </PageShell>
  );
}
