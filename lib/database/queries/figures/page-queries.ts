import { Prisma, stands } from '../../sql';
import type { ExplorerView, PageCursor, Sort } from '../../../domain/filters/explorer-filters';
import type { Figure } from '../../../domain/figures/figure-schema';
import { figureColumns, readFigures, whereSelected } from './figure-queries';
import type { FigureSelection } from '../../../domain/filters/figure-filters';
import { lastMonth, lastMonthOf } from './last-month';

/** Years have four digits. */
const latestYear = 9999;

/** One page of a sorted selection, and where the pages beside it are. */
export type FigurePage = {
  figures: Figure[];
  previous: PageCursor | null;
  next: PageCursor | null;
};

// Column names cannot be parameters; they only ever come from these constants.
const sortColumns: Record<Sort, Prisma.Sql> = {
  newest: Prisma.sql`(-2 * ${lastMonth} - CASE WHEN f.kind = 'survey' THEN 1 ELSE 0 END)`,
  id: Prisma.sql`f.id`,
  year: lastMonth,
  value: Prisma.sql`f.value`,
  indicator: Prisma.sql`f.indicator`,
};

/**
 * A page of a selection, found by the figure it begins or ends beside: figures of the same value go
 * by their ids, so that pages neither skip nor repeat one.
 */
export async function getFigurePage(
  selection: FigureSelection,
  view: ExplorerView,
  limit: number,
): Promise<FigurePage> {
  const isBackward = view.cursor?.direction === 'before';
  const isRising = (view.order === 'asc') !== isBackward;
  const found = await readBeside(selection, view, isRising, limit + 1);
  const hasMore = found.length > limit;
  const figures = isBackward ? found.slice(0, limit).reverse() : found.slice(0, limit);
  const cursorAt = (figure: Figure | undefined, direction: PageCursor['direction']) =>
    figure ? toCursor(figure, view.sort, direction, selection.release) : null;
  return {
    figures,
    previous: (isBackward ? hasMore : view.cursor) ? cursorAt(figures[0], 'before') : null,
    next: (isBackward ? true : hasMore) ? cursorAt(figures.at(-1), 'after') : null,
  };
}

/** The figures with these ids that stand at the selection's release, in the order of the ids given. */
export async function getFiguresById(
  { release }: FigureSelection,
  ids: readonly string[],
): Promise<Figure[]> {
  if (ids.length === 0) return [];
  const found = await readFigures(Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f WHERE f.id IN (${Prisma.join([...ids])})
    AND ${stands('f', release)}`);
  return ids.flatMap((id) => found.find((figure) => figure.id === id) ?? []);
}

async function readBeside(
  selection: FigureSelection,
  { sort, cursor }: ExplorerView,
  isRising: boolean,
  limit: number,
): Promise<Figure[]> {
  const column = sortColumns[sort];
  const direction = isRising ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = isRising ? Prisma.sql`>` : Prisma.sql`<`;
  const beside =
    cursor === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${column}, f.id) ${beyond} (${cursor.edge}, ${cursor.id})`;
  const where = await whereSelected(selection, sort === 'id' ? 'by-id' : 'otherwise');
  // Told apart, the years are walked along their index, to which SQLite is led by a bound, and only those of one year are sorted.
  const isByTime = sort === 'newest' || sort === 'year';
  const isLatestFirst = isRising === (sort === 'newest');
  const years = isByTime ? Prisma.sql`f.year <= ${latestYear}` : Prisma.sql`TRUE`;
  const order = Prisma.sql`${isByTime ? Prisma.sql`f.year ${isLatestFirst ? Prisma.sql`DESC` : Prisma.sql`ASC`},` : Prisma.empty}
      ${column} ${direction}, f.id ${direction}`;
  // Keys are sorted, and the figures of one page read: an index often holds all that tells their order.
  return readFigures(Prisma.sql`
    SELECT ${figureColumns} FROM "Figure" f WHERE f.key IN (
      SELECT key FROM (
        SELECT f.key FROM "Figure" f WHERE ${where} AND ${years} AND ${beside} ORDER BY ${order} LIMIT ${limit}) page)
    ORDER BY ${order}`);
}

function toCursor(
  figure: Figure,
  sort: Sort,
  direction: PageCursor['direction'],
  release: number,
): PageCursor {
  return { release, sort, direction, edge: edgeOf(figure, sort), id: figure.id };
}

/** What a figure is sorted by. */
function edgeOf(figure: Figure, sort: Sort): string | number {
  if (sort !== 'newest' && sort !== 'year') return figure[sort];
  const month = lastMonthOf(figure);
  return sort === 'year' ? month : -2 * month - (figure.kind === 'survey' ? 1 : 0);
}
