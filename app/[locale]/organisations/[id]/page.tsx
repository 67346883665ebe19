import type { Metadata } from 'next';
import { WithdrawnPage } from '@/components/changes/withdrawn-page';
import { ChartGrid } from '@/components/charts/chart-grid';
import { KnownYears } from '@/components/countries/known-years';
import { ListLink, SummaryLead } from '@/components/countries/summary-lead';
import { FigureSection } from '@/components/figures/figure-section';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageShell } from '@/components/layout/page-shell';
import { ThemeHeading } from '@/components/layout/theme-heading';
import { MeasuredPanel } from '@/components/organisations/measured-panel';
import { OrganisationFacts } from '@/components/organisations/organisation-facts';
import { PledgedPanel } from '@/components/organisations/pledged-panel';
import { RatedPanel } from '@/components/ratings/rated-panel';
import { JsonLd } from '@/components/ui/json-ld';
import { proofSecret } from '@/lib/features/ratings/give-rating';
import { pageMetadata } from '../../page-metadata';
import { withdrawalMetadata } from '../../withdrawal-view';
import { readAddressedOrganisation, readOrganisationView } from './organisation-view';

type Props = PageProps<'/[locale]/organisations/[id]'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const read = await readAddressedOrganisation(props);
  if (read.withdrawal) return withdrawalMetadata(read.withdrawal, read.view);
  const { view, path, title, name } = read;
  const description = view.words.t('organisations.descriptionOf', { organisation: name });
  return pageMetadata(view.locale, path, { title, description });
}

/** An organisation: what it is, what it promised, and what figures say of it, each by itself. */
export default async function OrganisationPage(props: Props) {
  const read = await readAddressedOrganisation(props);
  if (read.withdrawal) return <WithdrawnPage view={read.view} withdrawal={read.withdrawal} />;
  const { view, organisation, path, title, foreign } = read;
  const { locale, words } = view;
  const { t } = words;
  const shown = await readOrganisationView(organisation, view, read);
  const { choices, ownFilters, query } = shown;
  const action = `/${locale}${path}`;
  return (
    <PageShell
      view={view}
      path={path}
      title={title}
      foreign={foreign}
      filterBar={
        choices.total > 0 && (
          <FilterBar choices={choices} filters={ownFilters} action={action} words={words} />
        )
      }
    >
      {shown.dataset && <JsonLd data={shown.dataset} />}
      {shown.ratingJsonLd && <JsonLd data={shown.ratingJsonLd} />}
      <ListLink view={view} section="organisations" />
      <OrganisationFacts organisation={organisation} words={words} />
      <p className="text-muted mt-6">{t('organisations.panels.lead')}</p>
      <PledgedPanel promised={shown.promised} words={words} />
      <section className="mt-14" aria-labelledby="published">
        <h2 id="published" className="section-title">
          {t('organisations.panels.published')}
        </h2>
        <SummaryLead
          {...{ view, section: 'organisations', summary: shown.summary }}
          hasFigures={choices.total > 0}
        />
        {shown.summary && (
          <>
            <KnownYears
              summary={shown.summary}
              unknown={[]}
              filters={shown.selection.filters}
              level="h3"
              words={words}
            />
            {shown.sections.map(({ theme, charts }) => (
              <section key={theme} aria-labelledby={theme} className="mt-14">
                <ThemeHeading {...{ theme, locale, query, t }} total={null} level="h3" />
                <ChartGrid charts={charts} filters={ownFilters} path={path} locale={locale} t={t} />
              </section>
            ))}
            <FigureSection
              figures={shown.figures}
              total={choices.shown}
              title={title}
              query={query}
              path={path}
              level="h3"
              view={view}
            />
          </>
        )}
      </section>
      <MeasuredPanel measured={shown.measured} words={words} />
      <RatedPanel
        rated={shown.rated}
        organisation={read.name}
        rateHref={proofSecret() === null ? null : `${action}/rate`}
        words={words}
      />
    </PageShell>
  );
}
