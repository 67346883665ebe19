import { z } from 'zod';
import { formatList, formatQuery, joinQueries, withQuery, type Query } from '../../base/http/query';
import type { Locale } from '../../base/i18n/locales';
import { slugSchema } from '../../base/i18n/text-schema';
import { breakdowns } from '../indicators/indicator-schema';
import { formatCursor, opaque } from './api-filters';
import { formatFigureFilters, type FigureFilters } from './figure-filters';
import { readList, readParameter, type ParsedParameter } from './parameters';

/** `newest`: what ends last first, of what ends together answers of surveys, then by id. */
export const sorts = ['newest', 'id', 'year', 'value', 'indicator'] as const;
export type Sort = (typeof sorts)[number];

export const orders = ['asc', 'desc'] as const;
export type Order = (typeof orders)[number];

/** Columns that one can choose, by their names in the CSV; the indicator and the value always show. */
export const tableColumns = [
  ...(['id', 'theme', 'country', 'year', 'unit', 'kind'] as const),
  ...breakdowns,
  ...(['survey', 'source', 'paragraph', 'stated_as', 'year_basis', 'sample_size'] as const),
  ...(['margin_low', 'margin_high', 'note', 'base', 'period', 'organisation'] as const),
  ...(['locator', 'countries_covered', 'evidence', 'seen_in'] as const),
] as const;
export type TableColumn = (typeof tableColumns)[number];

export const usualColumns: readonly TableColumn[] = [
  'country',
  'year',
  'kind',
  'stated_as',
  'source',
];

/** More figures make no readable chart. */
const chosenBound = { most: 20, code: 'too-many-chosen' } as const;

/** Far more than there are. */
const columnsBound = { most: 200, code: 'too-many' } as const;

/** Where a page begins or ends: beside this figure, in the order and at the release of the page before. */
const pageCursorSchema = z.strictObject({
  release: z.int().min(1),
  sort: z.enum(sorts),
  direction: z.enum(['after', 'before']),
  /** What the figure is sorted by. */
  edge: z.union([z.string().max(100), z.number()]),
  id: slugSchema,
});
export type PageCursor = z.infer<typeof pageCursorSchema>;

/** What the explorer shows beside its filters. */
export type ExplorerView = {
  sort: Sort;
  order: Order;
  columns: readonly TableColumn[];
  /** Ids of the figures that are chosen to be charted. */
  chosen: readonly string[];
  cursor: PageCursor | null;
};

/** What the explorer shows where its address says nothing. */
export const usualView: ExplorerView = {
  ...{ sort: 'newest', order: 'asc', columns: usualColumns, chosen: [], cursor: null },
};

/** Reads `sort`, `order`, `columns`, `figure` and `cursor`; all that cannot be understood is named. */
export function parseExplorer(query: Query): ParsedParameter<ExplorerView> {
  const sort = readParameter(query, 'sort', z.enum(sorts), 'newest');
  const order = readParameter(query, 'order', z.enum(orders), 'asc');
  const fitting = opaque(pageCursorSchema.refine((cursor) => cursor.sort === sort.value));
  const cursor = readParameter(query, 'cursor', fitting, null);
  const columns = readList(query, 'columns', judgedBy(z.enum(tableColumns)), columnsBound);
  const chosen = parseChosen(query);
  return {
    value: {
      ...{ sort: sort.value, order: order.value, cursor: cursor.value },
      columns: columns.value.length > 0 ? inOrder(columns.value) : usualColumns,
      chosen: chosen.value,
    },
    problems: [sort, order, columns, chosen, cursor].flatMap(({ problems }) => problems),
  };
}

/** `figure`: the ids of the figures that are charted together. */
export function parseChosen(query: Query): ParsedParameter<string[]> {
  return readList(query, 'figure', judgedBy(slugSchema), chosenBound);
}

/** The view as the fields of a form, without what is usual. The cursor is left to the links of its page. */
export function explorerFields(view: ExplorerView): [name: string, value: string][] {
  const { sort, order, columns, chosen } = view;
  const fields: [string, string][] = [];
  if (sort !== 'newest') fields.push(['sort', sort]);
  if (order !== 'asc') fields.push(['order', order]);
  const isUsual = columns.join() === usualColumns.join();
  if (!isUsual) fields.push(...columns.map((column): [string, string] => ['columns', column]));
  return [...fields, ...chosen.map((id): [string, string] => ['figure', id])];
}

/** The view as a query, with the cursor where a page has one. */
export function formatExplorer(view: ExplorerView): string {
  const lists = new Map<string, string[]>();
  for (const [name, value] of explorerFields(view)) {
    lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  const fields = Object.fromEntries([...lists].map(([name, all]) => [name, formatList(all)]));
  return formatQuery({ ...fields, cursor: view.cursor && formatCursor(view.cursor) });
}

/** Filters and view as one query. */
export function explorerQuery(filters: FigureFilters, view: ExplorerView): string {
  return joinQueries(formatFigureFilters(filters), formatExplorer(view));
}

/** The explorer's address in a language, with filters and view. */
export function explorerHref(locale: Locale, filters: FigureFilters, view: ExplorerView): string {
  return withQuery(`/${locale}/figures`, explorerQuery(filters, view));
}

const judgedBy =
  <T extends string>(schema: z.ZodType<T>) =>
  (word: string) => {
    const read = schema.safeParse(word);
    return read.success ? { value: read.data } : 'malformed';
  };

function inOrder(columns: readonly TableColumn[]): TableColumn[] {
  return tableColumns.filter((column) => columns.includes(column));
}
