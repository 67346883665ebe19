import type { Metadata } from 'next';
import { BenchmarkTool } from '@/components/benchmark/benchmark-tool';
import { StandardList } from '@/components/benchmark/result/verdict/standard-list';
import { TileList } from '@/components/figures/headline-tiles';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { MAX_FILE_BYTES } from '@/lib/call-log/read/read-table';
import { getBenchmark } from '@/lib/features/benchmark/benchmark-page';
import { pickLogMessages } from '@/lib/features/benchmark/log-words';
import { getMessages, getTranslator } from '@/lib/base/i18n/translations';
import { pageMetadata } from '../page-metadata';
import { readLocale, readPageView } from '../page-view';

type Props = PageProps<'/[locale]/benchmark'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await readLocale(params);
  const t = getTranslator(locale);
  const [title, description] = [t('benchmark.title'), t('benchmark.description')];
  return pageMetadata(locale, '/benchmark', { title, description });
}

/** Hold a call log against the standards: the tool that reads it, the standards, what surveys say. */
export default async function BenchmarkPage({ params, searchParams }: Props) {
  const view = await readPageView(params, searchParams);
  const { locale, selection, words } = view;
  const { t } = words;
  const { standards, felt } = await getBenchmark(selection, words);
  return (
    <PageShell
      view={view}
      path="/benchmark"
      title={t('benchmark.title')}
      lead={t('benchmark.lead')}
    >
      <noscript>
        <Notice>{t('benchmark.needsScript')}</Notice>
      </noscript>
      <BenchmarkTool
        locale={locale}
        messages={pickLogMessages(getMessages(locale))}
        standards={standards}
        maxMegabytes={MAX_FILE_BYTES / 1_000_000}
      />
      <StandardList standards={standards} locale={locale} t={t} />
      <section className="mt-14">
        <h2 className="section-title">{t('benchmark.felt.title')}</h2>
        <p className="text-muted mb-6 max-w-prose">{t('benchmark.felt.lead')}</p>
        <TileList headlines={felt} t={t} />
      </section>
    </PageShell>
  );
}
