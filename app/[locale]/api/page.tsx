import type { Metadata } from 'next';
import { CallSection } from '@/components/api/call-section';
import { ImportCallHelp } from '@/components/api/import-call';
import { PageShell } from '@/components/layout/page-shell';
import { apiCalls } from '@/lib/features/api/openapi/call-catalogue';
import { publicUrl } from '@/lib/base/settings/settings';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/api'>;

const rules = ['lists', 'pages', 'cache', 'language'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/api', { title: t('api.title'), description: t('api.lead') });
}

/** Every call of the API: what it gives, its parameters to try, and one line of code in four languages. */
export default async function ApiPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale } = view;
  const { t } = view.words;
  return (
    <PageShell view={view} path="/api" title={t('api.title')} lead={t('api.lead')}>
      <p>
        <a href={`/api/v1/openapi.json?lang=${locale}`}>{t('api.description')}</a>
      </p>
      <section className="mt-8 max-w-prose">
        <h2 className="section-title">{t('api.rules.title')}</h2>
        <ul className="list-disc pl-5">
          {rules.map((rule) => (
            <li key={rule} className="mb-2">
              {t(`api.rules.${rule}`)}
            </li>
          ))}
        </ul>
      </section>
      <h2 className="section-title mt-12">{t('api.callsTitle')}</h2>
      <div className="flex flex-col gap-12">
        {apiCalls.map((call) => (
          <CallSection key={call.id} call={call} home={publicUrl()} locale={locale} t={t} />
        ))}
        <ImportCallHelp home={publicUrl()} t={t} />
      </div>
    </PageShell>
  );
}
