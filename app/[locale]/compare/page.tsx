import type { Metadata } from 'next';
import { CountryComparison } from '@/components/comparison/compared-countries';
import { FigureComparison } from '@/components/comparison/compared-figures';
import { SecondCountry } from '@/components/comparison/second-country';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageShell } from '@/components/layout/page-shell';
import { pageMetadata } from '../page-metadata';
import { readComparisonAnswers, readComparison } from './compare-view';

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, title, figures } = await readComparison(props);
  const { t } = view.words;
  const description = t(figures ? 'compare.figuresLead' : 'compare.description');
  return pageMetadata(view.locale, '/compare', { title, description });
}

/** Countries side by side, or any figures that somebody chose: may they be compared, and do they differ? */
export default async function ComparePage(props: Props) {
  const asked = await readComparison(props);
  const { view, title, lead, problems, ownQuery, countries, omitted } = asked;
  const { locale, selection, words, query } = view;
  const { choices, ofFigures, ofCountries } = await readComparisonAnswers(asked);
  return (
    <PageShell
      view={{ ...view, problems: [...problems, ...(ofFigures?.problems ?? [])] }}
      path="/compare"
      title={title}
      lead={lead}
      ownQuery={ownQuery}
      filterBar={
        !ofFigures && (
          <FilterBar
            choices={choices}
            filters={selection.filters}
            action={`/${locale}/compare`}
            asksFor="country"
            words={words}
          />
        )
      }
    >
      <div className="mt-8">
        {ofFigures ? (
          <FigureComparison
            compared={ofFigures}
            release={selection.filters.release}
            words={words}
          />
        ) : ofCountries ? (
          <CountryComparison compared={ofCountries} omitted={omitted} query={query} words={words} />
        ) : (
          <SecondCountry first={countries[0] ?? null} filters={selection.filters} words={words} />
        )}
      </div>
    </PageShell>
  );
}
