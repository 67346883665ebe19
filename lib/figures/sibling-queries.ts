import { db, Prisma } from '../db';
import { breakdowns } from '../indicators/indicator-schema';
import { surveysOfSeries } from './figure-comparability';
import { figureColumns } from './figure-queries';
import type { Figure } from './figure-schema';
import { breakdownColumns, whereSelected, type FigureSelection } from './figure-sql';

/** Candidates that are put in order of nearness: enough to choose from, few enough to stay quick. */
const candidates = 500;

/** Figures of the same indicator from the same survey series (or, without a survey, the same source). */
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
  return getNearest(figure, figure.indicator, origin, selection, limit);
}

/** Figures of an indicator that are near to a figure, wherever they come from. */
export function getFiguresNear(
  figure: Figure,
  indicator: string,
  selection: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  return getNearest(figure, indicator, Prisma.sql`TRUE`, selection, limit);
}

/** The nearest first: same country, same breakdown, closest year. */
async function getNearest(
  figure: Figure,
  indicator: string,
  origin: Prisma.Sql,
  { release, vocabulary }: FigureSelection,
  limit: number,
): Promise<Figure[]> {
  const selected = whereSelected({ filters: { indicator: [indicator] }, release, vocabulary });
  const sameCodes = breakdowns.map(
    (breakdown) => Prisma.sql`(${breakdownColumns[breakdown]} IS ${figure[breakdown]})`,
  );
  return (await db()).$queryRaw<Figure[]>`
    SELECT ${figureColumns} FROM (
      SELECT * FROM Figure f WHERE ${selected} AND ${origin} AND f.id <> ${figure.id} LIMIT ${candidates}
    ) f
    ORDER BY f.country = ${figure.country} DESC, ${Prisma.join(sameCodes, ' + ')} DESC,
      abs(f.year - ${figure.year}), f.id LIMIT ${limit}`;
}
