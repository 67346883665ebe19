import { db } from '../../client';
import { engine } from '../../engines/engine';
import { idRowSchema, Prisma, readRows, stands } from '../../sql';
import { ReleaseMemory } from '../../release-cache';
import {
  formatFigureFilters,
  type FigureFilters,
  type FigureSelection,
} from '../../../domain/filters/figure-filters';
import { sortCanonically } from '../../../domain/charts/series/series-lines';
import type { Figure } from '../../../domain/figures/figure-schema';
import {
  isOptional,
  listFilters,
  type ListFilter,
} from '../../../domain/filters/filter-value-schema';
import { breakdowns, withAnyCode, withoutCode } from '../../../domain/indicators/indicator-schema';
import { searchConditions } from '../search/search-queries';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';

export const figureColumns = Prisma.sql`f.id, f.indicator, f.country, f.countries_covered, f.period, f.year,
  f.value, f.kind, f.sector, f.channel, f.aspect, f.provider, f.segment, f.survey, f.source, f.paragraph, f.locator,
  f.stated_as, f.year_basis, f.evidence, f.seen_in, f.organisation, f.sample_size, f.note, f.base`;

/**
 * The figures of a query over `figureColumns`. Every row passed `figureSchema` when it was written, so that exports of
 * millions need not pass it again; tests/integration/row-types.test.ts holds the type to what is read.
 */
export async function readFigures(query: Prisma.Sql): Promise<Figure[]> {
  return (await db()).$queryRaw<Figure[]>(query);
}

/** Rows a page of an export holds: enough to be quick, few enough to keep memory flat. */
const exportPage = 2_000;

/** Bounded by how many figures it holds. */
const newest = new ReleaseMemory<readonly Figure[]>(10_000, ({ length }) => 1 + length);

/**
 * Figures of a selection in the order of their ids.
 * @param page at most `limit` figures whose id comes after `after`
 */
export async function getFigures(
  selection: FigureSelection,
  page: { limit: number; after?: string },
): Promise<Figure[]> {
  return readFigures(pageQuery(await whereSelected(selection), page));
}

function pageQuery(where: Prisma.Sql, page: { limit: number; after?: string }): Prisma.Sql {
  // Asked for from the first id on as well, so that an index in the order of ids is taken before others.
  return Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f
    WHERE ${where} AND f.id > ${page.after ?? ''} ORDER BY f.id LIMIT ${page.limit}`;
}

/**
 * The newest figures of a selection, at most `limit`: what a chart has room for. Those of one year are in the order of
 * their periods, and where only some of that year have room, not always its last.
 */
export async function getNewestFigures(
  selection: FigureSelection,
  limit: number,
): Promise<readonly Figure[]> {
  const settled = settleTheme(selection);
  return newest.recall(`${limit} ${keyOf(settled)}`, async () => {
    // Whole rows only of those that are wanted: which they are, an index mostly knows.
    const found = await readFigures(Prisma.sql`
      SELECT ${figureColumns} FROM "Figure" f
      WHERE ${stands('f', settled.release)} AND f.id IN (
        SELECT f.id FROM "Figure" f WHERE ${await whereSelected(settled)}
        ORDER BY f.year DESC, f.id LIMIT ${limit})
      ORDER BY f.year DESC, f.id`);
    return found.some(({ period }) => period !== null) ? sortCanonically(found) : found;
  });
}

/** One figure by its id; null where none stands at the release. */
export async function getFigure(
  id: string,
  { release }: Pick<FigureSelection, 'release'>,
): Promise<Figure | null> {
  const [figure] = await readFigures(Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f
    WHERE f.id = ${id} AND ${stands('f', release)}`);
  return figure ?? null;
}

/**
 * A whole selection in pages, in the order of ids, without holding a transaction between pages. It has a connection
 * of its own, past Prisma, which takes longer and more memory.
 */
export async function* streamFigures(selection: FigureSelection): AsyncGenerator<Figure[]> {
  const where = await whereSelected(selection);
  const reader = await engine().openRowReader(await db());
  try {
    for (let after = ''; ;) {
      const page = await reader.read<Figure>(pageQuery(where, { limit: exportPage, after }));
      const last = page.at(-1);
      if (last) yield page;
      if (!last || page.length < exportPage) return;
      after = last.id;
    }
  } finally {
    reader.close();
  }
}

