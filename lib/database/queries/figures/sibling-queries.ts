import { asNumber, Prisma } from '../../sql';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { surveysOfSeries } from '../../../domain/figures/figure-comparability';
import type { FigureFilters, FigureSelection } from '../../../domain/filters/figure-filters';
import { figureColumns, breakdownColumns, readFigures, whereSelected } from './figure-queries';
import type { Figure } from '../../../domain/figures/figure-schema';

/** Candidates that are put in order of nearness: enough to choose from, few enough to stay quick. */
const candidates = 2_000;

/**
 * Figures of the same indicator and kind from the same survey series (or, without a survey, the same
 * source), narrowed by the same breakdowns: a part is not held against the whole.
 */
export function getSiblings(
  figure: Figure,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  const surveys = surveysOfSeries(figure, selection.vocabulary);
  const origin =
    surveys.length === 0
      ? Prisma.sql`f.survey IS NULL AND f.source = ${figure.source}`
      : Prisma.sql`f.survey IN (${Prisma.join(surveys)})`;
  const narrowedAlike = breakdowns.map((breakdown) =>
    figure[breakdown] === null
      ? Prisma.sql`${breakdownColumns[breakdown]} IS NULL`
      : Prisma.sql`${breakdownColumns[breakdown]} IS NOT NULL`,
  );
  const alike = Prisma.join([origin, ...narrowedAlike], ' AND ');
  const filters = { indicator: [figure.indicator], kind: [figure.kind] };
  return getNearest(figure, filters, alike, selection, limit);
}

/** Figures near to a figure among those that some filters let through, without the figure itself. */
export function getFiguresNear(
  figure: Figure,
  filters: FigureFilters,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  return getNearest(figure, filters, Prisma.sql`TRUE`, selection, limit);
}

/** The nearest first: same country, same breakdown, closest year. */
async function getNearest(
  figure: Figure,
  filters: FigureFilters,
  origin: Prisma.Sql,
  { release, vocabulary }: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  const selected = await whereSelected({ filters, release, vocabulary });
  const sameCodes = breakdowns.map((breakdown) =>
    asNumber(Prisma.sql`${breakdownColumns[breakdown]} IS NOT DISTINCT FROM ${figure[breakdown]}`),
  );
  return readFigures(Prisma.sql`
    SELECT ${figureColumns} FROM (
      SELECT * FROM "Figure" f WHERE ${selected} AND ${origin} AND f.id <> ${figure.id} LIMIT ${candidates}
    ) f
    ORDER BY ${asNumber(Prisma.sql`f.country = ${figure.country}`)} DESC, ${Prisma.join(sameCodes, ' + ')} DESC,
      abs(f.year - ${figure.year}), f.id LIMIT ${limit}`);
}
