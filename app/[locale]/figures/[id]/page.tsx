import type { Metadata } from 'next';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { ChartFrame } from '@/components/charts/chart-frame';
import { SmallChart } from '@/components/charts/small-chart';
import { ComparisonTable } from '@/components/figures/page/comparison-table';
import { FigureCertainty } from '@/components/figures/page/figure-certainty';
import { FigureCitations } from '@/components/figures/page/figure-citations';
import { FigureHero } from '@/components/figures/page/figure-hero';
import { pictureSize } from '@/components/figures/figure-picture';
import { FigureMenus } from '@/components/figures/page/figure-menus';
import { FigureProvenance } from '@/components/figures/page/figure-provenance';
import { SimilarFigureList } from '@/components/figures/page/similar-figure-list';
import { pageHref } from '@/components/layout/page-href';
import { PageShell } from '@/components/layout/page-shell';
import { ReferenceList } from '@/components/sources/reference-list';
import { ContentText } from '@/components/ui/content-text';
import { JsonLd } from '@/components/ui/json-ld';
import { getFigureContext } from '@/lib/features/figure/figure-page';
import { oembedDiscovery } from '@/lib/features/embeds/embed-links';
import { publicUrl } from '@/lib/base/settings/settings';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { evidenceTexts } from '@/lib/domain/figures/figure-evidence';
import { pickText } from '@/lib/base/i18n/text-schema';
import { toCertainty } from '@/lib/domain/figures/figure-certainty';
import { toCitations } from '@/lib/domain/figures/figure-citation';
import { toJsonLd } from '@/lib/features/exports/json-ld/figure-json-ld';
import { pageMetadata } from '../../page-metadata';
import { withdrawalMetadata } from '../../withdrawal-view';
import { readFigureView } from './figure-view';

type Props = PageProps<'/[locale]/figures/[id]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readFigureView(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { view, path, pictureUrl, meaning } = read;
  const { sentence, title, value } = meaning;
  const words = { title: `${value} – ${title}`, description: sentence };
  const base = pageMetadata(view.locale, path, words);
  const images = [{ url: pictureUrl, ...pictureSize, alt: sentence }];
  const twitter = { card: 'summary_large_image' } as const;
  const types = oembedDiscovery(publicUrl(), `/${view.locale}${path}`);
  return {
    ...base,
    alternates: { ...base.alternates, types },
    openGraph: { ...base.openGraph, images },
    twitter,
  };
}

/** One figure: what it is, how sure it is, where it comes from, what it may be held against. */
export default async function FigurePage(props: Props) {
  const read = await readFigureView(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { view, figure, source, site, path, url, frozenUrl, meaning } = read;
  const { locale, release, selection, words } = view;
  const { t } = words;
  const survey = words.vocabulary.surveys.get(figure.survey ?? '');
  const date = new Date().toISOString().slice(0, 10);
  const context = await getFigureContext(figure, selection, words);
  return (
    <PageShell
      view={view}
      path={path}
      title={meaning.label}
      foreign={meaning.foreign}
      lead={[meaning.country, meaning.period, t(`kinds.${figure.kind}`)].join(' · ')}
    >
      <JsonLd data={toJsonLd(figure, { site, url, release }, words)} />
      <FigureHero
        country={figure.country}
        meaning={meaning}
        survey={survey ? pickText(survey.label, locale).text : null}
        evidence={evidenceTexts([figure], new Date(date).getUTCFullYear(), words)}
        t={t}
      />
      {context.small && (
        <div className="mt-3 sm:hidden">
          <SmallChart drawing={context.small} />
        </div>
      )}
      <div className="mt-3 sm:mt-5">
        <FigureMenus figure={figure} frozen={selection.filters.release} locale={locale} t={t} />
      </div>
      <p className="text-muted mt-5 max-w-prose">
        <ContentText text={meaning.definition} foreign={meaning.foreign} t={t} />
      </p>
      <div className="mt-8 grid grid-cols-1 gap-x-10 gap-y-14 lg:mt-14 lg:grid-cols-2">
        <div className="min-w-0 lg:sticky lg:top-6 lg:col-start-2 lg:row-start-1 lg:self-start">
          <h2 className="sr-only">{t('figure.chart')}</h2>
          <ChartFrame chart={context.chart} locale={locale} t={t} />
        </div>
        <div className="flex min-w-0 flex-col gap-14 lg:col-start-1 lg:row-start-1">
          <FigureCertainty certainty={toCertainty(figure, words)} country={figure.country} t={t} />
          <FigureProvenance figure={figure} source={source} words={words} />
        </div>
      </div>
      <ComparisonTable
        comparisons={context.comparisons}
        more={
          context.hasMore
            ? pageHref(locale, '/figures', formatFigureFilters({ indicator: [figure.indicator] }))
            : null
        }
        t={t}
      />
      <SimilarFigureList similarFigures={context.similarFigures} t={t} />
      <ReferenceList references={context.references} standards={context.standards} words={words} />
      <FigureCitations
        citations={toCitations(figure, { release, url: frozenUrl, date }, words)}
        frozenHref={frozenUrl}
        t={t}
      />
    </PageShell>
  );
}