/** Ids of a selection in their order, from one on. */
export async function getFigureIds(
  selection: FigureSelection,
  page: { from: string; limit: number },
): Promise<string[]> {
  const rows = await readRows(
    await db(),
    idRowSchema,
    Prisma.sql`
    SELECT f.id FROM "Figure" f
    WHERE ${await whereSelected(selection)} AND f.id >= ${page.from} ORDER BY f.id LIMIT ${page.limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Every so manieth id of a selection, the first included: where each part of so many begins. */
export async function getFigureIdsApart(
  selection: FigureSelection,
  step: number,
): Promise<string[]> {
  const rows = await readRows(
    await db(),
    idRowSchema,
    Prisma.sql`
    SELECT id FROM (
      SELECT f.id, row_number() OVER (ORDER BY f.id) AS place FROM "Figure" f
      WHERE ${await whereSelected(selection)}) numbered
    WHERE place % ${step} = 1 ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

/** One text for equal selections: what they are remembered by. */
export function keyOf({ filters, release }: FigureSelection): string {
  return `${release}?${formatFigureFilters(filters)}`;
}

/**
 * The `WHERE` of a selection, over the table `Figure` named `f`. Every value is a parameter.
 * @param order the order in which its figures are wanted
 */
export async function whereSelected(
  selection: FigureSelection,
  order: 'by-id' | 'otherwise' = 'by-id',
): Promise<Prisma.Sql> {
  const { release } = selection;
  // Nearly every row satisfies it.
  return Prisma.sql`${engine().unindexed(Prisma.sql`f.since`)} <= ${release} AND (f.until IS NULL OR f.until > ${release})
    AND ${await whereFiltered(selection, order)}`;
}

/** The filters of a selection alone, whichever release a row of `Figure` (named `f`) stands in. */
export async function whereFiltered(
  selection: FigureSelection,
  order: 'by-id' | 'otherwise' = 'otherwise',
): Promise<Prisma.Sql> {
  const { filters, release, vocabulary } = selection;
  const leading = leadingFilters(filters, order === 'by-id' ? indexedFilters : fewerFilters);
  const ofThemes = filters.theme && indicatorsOf(filters.theme, vocabulary);
  const conditions = [
    whereColumns(filters, leading),
    ...(ofThemes ? [whereAmong('theme', ofThemes, leading)] : []),
    ...(filters.q === undefined ? [] : await searchConditions(filters.q, vocabulary, release)),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** What filters say of single columns of `Figure` (named `f`), without themes and searched words. */
export function whereColumns(
  filters: FigureFilters,
  leading: readonly ListFilter[] = leadingFilters(filters, fewerFilters),
): Prisma.Sql {
  const conditions = listFilters.flatMap((name) => {
    if (name === 'theme') return [];
    const values = name === 'year' ? filters.year?.map(Number) : filters[name];
    return values ? [whereAmong(name, values, leading)] : [];
  });
  return Prisma.join([Prisma.sql`TRUE`, ...conditions], ' AND ');
}

/** Filters from the one whose values the fewest figures have to the one whose values the most have. */
const fewerFilters = [
  'organisation',
  'source',
  'indicator',
  ...breakdowns,
  'country',
  'year',
] as const;
const indexedFilters = [...fewerFilters, 'theme', 'evidence', 'kind'] as const;

/**
 * The filters whose index leads to the figures: SQLite does not know which is the narrowest. Country and year have
 * one together. Where figures are wanted in another order, an index of what very many have in common
 * would have all of them sorted.
 */
function leadingFilters(
  filters: FigureFilters,
  names: readonly ListFilter[],
): readonly ListFilter[] {
  const first = names.find((name) => filters[name]?.every((value) => !isAnyOrNone(name, value)));
  if (first === 'country' || first === 'year') return ['country', 'year'];
  return first === undefined ? [] : [first];
}

const isAnyOrNone = (name: ListFilter, value: string | number) =>
  isOptional(name) && (value === withoutCode || value === withAnyCode);

// Column names cannot be parameters; they only ever come from these constants.
export const breakdownColumns = {
  sector: Prisma.sql`f.sector`,
  channel: Prisma.sql`f.channel`,
  aspect: Prisma.sql`f.aspect`,
  provider: Prisma.sql`f.provider`,
  segment: Prisma.sql`f.segment`,
} as const;

const columns = {
  country: Prisma.sql`f.country`,
  year: Prisma.sql`f.year`,
  theme: Prisma.sql`f.indicator`,
  kind: Prisma.sql`f.kind`,
  source: Prisma.sql`f.source`,
  indicator: Prisma.sql`f.indicator`,
  organisation: Prisma.sql`f.organisation`,
  evidence: Prisma.sql`f.evidence`,
  ...breakdownColumns,
} as const satisfies Record<ListFilter, Prisma.Sql>;

function whereAmong(
  name: ListFilter,
  values: readonly (string | number)[],
  leading: readonly ListFilter[],
): Prisma.Sql {
  const column = leading.includes(name) ? columns[name] : engine().unindexed(columns[name]);
  const codes = values.filter((value) => !isAnyOrNone(name, value));
  const ways = [
    ...(codes.length > 0 ? [Prisma.sql`${column} IN (${Prisma.join(codes)})`] : []),
    ...(isOptional(name) && values.includes(withoutCode) ? [Prisma.sql`${column} IS NULL`] : []),
    ...(isOptional(name) && values.includes(withAnyCode)
      ? [Prisma.sql`${column} IS NOT NULL`]
      : []),
  ];
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : Prisma.sql`FALSE`;
}

/**
 * The same selection without its themes, where it names indicators: an indicator belongs to one theme. What
 * is remembered of it then serves every choice of themes.
 */
export function settleTheme(selection: FigureSelection): FigureSelection {
  const { theme, indicator } = selection.filters;
  if (!theme || !indicator) return selection;
  const ofTheme = indicatorsOf(theme, selection.vocabulary);
  const both = indicator.filter((id) => ofTheme.includes(id));
  return { ...selection, filters: { ...selection.filters, theme: undefined, indicator: both } };
}

function indicatorsOf(themes: readonly string[], vocabulary: Vocabulary): string[] {
  return [...vocabulary.indicators.values()]
    .filter(({ theme }) => themes.includes(theme))
    .map(({ id }) => id);
}
