import type { Metadata } from 'next';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { FigureTable } from '@/components/figures/figure-table';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageMenus } from '@/components/layout/page-menus';
import { PageShell } from '@/components/layout/page-shell';
import { ReferenceList } from '@/components/sources/reference-list';
import { SourceCard } from '@/components/sources/source-card';
import { StatementList } from '@/components/sources/statement-list';
import { SourceCharterList } from '@/components/sources/source-charter-list';
import { SurveyCards } from '@/components/sources/survey-cards';
import { getSourceContents } from '@/lib/features/sources/source-page';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { toFigureRows } from '@/lib/domain/figures/figure-rows';
import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import { pageMetadata } from '../../page-metadata';
import { readPageView, withPageFilters } from '../../page-view';
import { readWithdrawal, withdrawalMetadata } from '../../withdrawal-view';

type Props = PageProps<'/[locale]/sources/[id]'>;

async function readSource({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await readPageView(params, searchParams, { source: [id] });
  const { locale, words } = view;
  const source = words.vocabulary.sources.get(id);
  if (!source) return { withdrawal: await readWithdrawal('sources', id, view), view };
  const title = source.title ?? pickText(source.label, locale).text;
  const summary = pickText(source.summary, locale).text;
  const foreign = foreignTexts(
    [source.title === null ? source.label : null, source.summary],
    locale,
  );
  return { withdrawal: null, id, view, source, path: `/sources/${id}`, title, summary, foreign };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readSource(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { view, path, title, summary } = read;
  return pageMetadata(view.locale, path, { title, description: summary });
}

/** One source: what it is, the surveys behind it, its figures, what it says without a number. */
export default async function SourcePage(props: Props) {
  const read = await readSource(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { id, view, source, path, title, summary, foreign } = read;
  const { locale, words } = view;
  const { t } = words;
  const selection = withPageFilters(view, { source: [id] });
  const ownFilters = { ...view.selection.filters, source: undefined };
  const [choices, contents] = await Promise.all([
    getFilterChoices(selection, { source: [id] }),
    getSourceContents(id, selection),
  ]);
  const hasParagraphs = contents.figures.some(({ paragraph }) => paragraph !== null);
  const figuresTitle = t(hasParagraphs ? 'sources.figuresTitle' : 'theme.figuresTitle');
  return (
    <PageShell
      view={view}
      path={path}
      title={title}
      lead={summary}
      foreign={foreign}
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
      <SurveyCards surveys={contents.surveys} figures={contents.figures} words={words} />
      <section className="mt-14">
        <h2 className="section-title">{figuresTitle}</h2>
        <div className="mb-4">
          <PageMenus view={view} path={path} query={formatFigureFilters(selection.filters)} />
        </div>
        <FigureTable
          rows={toFigureRows(contents.figures, words)}
          caption={figuresTitle}
          hasSource={false}
          t={t}
        />
      </section>
      <SourceCharterList charters={contents.charters} words={words} />
      <ReferenceList
        references={contents.references}
        standards={contents.standards}
        words={words}
      />
      <StatementList statements={contents.statements} words={words} />
    </PageShell>
  );
}
