import { z } from 'zod';
import { db } from '../../client';
import {
  breakdowns,
  codeSchema,
  indicatorSchema,
  type Code,
} from '../../../domain/indicators/indicator-schema';
import { oncePerRelease } from '../../release-cache';
import { Prisma, readRows, standsAt, stands } from '../../sql';
import { sourceSchema } from '../../../domain/sources/source-schema';
import { standardSchema } from '../../../domain/standards/standard-schema';
import { organisationSchema } from '../../../domain/organisations/organisation-schema';
import { seriesBreakSchema } from '../../../domain/surveys/series-break-schema';
import { surveySchema } from '../../../domain/surveys/survey-schema';
import type { Figure } from '../../../domain/figures/figure-schema';
import type { Vocabulary } from '../../../domain/figures/vocabulary-schema';

/** The vocabulary of a release. */
export const getVocabulary = oncePerRelease(8, readVocabulary);

/**
 * The words of a figure that may stand no longer.
 * @param usual the vocabulary that is at hand: mostly it still has them
 * @param release one at which the figure stood
 */
export async function vocabularyOf(
  figure: Figure,
  usual: Vocabulary,
  release: number,
): Promise<Vocabulary> {
  return usual.indicators.has(figure.indicator) ? usual : getVocabulary(release);
}

async function readVocabulary(release: number): Promise<Vocabulary> {
  const client = await db();
  const where = standsAt(release);
  const omit = { key: true, since: true, until: true } as const;
  const [indicators, sources, surveys, breaks, standards, organisations, codes, countries] =
    await Promise.all([
      client.indicator.findMany({ where, omit, orderBy: { key: 'asc' } }),
      client.source.findMany({ where, omit, orderBy: { id: 'asc' } }),
      client.survey.findMany({ where, omit, orderBy: { id: 'asc' } }),
      client.seriesBreak.findMany({ where, omit, orderBy: { id: 'asc' } }),
      client.standard.findMany({ where, omit, orderBy: { id: 'asc' } }),
      client.organisation.findMany({ where, omit, orderBy: { id: 'asc' } }),
      client.code.findMany({ where, omit: { ...omit, id: true }, orderBy: { key: 'asc' } }),
      readCountries(release),
    ]);
  return {
    indicators: byId(indicators.map((row) => indicatorSchema.parse(row))),
    sources: byId(sources.map((row) => sourceSchema.parse(row))),
    surveys: byId(surveys.map((row) => surveySchema.parse(row))),
    breaks: breaks.map((row) => seriesBreakSchema.parse(row)),
    standards: standards.map((row) => standardSchema.parse(row)),
    organisations: byId(organisations.map((row) => organisationSchema.parse(row))),
    codes: byBreakdown(codes.map((row) => codeSchema.parse(row))),
    countries,
  };
}

/**
 * The countries that have figures at a release, in the order of their codes. The index leads from one to the next, so
 * that nobody walks through all figures.
 */
async function readCountries(release: number): Promise<string[]> {
  const rows = await readRows(
    await db(),
    z.strictObject({ country: z.string() }),
    Prisma.sql`
    WITH RECURSIVE named AS (
      SELECT min(country) AS country FROM "Figure"
      UNION ALL
      SELECT (SELECT min(f.country) FROM "Figure" f WHERE f.country > named.country)
      FROM named WHERE named.country IS NOT NULL)
    SELECT named.country FROM named
    WHERE named.country IS NOT NULL
      AND EXISTS (SELECT 1 FROM "Figure" f WHERE f.country = named.country AND ${stands('f', release)})
    ORDER BY named.country`,
  );
  return rows.map(({ country }) => country);
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function byBreakdown(codes: Code[]): Vocabulary['codes'] {
  const of = (breakdown: (typeof breakdowns)[number]) =>
    new Map(codes.filter((code) => code.breakdown === breakdown).map((code) => [code.code, code]));
  return {
    sector: of('sector'),
    channel: of('channel'),
    aspect: of('aspect'),
    provider: of('provider'),
    segment: of('segment'),
  };
}
