import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { startProgram } from '../fixtures/child-process';
import { stateAt, type CrashState } from './crash-states';

/** What was found after processes were killed while they published. */
export type CrashReport = {
  kills: number;
  /** Publications that were acknowledged before a kill. */
  acknowledged: number;
  /** Kills that left rows of a release that does not exist, for the next publication to sweep. */
  cutOff: number;
  /** What must never be: each is told with the number of the kill. */
  faults: string[];
};

/**
 * Kills a publishing process at random moments, again and again on the same database, and looks each
 * time at what it left.
 * @param databaseFile a migrated database without content
 * @param random numbers from 0 to 1
 */
export async function runCrashTrials(
  databaseFile: string,
  kills: number,
  random: () => number,
): Promise<CrashReport> {
  const report: CrashReport = { kills, acknowledged: 0, cutOff: 0, faults: [] };
  const [longestWait, rehearsed] = await rehearse(databaseFile);
  let acknowledged = rehearsed;
  for (let kill = 1; kill <= kills; kill += 1) {
    const releases = await killPublisher(databaseFile, random() * longestWait);
    report.acknowledged += releases.length;
    acknowledged = releases.at(-1) ?? acknowledged;
    const { faults, isCutOff } = examine(databaseFile, acknowledged);
    report.faults.push(...faults.map((fault) => `kill ${kill}: ${fault}`));
    if (isCutOff) report.cutOff += 1;
  }
  return report;
}

/**
 * Publishes twice undisturbed.
 * @returns twice what that takes here, in milliseconds, over which the kills are spread; the last release
 */
async function rehearse(databaseFile: string): Promise<[number, number]> {
  const publisher = await startPublisher(databaseFile);
  const begun = performance.now();
  await publisher.nextLine();
  const release = Number(await publisher.nextLine());
  const longest = 2 * (performance.now() - begun);
  await publisher.kill();
  return [longest, release];
}

async function startPublisher(databaseFile: string) {
  const publisher = startProgram('tests/bench/crash-publisher.ts', databaseFile);
  if ((await publisher.nextLine()) !== 'ready') throw new Error('The publisher did not start.');
  return publisher;
}

/** @returns the releases it acknowledged. */
async function killPublisher(databaseFile: string, after: number): Promise<number[]> {
  const publisher = await startPublisher(databaseFile);
  await pause(after);
  await publisher.kill();
  const releases: number[] = [];
  for (let line = await publisher.nextLine(); line !== undefined; line = await publisher.nextLine())
    releases.push(Number(line));
  return releases;
}

const foundSchema = z.object({
  check: z.string(),
  newest: z.number(),
  staged: z.number(),
  ...{ first: z.string(), last: z.string(), count: z.number() },
  ...{ least: z.number(), most: z.number() },
});

function examine(databaseFile: string, acknowledged: number) {
  const found = readDatabase(databaseFile);
  const { newest, first, last, count, least, most } = found;
  const said: CrashState = { first, last, count, value: most };
  const faults = [
    ...(found.check === 'ok' ? [] : [`quick_check says ${found.check}`]),
    ...(newest >= acknowledged ? [] : [`release ${acknowledged} was acknowledged and is lost`]),
    ...(least === most && JSON.stringify(said) === JSON.stringify(stateAt(newest))
      ? []
      : [`release ${newest} says ${JSON.stringify(found)}`]),
  ];
  return { faults, isCutOff: found.staged > 0 };
}

function readDatabase(databaseFile: string) {
  const database = new Database(databaseFile);
  const check = database.pragma('quick_check', { simple: true });
  const row = database
    .prepare(
      `WITH n AS (SELECT coalesce(max(number), 0) AS newest FROM "Release")
      SELECT newest, (SELECT count(*) FROM Figure WHERE since > newest OR until > newest) AS staged,
        count(id) AS count, coalesce(min(id), '') AS first, coalesce(max(id), '') AS last,
        coalesce(min(value), 0) AS least, coalesce(max(value), 0) AS most
      FROM n LEFT JOIN Figure ON since <= newest AND (until IS NULL OR until > newest)`,
    )
    .get();
  database.close();
  return foundSchema.parse({ check, ...z.looseObject({}).parse(row) });
}
