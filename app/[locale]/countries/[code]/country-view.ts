import { notFound } from 'next/navigation';
import { countryName, countrySchema } from '@/lib/base/i18n/country-schema';
import { formatFigureFilters } from '@/lib/domain/filters/figure-filters';
import { getCountryPage } from '@/lib/features/countries/country-page';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { readLocale, readPageView, withPageFilters } from '../../page-view';

type Props = Pick<PageProps<'/[locale]/countries/[code]'>, 'params' | 'searchParams'>;

/** The country that an address names, with its name; what is no ISO code is a page that does not exist. */
export async function readAddressedCountry(params: Props['params']) {
  const [locale, { code: asked }] = await Promise.all([readLocale(params), params]);
  const code = countrySchema.safeParse(asked).data ?? notFound();
  return { locale, code, name: countryName(code, locale), path: `/countries/${code}` };
}

/** All that the page of a country shows. */
export async function readCountryView({ params, searchParams }: Props) {
  const { code, name, path } = await readAddressedCountry(params);
  const own = { country: [code] };
  const view = await readPageView(params, searchParams, own);
  const { locale, words } = view;
  const { t } = words;
  const selection = withPageFilters(view, own);
  const title = t('countries.titleOf', { country: name });
  const page = { path: `/${locale}${path}`, title, filters: own };
  const [choices, country, dataset] = await Promise.all([
    getFilterChoices(selection, own),
    getCountryPage(code, selection, words),
    getDataset(view, page, locale),
  ]);
  const ownFilters = { ...view.selection.filters, country: undefined };
  return {
    ...{ view, selection, code, path, title, country, dataset, ownFilters },
    ownQuery: formatFigureFilters(ownFilters),
    query: formatFigureFilters(selection.filters),
    // The page is about one country: there is none to choose.
    choices: { ...choices, country: [] },
  };
}
