import type { Metadata } from 'next';
import { ChartFigures } from '@/components/charts/chart-figures';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { pageHref } from '@/components/layout/page-href';
import { PageShell } from '@/components/layout/page-shell';
import { SharePanel } from '@/components/layout/share-panel';
import { parseAskedChart } from '@/lib/features/charts/requested-chart-filters';
import { checkChosen, getAskedChart } from '@/lib/features/charts/requested-chart';
import { chartShareTexts } from '@/lib/features/embeds/share-texts';
import { pageMetadata } from '../../../page-metadata';
import { readPageView } from '../../../page-view';
import { readWithdrawal, withdrawalMetadata } from '../../../withdrawal-view';

type Props = PageProps<'/[locale]/share/charts/[id]'>;

async function readChart({ params, searchParams }: Props) {
  const [{ id }, page] = await Promise.all([params, readPageView(params, searchParams)]);
  const { selection, words } = page;
  const asked = parseAskedChart(id, page.asked);
  const chart = await getAskedChart(asked.value, selection, words);
  if (!chart) return { view: page, withdrawal: await readWithdrawal('charts', id, page) };
  const unfit = await checkChosen(asked.value, selection);
  const view = { ...page, problems: [...page.problems, ...asked.problems, ...unfit] };
  return {
    id,
    view,
    chart,
    withdrawal: null,
    name: words.t('take.takeOf', { title: chart.title }),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readChart(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { id, view, name } = read;
  const words = { title: name, description: view.words.t('site.description') };
  const base = pageMetadata(view.locale, `/share/charts/${id}`, words);
  return { ...base, robots: { index: false } };
}

/** All that can be taken of one chart: what its menus fetch, and a page of its own where no script runs. */
export default async function ShareChartPage(props: Props) {
  const read = await readChart(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { id, view, chart, name } = read;
  const { address, result, title } = chart;
  const { t } = view.words;
  const isDrawn = result !== null && 'chart' in result;
  return (
    <PageShell view={view} path={`/share/charts/${id}`} title={name}>
      <p className="mb-6">
        <a href={pageHref(view.locale, address.path, address.query)}>{title}</a>
      </p>
      {isDrawn ? (
        <>
          <section id="figures" className="mb-10">
            <h2 className="section-title">{t('take.download')}</h2>
            <ChartFigures chart={result.chart} locale={view.locale} t={t} />
          </section>
          <h2 className="section-title">{t('take.share')}</h2>
          <SharePanel texts={chartShareTexts(result.chart, view.words)} t={t} />
        </>
      ) : (
        <p>{t('charts.emptyOther')}</p>
      )}
    </PageShell>
  );
}
