import { Prisma } from '../../client';
import { breakdowns, withAnyCode, withoutCode } from '../../../domain/indicators/indicator-schema';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { searchConditions } from '../search/search-queries';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';

/** The `WHERE` of a selection, over the table `Figure` named `f`. Every value is a parameter. */
export async function whereSelected(selection: FigureSelection): Promise<Prisma.Sql> {
  const { release } = selection;
  // The plus keeps SQLite from walking the index of `since`, which nearly every row satisfies.
  return Prisma.sql`+f.since <= ${release} AND (f.until IS NULL OR f.until > ${release})
    AND ${await whereFiltered(selection)}`;
}

/** The filters of a selection alone, whichever release a row of `Figure` (named `f`) stands in. */
export async function whereFiltered(selection: FigureSelection): Promise<Prisma.Sql> {
  const { filters, release, vocabulary } = selection;
  const conditions = [
    Prisma.sql`TRUE`,
    ...among('country', filters.country),
    ...among('year', filters.year?.map(Number)),
    ...among('kind', filters.kind),
    ...among('source', filters.source),
    ...among('indicator', filters.indicator),
    ...among('indicator', filters.theme && indicatorsOf(filters.theme, vocabulary)),
    ...breakdowns.flatMap((breakdown) => withCode(breakdown, filters[breakdown])),
    ...(filters.q === undefined ? [] : await searchConditions(filters.q, vocabulary, release)),
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
  ...breakdownColumns,
} as const;

type Column = keyof typeof columns;

function among(column: Column, values: readonly (string | number)[] | undefined): Prisma.Sql[] {
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

function withCode(column: (typeof breakdowns)[number], values: readonly string[] | undefined) {
  if (!values) return [];
  const codes = values.filter((value) => value !== withoutCode && value !== withAnyCode);
  const ways = [
    ...(codes.length > 0 ? among(column, codes) : []),
    // `+`: most figures have no code, so an index would not narrow anything.
    ...(values.includes(withoutCode) ? [Prisma.sql`+${columns[column]} IS NULL`] : []),
    ...(values.includes(withAnyCode) ? [Prisma.sql`+${columns[column]} IS NOT NULL`] : []),
  ];
  return [Prisma.sql`(${Prisma.join(ways, ' OR ')})`];
}
