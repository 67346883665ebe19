import { leaseFrom } from '../../base/lease';
import type { Database } from '../client';
import { engine } from '../engines/engine';

/** How many places there are, and how many of them one client may have. */
export type ExportPlaces = { all: number; ofOneClient: number };

/** What has a place. */
export type PlaceHolder = {
  /** Stands for one export. */
  holder: string;
  /** Who is sent it, as a hash. */
  client: string;
};

/** How often a place is looked for that somebody else may take at the same moment. */
const mostTries = 5;

/** Whether instances have the places for large exports in the database: where there may be several. */
export function sharesExportPlaces(): boolean {
  return engine().isShared;
}

/**
 * Takes a place for a large export until its lease runs out, or it is freed. One statement, so that nobody waits for
 * anybody: of two who take the same place, one looks for another.
 * @returns false where all are taken, by whatever instance
 */
export async function takeExportPlace(
  database: Database,
  asking: PlaceHolder,
  places: ExportPlaces,
  now: Date,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++)
    if (await tryPlace(database, asking, places, now)) return true;
  return false;
}

async function tryPlace(
  database: Database,
  { holder, client }: PlaceHolder,
  { all, ofOneClient }: ExportPlaces,
  now: Date,
): Promise<boolean> {
  const taken = await database.$executeRaw`
    WITH RECURSIVE
      place (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM place WHERE number < ${all}),
      held AS (SELECT number, client FROM "ExportPlace" WHERE leased_until > ${now})
    INSERT INTO "ExportPlace" (number, holder, client, leased_until)
    SELECT number, ${holder}, ${client}, ${leaseFrom(now)} FROM place
    WHERE number NOT IN (SELECT number FROM held)
      AND (SELECT count(*) FROM held WHERE client = ${client}) < ${ofOneClient}
    ORDER BY random() LIMIT 1
    ON CONFLICT (number) DO UPDATE
      SET holder = excluded.holder, client = excluded.client, leased_until = excluded.leased_until
      WHERE "ExportPlace".leased_until <= ${now}`;
  return taken === 1;
}

/** Renews the leases of the places that an instance's exports hold. */
export async function renewExportPlaces(
  database: Database,
  holders: readonly string[],
  now: Date,
): Promise<void> {
  const data = { leased_until: leaseFrom(now) };
  await database.exportPlace.updateMany({ where: { holder: { in: [...holders] } }, data });
}

/** Frees the place of an export. */
export async function freeExportPlace(database: Database, holder: string): Promise<void> {
  await database.exportPlace.deleteMany({ where: { holder } });
}
