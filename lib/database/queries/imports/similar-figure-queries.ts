import { z } from 'zod';
import { Prisma, type Database } from '../../client';
import { figureSchema } from '../../../domain/figures/figure-schema';
import { breakdowns } from '../../../domain/indicators/indicator-schema';
import { newestNumber } from '../releases/release-queries';
import type { Claim } from '../../../domain/survey-files/known-content-schema';

const fields = Object.freeze([
  ...(['id', 'indicator', 'country', 'year', 'value', 'survey', 'source'] as const),
  ...breakdowns,
]);

const claimsSchema = z.array(
  figureSchema.pick({
    ...{ id: true, indicator: true, country: true, year: true, value: true, survey: true },
    ...{ source: true, sector: true, channel: true, aspect: true, provider: true, segment: true },
  }),
);

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
    .toSorted((a, b) => a.year - b.year || (a.country < b.country ? -1 : 1));
  for (let from = 0; from < sorted.length; from += PAGE)
    for (const one of await readPage(client, release, sorted.slice(from, from + PAGE)))
      found.push(one);
  return found;
}

type Place = Pick<Claim, 'country' | 'year'>;

const placeOf = ({ country, year }: Place) => `${country} ${year}`;

/** Countries and years of claims for which there are figures at all: most surveys bring a year that is new. */
async function readPlaces(
  client: Database,
  release: number,
  claims: readonly Place[],
): Promise<ReadonlySet<string>> {
  const asked = new Map(
    claims.map(({ country, year }) => [placeOf({ country, year }), { country, year }]),
  );
  const rows = await client.$queryRaw<Place[]>`
    SELECT place.value ->> 'country' AS country, place.value ->> 'year' AS year
    FROM json_each(${JSON.stringify([...asked.values()])}) place WHERE EXISTS (
      SELECT 1 FROM Figure f WHERE f.country = place.value ->> 'country' AND f.year = place.value ->> 'year'
        AND f.since <= ${release} AND (f.until IS NULL OR f.until > ${release}))`;
  return new Set(rows.map(placeOf));
}

const columns = Prisma.raw(fields.map((name) => `f."${name}"`).join(', '));
const subject = Object.freeze([...(['indicator', 'country', 'year'] as const), ...breakdowns]);

/** Whether a figure agrees with one of the claims in all of these; `claims` is their JSON. */
function agreesIn(names: readonly (keyof Claim)[], claims: string): Prisma.Sql {
  const own = names.map((name) => `ifnull(f."${name}", '')`);
  const claimed = names.map((name) => `ifnull(claim.value ->> ${fields.indexOf(name)}, '')`);
  return Prisma.sql`(${Prisma.raw(own.join(', '))}) IN (
    SELECT ${Prisma.raw(claimed.join(', '))} FROM json_each(${claims}) claim)`;
}

async function readPage(
  client: Database,
  release: number,
  claims: readonly Claim[],
): Promise<Claim[]> {
  const asked = JSON.stringify(claims.map((claim) => fields.map((name) => claim[name])));
  const places = claims.map(({ country, year }) => ({ country, year }));
  return claimsSchema.parse(
    await client.$queryRaw`
      SELECT ${columns} FROM (
        SELECT DISTINCT value ->> 'country' AS country, value ->> 'year' AS year
        FROM json_each(${JSON.stringify(places)})) place
      CROSS JOIN Figure f ON f.country = place.country AND f.year = place.year
      WHERE f.since <= ${release} AND (f.until IS NULL OR f.until > ${release})
        AND (${agreesIn([...subject, 'value'], asked)}
          OR ${agreesIn([...subject, 'source', 'survey'], asked)})`,
  );
}
