import type { Metadata } from 'next';
import { AssessmentSummary } from '@/components/assessments/assessment-summary';
import { ProtocolText } from '@/components/assessments/protocol-text';
import { PageShell } from '@/components/layout/page-shell';
import { getTranslator } from '@/lib/base/i18n/translations';
import { db } from '@/lib/database/client';
import { getProtocols } from '@/lib/database/queries/assessments/protocol-queries';
import { getAssessmentViews } from '@/lib/features/assessments/assessment-page';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/assessments'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/assessments', {
    title: t('assessments.title'),
    description: t('assessments.description'),
  });
}

/** What independent bodies measured, campaign by campaign, and the protocols that they follow. */
export default async function AssessmentsPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, release, words } = view;
  const { t } = words;
  const [campaigns, protocols] = await Promise.all([
    getAssessmentViews(release.number),
    getProtocols(await db()),
  ]);
  return (
    <PageShell
      view={view}
      path="/assessments"
      title={t('assessments.title')}
      lead={t('assessments.lead')}
    >
      {campaigns.length === 0 && (
        <p className="text-muted mt-6">{t('assessments.empty', { number: release.number })}</p>
      )}
      {campaigns.map((one) => (
        <AssessmentSummary key={one.assessment.id} shown={one} words={words} />
      ))}
      {protocols.map((one) => (
        <ProtocolText key={one.hash} published={one} words={words} />
      ))}
      <p className="mt-6">
        {t('labelled', { label: t('assessments.templates'), value: '' })}
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} className="mr-3" href={`/${locale}/assessment-template.${format}`}>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
    </PageShell>
  );
}
