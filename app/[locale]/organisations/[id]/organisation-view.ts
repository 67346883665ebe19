import { foreignTexts } from '@/lib/base/i18n/foreign-texts';
import { pickText } from '@/lib/base/i18n/text-schema';
import { writtenKindSchema } from '@/lib/domain/figures/figure-schema';
import {
  formatFigureFilters,
  narrowFilters,
  type FigureFilters,
} from '@/lib/domain/filters/figure-filters';
import type { Organisation } from '@/lib/domain/organisations/organisation-schema';
import type { PageView } from '@/lib/features/dashboard/dashboard-schema';
import { getMeasured } from '@/lib/features/assessments/assessment-page';
import { getFilterChoices } from '@/lib/features/dashboard/filter-options';
import { getDataset } from '@/lib/features/exports/json-ld/dataset-queries';
import { getOrganisationPage } from '@/lib/features/organisations/organisation-page';
import { getPublicRatings, type PublicRatings } from '@/lib/features/ratings/public-ratings';
import { toRatingJsonLd } from '@/lib/features/ratings/rating-records';
import { readPageView, withPageFilters } from '../../page-view';
import { readWithdrawal } from '../../withdrawal-view';

type Props = Pick<PageProps<'/[locale]/organisations/[id]'>, 'params' | 'searchParams'>;

/** The organisation that an address names, with its name; what was withdrawn, instead; else no page. */
export async function readAddressedOrganisation({ params, searchParams }: Props) {
  const { id } = await params;
  const view = await readPageView(params, searchParams, { organisation: [id] });
  const { locale, t, vocabulary } = view.words;
  const organisation = vocabulary.organisations.get(id);
  if (!organisation) return { withdrawal: await readWithdrawal('organisations', id, view), view };
  const name = pickText(organisation.name, locale).text;
  return {
    ...{ withdrawal: null, view, organisation, name, path: `/organisations/${id}` },
    title: t('organisations.titleOf', { organisation: name }),
    foreign: foreignTexts([organisation.name], locale),
  };
}

/** All that the page of an organisation shows. */
export async function readOrganisationView(
  { id }: Organisation,
  view: PageView,
  { path, title, name }: { path: string; title: string; name: string },
) {
  const { locale, words } = view;
  const page = { path: `/${locale}${path}`, title, filters: { organisation: [id] } };
  const rated = await getPublicRatings(id, view.selection.release);
  const own = publishedFilters(id, rated);
  const all = withPageFilters(view, { organisation: [id] });
  const selection = { ...all, filters: narrowFilters(all.filters, own) ?? all.filters };
  const [choices, contents, dataset, measured] = await Promise.all([
    getFilterChoices(selection, own),
    getOrganisationPage(id, selection, words),
    getDataset(view, page, locale),
    getMeasured(id, selection.release),
  ]);
  return {
    ...{ selection, choices, dataset, measured, rated, ...contents },
    ratingJsonLd: toRatingJsonLd(rated.aggregate, { name, path: page.path }),
    ownFilters: { ...view.selection.filters, organisation: undefined },
    query: formatFigureFilters(selection.filters),
  };
}

/** What was published of an organisation: what the public rated has a panel of its own, and is not told twice. */
function publishedFilters(id: string, { aggregate }: PublicRatings): FigureFilters {
  const kinds = aggregate.count > 0 ? { kind: writtenKindSchema.options } : {};
  return { organisation: [id], ...kinds };
}
