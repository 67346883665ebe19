import { countryName } from '@/lib/base/i18n/country-schema';
import { parseChosen } from '@/lib/domain/filters/explorer-filters';
import { formatList, formatQuery, joinQueries } from '@/lib/base/http/query';
import { getComparedCountries, mostCountries } from '@/lib/features/comparison/compared-countries';
import { getComparedFigures } from '@/lib/features/comparison/compared-figures';
import type { LaterChanges } from '@/lib/features/dashboard/dashboard-schema';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { pageViewOf, readPageQuery } from '../page-view';

type Props = Pick<PageProps<'/[locale]/compare'>, 'params' | 'searchParams'>;

/**
 * What an address asks to compare: the figures that `figure` names, else the countries of the filter, of
 * which no more than a few are held against each other at once.
 */
export async function readComparison({ params, searchParams }: Props) {
  const query = await readPageQuery(searchParams);
  const chosen = parseChosen(query);
  const page = await pageViewOf(params, query, {});
  const ownQuery = query.has('figure') ? formatQuery({ figure: formatList(chosen.value) }) : '';
  const view = { ...page, later: page.later && keepOwn(page.later, ownQuery) };
  const { locale, words, selection } = view;
  const { t } = words;
  const asked = query.has('figure');
  const all = asked ? [] : (selection.filters.country ?? []);
  const countries = all.slice(0, mostCountries);
  const names = countries.map((code) => countryName(code, locale)).join(', ');
  const title = asked
    ? t('compare.figuresTitle')
    : countries.length > 1
      ? t('compare.titleOf', { list: names })
      : t('compare.title');
  return {
    ...{ view, title, countries, omitted: all.slice(mostCountries) },
    lead: t(asked ? 'compare.figuresLead' : 'compare.lead'),
    problems: [...view.problems, ...chosen.problems],
    figures: asked ? chosen.value : null,
    ownQuery,
  };
}

/** The way to the newest release keeps the figures that are asked about. */
function keepOwn(later: LaterChanges, ownQuery: string): LaterChanges {
  return { ...later, newestQuery: joinQueries(later.newestQuery, ownQuery) };
}

/** The answers to what is asked, and what there is to choose from. */
export async function readComparisonAnswers({
  view,
  figures,
  countries,
}: Awaited<ReturnType<typeof readComparison>>) {
  const { selection, words } = view;
  const [choices, ofFigures, ofCountries] = await Promise.all([
    getFilterChoices(selection, {}),
    figures && getComparedFigures(figures, selection, words),
    countries.length > 1 ? getComparedCountries(countries, selection, words) : null,
  ]);
  return { choices, ofFigures, ofCountries };
}
