import type { Metadata } from 'next';
import { CharterTable } from '@/components/commitments/charter-table';
import { PageShell } from '@/components/layout/page-shell';
import { getTranslator } from '@/lib/base/i18n/translations';
import { getCharterList } from '@/lib/features/commitments/charter-list';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/commitments'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/commitments', {
    title: t('commitments.title'),
    description: t('commitments.description'),
  });
}

/** The charters and laws that promise better service. */
export default async function CommitmentsPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, selection, release, words } = view;
  const { t } = words;
  const charters = await getCharterList(selection, words);
  return (
    <PageShell
      view={view}
      path="/commitments"
      title={t('commitments.title')}
      lead={t('commitments.lead')}
    >
      <div className="mt-6">
        {charters.length === 0 ? (
          <p className="text-muted">{t('commitments.empty', { number: release.number })}</p>
        ) : (
          <CharterTable charters={charters} locale={locale} t={t} />
        )}
      </div>
    </PageShell>
  );
}
