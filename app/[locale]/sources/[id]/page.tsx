import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ExportLinks } from '@/components/figures/export-links';
import { FigureTable } from '@/components/figures/figure-table';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageShell } from '@/components/shell/page-shell';
import { ReferenceList } from '@/components/sources/reference-list';
import { SourceCard } from '@/components/sources/source-card';
import { StatementList } from '@/components/sources/statement-list';
import { SurveyCards } from '@/components/sources/survey-cards';
import { getSourceContents } from '@/lib/dashboard/source-page-queries';
import { getFilterChoices } from '@/lib/dashboard/filter-queries';
import { formatFigureFilters } from '@/lib/figures/figure-filters';
import { toFigureRows } from '@/lib/figures/figure-rows';
import { resolveSelection } from '@/lib/figures/selection-queries';
import { pickText } from '@/lib/i18n/text-schema';
import { pageMetadata } from '../../page-metadata';
import { readLocale, readPageView, withPageFilters } from '../../page-view';

type Props = PageProps<'/[locale]/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { id }] = await Promise.all([readLocale(params), params]);
  const { selection } = await resolveSelection(new URLSearchParams());
  const source = selection.vocabulary.sources.get(id) ?? notFound();
  const title = source.title ?? pickText(source.label, locale).text;
  return pageMetadata(locale, `/sources/${id}`, {
    title,
    description: pickText(source.summary, locale).text,
  });
}

/** One source: what it is, the surveys behind it, its figures, what it says without a number. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await readPageView(params, searchParams, { source: [id] });
  const { locale, words } = view;
  const { t } = words;
  const source = words.vocabulary.sources.get(id) ?? notFound();
  const path = `/sources/${id}`;
  const selection = withPageFilters(view, { source: [id] });
  const ownFilters = { ...view.selection.filters, source: undefined };
  const [choices, contents] = await Promise.all([
    getFilterChoices(selection, { source: [id] }),
    getSourceContents(id, selection),
  ]);
  return (
    <PageShell
      view={view}
      path={path}
      title={source.title ?? pickText(source.label, locale).text}
      lead={pickText(source.summary, locale).text}
      filterBar={
        <FilterBar
          choices={choices}
          filters={ownFilters}
          action={`/${locale}${path}`}
          words={words}
        />
      }
    >
      <SourceCard source={source} words={words} />
      <SurveyCards surveys={contents.surveys} words={words} />
      <section className="mt-14">
        <h2 className="section-title">{t('sources.figuresTitle')}</h2>
        <div className="mb-4">
          <ExportLinks query={formatFigureFilters(selection.filters)} locale={locale} t={t} />
        </div>
        <FigureTable
          rows={toFigureRows(contents.figures, words)}
          caption={t('sources.figuresTitle')}
          hasSource={false}
          t={t}
        />
      </section>
      <ReferenceList
        references={contents.references}
        standards={contents.standards}
        words={words}
      />
      <StatementList statements={contents.statements} words={words} />
    </PageShell>
  );
}
