import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmbeddedChart } from '@/components/charts/embedded-chart';
import { EmbedShell } from '@/components/shell/embed-shell';
import { pageHref } from '@/components/shell/page-href';
import { getEmbeddedChart } from '@/lib/embeds/embed-queries';
import { formatFigureFilters } from '@/lib/figures/figure-filters';
import { embedMetadata, readEmbedView } from '../../embed-view';

type Props = PageProps<'/embed/[locale]/charts/[id]'>;

async function readChart({ params, searchParams }: Props) {
  const embed = await readEmbedView(params, searchParams);
  const { selection, words } = embed.view;
  const chart = (await getEmbeddedChart(embed.id, selection, words)) ?? notFound();
  return { ...embed, ...chart };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, view, title, theme } = await readChart(props);
  const target = { locale: view.locale, form: 'charts', id } as const;
  const canonical = pageHref(view.locale, `/themes/${theme}`, '');
  return embedMetadata(target, view.query, { title, canonical });
}

/** One chart, for another site's frame. */
export default async function EmbeddedChartPage(props: Props) {
  const { id, view, scheme, theme, title, result } = await readChart(props);
  const { locale, query, selection, words } = view;
  const { t } = words;
  const pageAt = (filters: string) => `${pageHref(locale, `/themes/${theme}`, filters)}#${id}`;
  const hrefOf = ({ country, year }: { country: string; year: number }) =>
    pageAt(formatFigureFilters({ ...selection.filters, country: [country], year: [String(year)] }));
  return (
    <EmbedShell view={view} scheme={scheme} id={id} href={pageAt(query)}>
      <h2 className="sr-only">{t(`themes.${theme}.title`)}</h2>
      <EmbeddedChart result={result} title={title} hrefOf={hrefOf} locale={locale} t={t} />
    </EmbedShell>
  );
}
