import type { Metadata } from 'next';
import { readWithdrawal, withdrawalMetadata } from '@/app/[locale]/withdrawal-view';
import { EmbeddedWithdrawal } from '@/components/changes/embedded-withdrawal';
import { EmbeddedChart } from '@/components/charts/embedded-chart';
import { EmbedShell } from '@/components/layout/embed-shell';
import { pageHref } from '@/components/layout/page-href';
import { parseAskedChart } from '@/lib/features/charts/requested-chart-filters';
import { checkChosen, getAskedChart } from '@/lib/features/charts/requested-chart';
import { fullTitle } from '@/lib/domain/charts/chart-spec';
import { explorerQuery, usualView } from '@/lib/domain/filters/explorer-filters';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { embedMetadata, readEmbedView } from '../../embed-view';

type Props = PageProps<'/embed/[locale]/charts/[id]'>;

async function readChart({ params, searchParams }: Props) {
  const { id, scheme, view } = await readEmbedView(params, searchParams);
  const { selection, words } = view;
  const asked = parseAskedChart(id, view.asked);
  const chart = await getAskedChart(asked.value, selection, words);
  if (!chart) return { id, scheme, view, withdrawal: await readWithdrawal('charts', id, view) };
  const unfit = await checkChosen(asked.value, selection);
  const problems = [...view.problems, ...asked.problems, ...unfit];
  const { chosen } = asked.value;
  return { id, scheme, view: { ...view, problems }, chosen, ...chart, withdrawal: null };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readChart(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { id, view, chosen, address, result, ...chart } = read;
  const isDrawn = result !== null && 'chart' in result;
  const title = isDrawn ? fullTitle(result.chart, view.words.t) : chart.title;
  const target = { locale: view.locale, form: 'charts', id } as const;
  const query = explorerQuery(view.selection.filters, { ...usualView, chosen });
  const canonical = pageHref(view.locale, address.path, '');
  return embedMetadata(target, query, { title, canonical });
}

/** One chart, for another site's frame. */
export default async function EmbeddedChartPage(props: Props) {
  const read = await readChart(props);
  if (read.withdrawal) {
    const { id, view, scheme, withdrawal } = read;
    const { locale, words } = view;
    return (
      <EmbedShell view={view} scheme={scheme} id={id} href={withdrawal.was}>
        <EmbeddedWithdrawal withdrawal={withdrawal} locale={locale} t={words.t} />
      </EmbedShell>
    );
  }
  const { id, view, scheme, title, pageTitle, address, result } = read;
  const { locale, selection, words } = view;
  const anchor = result && 'chart' in result ? result.chart.id : id;
  const pageAt = (query: string) => `${pageHref(locale, address.path, query)}#${anchor}`;
  const hrefOf = ({ country, year }: { country: string; year: number }) =>
    pageAt(formatFigureFilters({ ...selection.filters, country: [country], year: [String(year)] }));
  return (
    <EmbedShell view={view} scheme={scheme} id={id} href={pageAt(address.query)}>
      <h2 className="sr-only">{pageTitle}</h2>
      <EmbeddedChart result={result} title={title} hrefOf={hrefOf} locale={locale} t={words.t} />
    </EmbedShell>
  );
}
