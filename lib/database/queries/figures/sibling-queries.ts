import { asNumber, Prisma } from '../../sql';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { surveysOfSeries } from '../../../domain/figures/figure-comparability';
import type { FigureFilters, FigureSelection } from '../../../domain/filters/figure-filters';
import { figureColumns, breakdownColumns, readFigures, whereSelected } from './figure-queries';
import { readPeriod, type Figure } from '../../../domain/figures/figure-schema';
import { seasonOf } from '../../../domain/periods/reporting-period';

/** Candidates that are put in order of nearness: enough to choose from, few enough to stay quick. */
const candidates = 2_000;

/**
 * Figures of the same indicator and kind from the same survey series (or, without a survey, the same
 * source), narrowed by the same breakdowns: a part is not held against the whole; nor a month against another one,
 * or there would be eleven of them before the same one of the next year.
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
  const alike = Prisma.join([origin, ...narrowedAlike, isOfSeason(figure)], ' AND ');
  const filters = { indicator: [figure.indicator], kind: [figure.kind] };
  return getNearest(figure, filters, alike, selection, limit);
}

/** Whether a figure speaks of the same part of any year; of a year or more, whether it is written as none of its parts. */
function isOfSeason(figure: Figure): Prisma.Sql {
  return figure.period !== null && seasonOf(readPeriod(figure)) !== null
    ? Prisma.sql`substr(f.period, 5) = ${figure.period.slice('2013'.length)}`
    : Prisma.sql`(f.period IS NULL OR f.period LIKE '%/P%')`;
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
