import type { Answer, SelectionRequest } from '../responses/figures-response';
import { formatFigureFilters, type FigureSelection } from '../../domain/filters/figure-filters';
import { charterParts, type Charter } from '../../domain/commitments/commitment-schema';
import { listAnswer, type ListOptions } from './figure-list';
import { countByValue } from '../../database/queries/figures/count-queries';
import { findStatements } from '../../database/queries/search/statement-queries';
import { getComposedCharts } from '../../database/queries/content/chart-queries';
import { getPromises } from '../../database/queries/content/commitment-queries';
import { getContent } from '../../database/queries/content/content-queries';
import {
  toCharterRecord,
  toChartRecord,
  toIndicatorRecord,
  toOrganisationRecord,
  toWholeSourceRecord,
  toStandardRecord,
  toStatementRecord,
} from './to-record';

type ListRequest = SelectionRequest<ListOptions>;

/** The sources that figures of the selection come from; every source where nothing is selected. */
export async function respondWithSources(asked: ListRequest): Promise<Answer> {
  const { selection, options } = asked;
  const [counts, { surveysOf, references }] = await Promise.all([
    countBy(selection, 'source'),
    getContent(selection.release),
  ]);
  const { sources, surveys } = selection.vocabulary;
  const found = [...sources.values()].filter(({ id }) => isSelected(id, counts, selection));
  return pageAnswer('sources', found, asked, (source) => {
    const behind = surveysOf.get(source.id) ?? new Set();
    const about = {
      figures: counts.get(source.id) ?? 0,
      surveys: [...surveys.values()].filter(({ id }) => behind.has(id)),
      references: references.filter((reference) => reference.source === source.id),
    };
    return toWholeSourceRecord(source, about, options.lang);
  });
}

/** The indicators that figures of the selection measure; every indicator where nothing is selected. */
export async function respondWithIndicators(asked: ListRequest): Promise<Answer> {
  const { selection, options } = asked;
  const counts = await countBy(selection, 'indicator');
  const indicators = [...selection.vocabulary.indicators.values()];
  const found = indicators.filter(({ id }) => isSelected(id, counts, selection));
  return pageAnswer('indicators', found, asked, (indicator) =>
    toIndicatorRecord(indicator, counts.get(indicator.id) ?? 0, options.lang),
  );
}

/** The organisations that figures of the selection are about; every organisation where nothing is selected. */
export async function respondWithOrganisations(asked: ListRequest): Promise<Answer> {
  const { selection, options } = asked;
  const counts = await countBy(selection, 'organisation');
  const organisations = [...selection.vocabulary.organisations.values()];
  const found = organisations.filter(({ id }) => isSelected(id, counts, selection));
  return pageAnswer('organisations', found, asked, (organisation) =>
    toOrganisationRecord(organisation, counts.get(organisation.id) ?? 0, options.lang),
  );
}

/** The standards a service can be held to, each with where it was seen. */
export async function respondWithStandards(asked: ListRequest): Promise<Answer> {
  const { filters, release, vocabulary } = asked.selection;
  const { references } = await getContent(release);
  const found = vocabulary.standards.filter(({ country }) =>
    isAmong(country ?? '', filters.country),
  );
  return pageAnswer('standards', found, asked, (standard) => {
    const about = references.filter(
      (one) => one.about === 'standard' && one.about_id === standard.id,
    );
    return toStandardRecord(standard, about, asked.options.lang);
  });
}

/** What sources say without a number; every word of `q` must be in the statement, in any language. */
export async function respondWithStatements(asked: ListRequest): Promise<Answer> {
  const { filters, release } = asked.selection;
  const { q, source, theme } = filters;
  const { statements } = await getContent(release);
  const found =
    q === undefined
      ? statements.filter(
          (one) => isAmong(one.source, source) && one.themes.some((name) => isAmong(name, theme)),
        )
      : await findStatements(q, release, { theme, source });
  return pageAnswer('statements', found, asked, (one) =>
    toStatementRecord(one, asked.options.lang),
  );
}

/** The charts that were composed. */
export async function respondWithCharts(asked: ListRequest): Promise<Answer> {
  const { filters, release } = asked.selection;
  const charts = await getComposedCharts(release);
  const found = charts.filter(
    ({ theme, indicator }) =>
      isAmong(theme, filters.theme) && indicator.some((id) => isAmong(id, filters.indicator)),
  );
  return pageAnswer('charts', found, asked, (chart) => toChartRecord(chart, asked.options.lang));
}

/** Charters and laws of a country, or that an organisation signed, with what they promise. */
export async function respondWithCommitments(asked: ListRequest): Promise<Answer> {
  const { filters, release } = asked.selection;
  const promises = await getPromises(release);
  const isSigned = (id: string) =>
    charterParts(id, promises).signatures.some((one) =>
      isAmong(one.organisation, filters.organisation),
    );
  const found = [...promises.charters.values()].filter(
    ({ id, country }) =>
      isAmong(country ?? '', filters.country) &&
      (filters.organisation === undefined || isSigned(id)),
  );
  const toRecord = (charter: Charter) =>
    toCharterRecord(charter, charterParts(charter.id, promises), asked.options.lang);
  return pageAnswer('charters', found, asked, toRecord, 'commitments');
}

/**
 * One page of items that are all at hand, in the order of their ids.
 * @param path the call, where it is not named after its items
 */
function pageAnswer<Item extends { id: string }>(
  name:
    | ('sources' | 'indicators' | 'organisations' | 'standards' | 'statements' | 'charts')
    | 'charters',
  found: readonly Item[],
  asked: ListRequest,
  toRecord: (item: Item) => object,
  path: string = name,
): Answer {
  const { limit, cursor } = asked.options;
  const sorted = found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rest = sorted.filter(({ id }) => cursor === null || id > cursor.after);
  const page = rest.slice(0, limit);
  const after = rest.length > limit ? (page.at(-1)?.id ?? null) : null;
  const members = { [name]: page.map(toRecord), total: found.length };
  return listAnswer(`/api/v1/${path}`, members, after, asked);
}

async function countBy(selection: FigureSelection, facet: 'source' | 'indicator' | 'organisation') {
  const counts = await countByValue(selection, facet);
  return new Map(counts.map(({ value, count }) => [value, count]));
}

function isSelected(id: string, counts: ReadonlyMap<string, number>, { filters }: FigureSelection) {
  const hasFilters = formatFigureFilters({ ...filters, release: undefined }) !== '';
  return !hasFilters || counts.has(id);
}

function isAmong(value: string, wanted: readonly string[] | undefined): boolean {
  return wanted?.includes(value) ?? true;
}
