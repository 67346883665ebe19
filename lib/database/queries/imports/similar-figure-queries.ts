import { z } from 'zod';
import { engine } from '../../engines/engine';
import type { Database } from '../../client';
import { integerSchema, Prisma, readRows, stands } from '../../sql';
import { figureSchema, type Figure } from '../../../domain/figures/figure-schema';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { figureColumns } from '../figures/figure-queries';
import { newestNumber } from '../releases/release-queries';
import type { Claim } from '../../../domain/survey-files/known-content-schema';

const fields = Object.freeze([
  ...(['id', 'indicator', 'country', 'period', 'year', 'value', 'survey', 'source'] as const),
  'organisation' as const,
  ...breakdowns,
]);

const claimSchema = figureSchema.pick({
  ...{ id: true, indicator: true, country: true, year: true, value: true, survey: true },
  ...{ period: true, organisation: true, source: true, sector: true, channel: true },
  ...{ aspect: true, provider: true, segment: true },
});

const placeSchema = claimSchema.pick({ country: true }).extend({ year: integerSchema });

/** Claims that a query asks about: others are served between two of them. */
const PAGE = 5_000;

/**
 * Figures that stand and say what is claimed, or another value of the very same: of one indicator, country,
 * year and breakdown, and either the same value, or the same survey and source.
 */
export async function readAlike(client: Database, claims: readonly Claim[]): Promise<Claim[]> {
  const release = await newestNumber(client);
  const places = await readPlaces(client, release, claims);
  const found: Claim[] = [];
  // Figures are found by their country and year: each pair of them is to be looked through once.
  const sorted = claims
    .filter((claim) => places.has(placeOf(claim)))
    .toSorted((a, b) => a.year - b.year || ((a.country ?? '') < (b.country ?? '') ? -1 : 1));
  for (let from = 0; from < sorted.length; from += PAGE)
    for (const one of await readPage(client, release, sorted.slice(from, from + PAGE)))
      found.push(one);
  return found;
}

type ClaimedPlace = z.infer<typeof placeSchema>;

const placeFields = ['country', 'year'] as const;

const placeOf = ({ country, year }: ClaimedPlace) => `${country} ${year}`;

/** Countries and years of claims for which there are figures at all: most surveys bring a year that is new. */
async function readPlaces(
  client: Database,
  release: number,
  claims: readonly ClaimedPlace[],
): Promise<ReadonlySet<string>> {
  const asked = new Map(
    claims.map(({ country, year }) => [placeOf({ country, year }), { country, year }]),
  );
  const rows = await readRows(
    client,
    placeSchema,
    Prisma.sql`
    SELECT place.country, place.year FROM (${engine().tableOf('Figure', placeFields, [...asked.values()])}) place
    WHERE EXISTS (SELECT 1 FROM "Figure" f
      WHERE f.country IS NOT DISTINCT FROM place.country AND f.year = place.year AND ${stands('f', release)})`,
  );
  return new Set(rows.map(placeOf));
}

const line = Object.freeze(['indicator', 'country', 'organisation', ...breakdowns] as const);

/**
 * Figures that stand and tell of other times, or the same, what some figures tell: of their indicators,
 * countries, organisations and breakdowns, in any of these surveys.
 */
export async function readLines(
  client: Database,
  figures: readonly Figure[],
  surveys: readonly string[],
): Promise<Figure[]> {
  if (surveys.length === 0) return [];
  const release = await newestNumber(client);
  const lines = new Map(
    figures.map((figure) => [JSON.stringify(line.map((name) => figure[name])), figure]),
  );
  const asked = [...lines.values()];
  const found: Figure[] = [];
  for (let from = 0; from < asked.length; from += PAGE) {
    const page = engine().tableOf('Figure', line, asked.slice(from, from + PAGE));
    const rows = await readRows(
      client,
      figureSchema,
      Prisma.sql`
      SELECT ${figureColumns} FROM "Figure" f WHERE f.survey IN (${engine().listed(surveys)})
        AND ${stands('f', release)} AND ${agreesIn(line, page)}`,
    );
    for (const one of rows) found.push(one);
  }
  return found;
}

const columns = Prisma.raw(fields.map((name) => `f."${name}"`).join(', '));
const subject = Object.freeze([
  ...(['indicator', 'country', 'period', 'year', 'organisation'] as const),
  ...breakdowns,
]);

/** Whether a figure agrees with one of the claims in all of these; `claims` is a table of them. */
function agreesIn(names: readonly (keyof Claim)[], claims: Prisma.Sql): Prisma.Sql {
  const valuesOf = (row: string) =>
    Prisma.raw(names.map((name) => comparable(`${row}."${name}"`, name)).join(', '));
  return Prisma.sql`(${valuesOf('f')}) IN (SELECT ${valuesOf('claim')} FROM (${claims}) claim)`;
}

/**
 * NULL equals nothing, itself included: what a figure lacks is '' here. As expressions, none of them leads away
 * from the figures of a country and year.
 */
const comparable = (column: string, name: keyof Claim) =>
  name === 'year' || name === 'value' ? `${column} + 0` : `coalesce(${column}, '')`;

async function readPage(
  client: Database,
  release: number,
  claims: readonly Claim[],
): Promise<Claim[]> {
  const asked = engine().tableOf('Figure', fields, claims);
  return readRows(
    client,
    claimSchema,
    Prisma.sql`
      SELECT ${columns} FROM (SELECT DISTINCT country, year
        FROM (${engine().tableOf('Figure', placeFields, claims)}) claimed) place
      CROSS JOIN "Figure" f
      WHERE f.country IS NOT DISTINCT FROM place.country AND f.year = place.year AND ${stands('f', release)}
        AND (${agreesIn([...subject, 'value'], asked)}
          OR ${agreesIn([...subject, 'source', 'survey'], asked)})`,
  );
}
