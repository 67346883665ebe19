import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { fingerprint } from '@/lib/setup/fingerprint.mjs';
import { removeDatabase } from '@/lib/database/engines/sqlite/journal-files';
import { migrateDatabase } from '@/lib/database/migrations/migrate';
import { seedDatabase } from '@/prisma/seed';
import { insertFigures } from './generate-figures';
import { insertIndicators, insertOrganisations, insertSources } from './generate-vocabulary';

/** How a database of so many figures is spread: the smallest is like the barometer of today. */
export type Shape = {
  figures: number;
  countries: readonly string[];
  years: readonly number[];
  /** Indicators, those of the seed included. */
  indicators: number;
  /** Surveys a year, each with its source. */
  surveysPerYear: number;
  /** Whom figures are about, those of the seed included. */
  organisations: number;
};

const EUROPE =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const YEARS = Array.from({ length: 26 }, (_, index) => 2000 + index);

/** In the smallest a quarter is about BE 2010, as in the seed (14 of 53); in the others 1 in 702. */
export const shapes: readonly [Shape, Shape, Shape] = [
  {
    figures: 60,
    countries: ['BE', 'FR'],
    years: [2010, 2013],
    indicators: 31,
    surveysPerYear: 1,
    organisations: 5,
  },
  {
    figures: 10_000,
    countries: EUROPE,
    years: YEARS,
    indicators: 60,
    surveysPerYear: 2,
    organisations: 20,
  },
  {
    figures: 1_000_000,
    countries: EUROPE,
    years: YEARS,
    indicators: 400,
    surveysPerYear: 40,
    organisations: 200,
  },
];

/** Half of what one import may bring; no two of its figures speak about the same. */
export const importShape: Shape = {
  ...{ figures: 100_000, countries: EUROPE, years: YEARS },
  ...{ indicators: 400, surveysPerYear: 2, organisations: 20 },
};

/** What the content of a generated database depends on; a folder of data alone counts for nothing. */
const MADE_FROM = [
  ...['prisma/migrations', 'prisma/data'],
  ...['generate', 'generate-figures', 'generate-vocabulary'].map((n) => `tests/bench/${n}.ts`),
];

/**
 * A migrated database of one release with generated figures, the same for the same shape. It is kept
 * among the system's temporary files.
 * @returns its path
 */
export async function generateDatabase(shape: Shape): Promise<string> {
  const folder = path.join(tmpdir(), 'barometer-bench');
  const key = fingerprint(MADE_FROM).slice(0, 12);
  const file = path.join(folder, `${shape.figures}-${key}.db`);
  if (existsSync(file)) return file;
  console.log(`Generating ${shape.figures} figures in ${file}`);
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}-unfinished`;
  removeDatabase(unfinished);
  await migrateDatabase(unfinished);
  await seedDatabase(unfinished);
  fill(unfinished, shape);
  renameSync(unfinished, file);
  return file;
}

/** Puts generated figures in the place of the seed's, beside whose words the generated ones stand. */
function fill(file: string, shape: Shape): void {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -500000');
  const replace = database.transaction(() => {
    database.exec(
      `DELETE FROM Figure; UPDATE "Release" SET published_at = '2026-01-01T00:00:00.000+00:00'`,
    );
    insertIndicators(database, shape.indicators);
    insertSources(database, shape);
    insertOrganisations(database, shape.organisations);
    insertFigures(database, shape);
  });
  replace();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}
