import type { Metadata } from 'next';
import { ReleaseEntry } from '@/components/changes/release-entry';
import { PageShell } from '@/components/layout/page-shell';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';
import { readChanges } from './read-changes';

type Props = PageProps<'/[locale]/changes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  const words = { title: t('changes.title'), description: t('changes.lead') };
  return pageMetadata(locale, '/changes', words);
}

/** The changelog of the data: release by release, the newest first. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, words } = view;
  const { t } = words;
  const { log, query, since, olderHref, ownQuery, problems } = await readChanges(view);
  return (
    <PageShell
      view={{ ...view, problems: [...view.problems, ...problems] }}
      path="/changes"
      title={t('changes.title')}
      lead={t('changes.lead')}
      ownQuery={ownQuery}
    >
      <p>
        <a href={`/${locale}/changes/feed.xml`}>{t('changes.feed')}</a>
      </p>
      {since > 0 && (
        <p className="mt-3">
          {t('changes.since', { number: since })}{' '}
          <a href={`/${locale}/changes`}>{t('changes.fromStart')}</a>
        </p>
      )}
      {log.length === 0 && <p className="mt-8">{t('changes.none')}</p>}
      <div className="mt-8 flex flex-col gap-12">
        {log.map((entry) => (
          <ReleaseEntry
            key={entry.release.number}
            entry={entry}
            query={query}
            locale={locale}
            t={t}
          />
        ))}
      </div>
      {olderHref !== null && (
        <p className="mt-10">
          <a className="button-quiet" href={olderHref}>
            {t('changes.older')}
          </a>
        </p>
      )}
    </PageShell>
  );
}
