import { firstOf } from '@/lib/base/http/query';
import type { Metadata } from 'next';
import { PageShell } from '@/components/layout/page-shell';
import { NearAddresses } from '@/components/layout/near-addresses';
import { getNearPages } from '@/lib/features/site/near-pages';
import { getTranslator } from '@/lib/base/i18n/translations';
import { readLocale, readPageQuery, readPageView } from '../page-view';
import NotFoundPage from '../not-found';

type Props = PageProps<'/[locale]/not-found'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(await readLocale(params));
  return { title: `${t('notFound.title')} – ${t('site.name')}`, robots: { index: false } };
}

/** What a reader sees whose address leads nowhere: the server names what may have been meant in `near`. */
export default async function NotFoundInFrame({ params, searchParams }: Props) {
  const view = await readPageView(params, Promise.resolve({})).catch(() => null);
  // Where the database cannot be read, the page still says that there is nothing.
  if (!view) return <NotFoundPage />;
  const { locale, words } = view;
  const near = firstOf(await readPageQuery(searchParams), 'near')?.split(',') ?? [];
  const pages = await getNearPages(near, view.selection, words);
  const { t } = words;
  return (
    <PageShell view={view} path={null} title={t('notFound.title')} lead={t('notFound.text')}>
      <NearAddresses pages={pages} locale={locale} t={t} />
    </PageShell>
  );
}
