import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { DecisionTable } from '@/components/ratings/decision-table';
import { getTranslator } from '@/lib/base/i18n/translations';
import { getDecisions } from '@/lib/database/queries/ratings/rating-queries';
import { decisionQuarters } from '@/lib/domain/ratings/decision-quarters';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/ratings'>;

const sections = [
  ...(['what', 'checked', 'dates', 'order', 'paid'] as const),
  ...(['computed', 'frozen', 'kept', 'attack'] as const),
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  const title = t('ratings.about.title');
  return pageMetadata(locale, '/ratings', { title, description: t('ratings.about.lead') });
}

/** How ratings by the public are checked, computed and kept, what was decided on them, and where to doubt them. */
export default async function RatingsPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, release, words } = view;
  const { t } = words;
  const quarters = decisionQuarters(await getDecisions(release));
  const query = `?release=${release.number}`;
  return (
    <PageShell
      view={view}
      path="/ratings"
      title={t('ratings.about.title')}
      lead={t('ratings.about.lead')}
    >
      {sections.map((section) => (
        <section key={section} id={section} className="mt-10 max-w-prose">
          <h2 className="section-title">{t(`ratings.about.${section}.title`)}</h2>
          <p>{t(`ratings.about.${section}.text`)}</p>
        </section>
      ))}
      <section id="doubts" className="mt-10 max-w-prose">
        <h2 className="section-title">{t('ratings.about.doubts.title')}</h2>
        <p>
          {t('ratings.about.doubts.text')}{' '}
          <a href={`/${locale}/ratings/doubts`}>{t('ratings.about.doubts.link')}</a>
        </p>
      </section>
      <section id="decisions" className="mt-10">
        <h2 className="section-title">{t('ratings.about.decisions.title')}</h2>
        {quarters.length === 0 ? (
          <p>{t('ratings.about.decisions.none', { number: release.number })}</p>
        ) : (
          <DecisionTable quarters={quarters} words={words} />
        )}
      </section>
      <p className="mt-8">
        {t('ratings.about.take')} <a href={`/api/v1/ratings.csv${query}`}>CSV</a>,{' '}
        <a href={`/api/v1/ratings${query}`}>JSON</a>
      </p>
    </PageShell>
  );
}
