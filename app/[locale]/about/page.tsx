import type { Metadata } from 'next';
import { ColumnTable } from '@/components/figures/column-table';
import { FileList } from '@/components/figures/file-list';
import { PageShell } from '@/components/layout/page-shell';
import { getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/about'>;

const sections = ['what', 'read', 'convert', 'compare', 'sure', 'words'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  return pageMetadata(locale, '/about', { title: t('about.title'), description: t('about.lead') });
}

/** What the barometer is, how its figures are read, converted and compared, and the CSV's columns. */
export default async function AboutPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { t } = view.words;
  return (
    <PageShell view={view} path="/about" title={t('about.title')} lead={t('about.lead')}>
      {sections.map((section) => (
        <section key={section} id={section} className="mt-10 max-w-prose">
          <h2 className="section-title">{t(`about.${section}.title`)}</h2>
          <p>{t(`about.${section}.text`)}</p>
        </section>
      ))}
      <section id="licence" className="mt-10 max-w-prose">
        <h2 className="section-title">{t('exports.licence.title')}</h2>
        <p>{t('exports.licence.text')}</p>
      </section>
      <section id="api" className="mt-10 max-w-prose">
        <h2 className="section-title">{t('about.api.title')}</h2>
        <p>{t('about.api.text')}</p>
        <ul className="my-3 list-disc pl-5">
          <li>
            <a href={`/${view.locale}/api`}>{t('about.api.all')}</a>
          </li>
          <li>
            <a href={`/api/v1/figures.csv?lang=${view.locale}`}>{t('about.api.csv')}</a>{' '}
            <code>/api/v1/figures.csv</code>
          </li>
          <li>
            <a href={`/api/v1/figures?lang=${view.locale}`}>{t('about.api.json')}</a>{' '}
            <code>/api/v1/figures</code>
          </li>
        </ul>
        <p>{t('about.api.filters')}</p>
        <p className="mt-3">{t('about.api.dialect')}</p>
      </section>
      <FileList locale={view.locale} t={t} />
      <ColumnTable t={t} />
    </PageShell>
  );
}
