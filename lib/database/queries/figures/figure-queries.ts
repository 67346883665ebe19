import { z } from 'zod';
import { databasePath } from '../../../base/settings/settings';
import { db } from '../../client';
import { engine } from '../../engines/engine';
import { integerSchema, idRowSchema, Prisma, readRows, stands } from '../../sql';
import { ReleaseMemory } from '../../release-cache';
import type { Facet, CountryYear } from '../../../domain/filters/facet-schema';
import {
  formatFigureFilters,
  type FigureFilters,
  type FigureSelection,
} from '../../../domain/filters/figure-filters';
import type { Figure } from '../../../domain/figures/figure-schema';
import { optionalFilters, type OptionalFilter } from '../../../domain/filters/filter-value-schema';
import { withAnyCode, withoutCode } from '../../../domain/indicators/indicator-schema';
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

const totals = new ReleaseMemory<number>(1_000);
const facets = new ReleaseMemory<Facet[]>(1_000);
const places = new ReleaseMemory<CountryYear[]>(1_000);
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
  const after = page.after === undefined ? Prisma.sql`TRUE` : Prisma.sql`f.id > ${page.after}`;
  return Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f
    WHERE ${where} AND ${after} ORDER BY f.id LIMIT ${page.limit}`;
}

/** The newest figures of a selection, at most `limit`: what a chart has room for. */
export async function getNewestFigures(
  selection: FigureSelection,
  limit: number,
): Promise<readonly Figure[]> {
  const settled = settleTheme(selection);
  return newest.recall(`${limit} ${keyOf(settled)}`, async () => {
    const where = await whereSelected(settled);
    return readFigures(Prisma.sql`
      SELECT ${figureColumns} FROM "Figure" f
      WHERE ${where} ORDER BY f.year DESC, f.id LIMIT ${limit}`);
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
  const reader = engine.openRowReader(databasePath());
  try {
    for (let after = ''; ;) {
      const page = reader.read<Figure>(pageQuery(where, { limit: exportPage, after }), 'note');
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

const totalSchema = z.strictObject({ total: integerSchema });

/** How many figures a selection has. */
export async function countFigures(selection: FigureSelection): Promise<number> {
  return totals.recall(keyOf(selection), async () => {
    const where = await whereSelected(selection);
    const [row] = await readRows(
      await db(),
      totalSchema,
      Prisma.sql`SELECT count(*) AS total FROM "Figure" f WHERE ${where}`,
    );
    return row?.total ?? 0;
  });
}

const countedColumns = {
  country: Prisma.sql`f.country`,
  year: Prisma.sql`f.year`,
  source: Prisma.sql`f.source`,
  indicator: Prisma.sql`f.indicator`,
  organisation: Prisma.sql`f.organisation`,
} as const;

/** The countries, years, sources, indicators or organisations of a selection, sorted, with how many figures have each. */
export async function countByValue(
  selection: FigureSelection,
  facet: keyof typeof countedColumns,
): Promise<Facet[]> {
  const column = countedColumns[facet];
  return facets.recall(`${facet} ${keyOf(selection)}`, async () => {
    const where = await whereSelected(selection);
    const rows = await readRows(
      await db(),
      z.strictObject({ value: z.union([z.string(), z.int()]), total: integerSchema }),
      Prisma.sql`
      SELECT ${column} AS value, count(*) AS total FROM "Figure" f
      WHERE ${where} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
    );
    return rows.map(({ value, total }) => ({ value: String(value), count: total }));
  });
}

/** Where and when a selection has figures, the newest first, at most twelve places. */
export async function countByPlace(selection: FigureSelection): Promise<CountryYear[]> {
  const settled = settleTheme(selection);
  return places.recall(keyOf(settled), async () => {
    const where = await whereSelected(settled);
    return readRows(
      await db(),
      z.strictObject({ country: z.string(), year: z.int(), count: integerSchema }),
      Prisma.sql`
      SELECT f.country, f.year, count(*) AS count FROM "Figure" f
      WHERE ${where} AND f.country IS NOT NULL GROUP BY 1, 2 ORDER BY 2 DESC, 1 LIMIT 12`,
    );
  });
}

/** One text for equal selections: what they are remembered by. */
export function keyOf({ filters, release }: FigureSelection): string {
  return `${release}?${formatFigureFilters(filters)}`;
}

/** The `WHERE` of a selection, over the table `Figure` named `f`. Every value is a parameter. */
export async function whereSelected(selection: FigureSelection): Promise<Prisma.Sql> {
  const { release } = selection;
  // Nearly every row satisfies it.
  return Prisma.sql`${engine.unindexed(Prisma.sql`f.since`)} <= ${release} AND (f.until IS NULL OR f.until > ${release})
    AND ${await whereFiltered(selection)}`;
}

/** The filters of a selection alone, whichever release a row of `Figure` (named `f`) stands in. */
export async function whereFiltered(selection: FigureSelection): Promise<Prisma.Sql> {
  const { filters, release, vocabulary } = selection;
  const conditions = [
    whereColumns(filters),
    ...among('indicator', filters.theme && indicatorsOf(filters.theme, vocabulary)),
    ...(filters.q === undefined ? [] : await searchConditions(filters.q, vocabulary, release)),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** What filters say of single columns of `Figure` (named `f`), without themes and searched words. */
export function whereColumns(filters: Omit<FigureFilters, 'theme' | 'q'>): Prisma.Sql {
  const conditions = [
    Prisma.sql`TRUE`,
    ...among('country', filters.country),
    ...among('year', filters.year?.map(Number)),
    ...among('kind', filters.kind),
    ...among('source', filters.source),
    ...among('indicator', filters.indicator),
    ...optionalFilters.flatMap((name) => withCode(name, filters[name])),
  ];
  return Prisma.join(conditions, ' AND ');
}

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
  kind: Prisma.sql`f.kind`,
  source: Prisma.sql`f.source`,
  indicator: Prisma.sql`f.indicator`,
  organisation: Prisma.sql`f.organisation`,
  evidence: Prisma.sql`f.evidence`,
  ...breakdownColumns,
} as const;

type FigureColumn = keyof typeof columns;

function among(
  column: FigureColumn,
  values: readonly (string | number)[] | undefined,
): Prisma.Sql[] {
  if (!values) return [];
  if (values.length === 0) return [Prisma.sql`FALSE`];
  return [Prisma.sql`${columns[column]} IN (${Prisma.join([...values])})`];
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

function withCode(column: OptionalFilter, values: readonly string[] | undefined) {
  if (!values) return [];
  const codes = values.filter((value) => value !== withoutCode && value !== withAnyCode);
  const ways = [
    ...(codes.length > 0 ? among(column, codes) : []),
    // Most figures have none, so an index would not narrow anything.
    ...(values.includes(withoutCode)
      ? [Prisma.sql`${engine.unindexed(columns[column])} IS NULL`]
      : []),
    ...(values.includes(withAnyCode)
      ? [Prisma.sql`${engine.unindexed(columns[column])} IS NOT NULL`]
      : []),
  ];
  return [Prisma.sql`(${Prisma.join(ways, ' OR ')})`];
}
