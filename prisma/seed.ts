import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withOpenDatabase, type Database } from '../lib/database/client';
import { withPublicationLock } from '../lib/database/stores/publication-lock';
import { readLastHashes } from '../lib/database/queries/imports/imported-file-queries';
import { countEarlierRatings } from '../lib/database/stores/ratings/earlier-counts';
import { deleteExpired } from '../lib/database/stores/ratings/expired-store';
import { sweepUnpublished, type PublicationReport } from '../lib/database/stores/release-store';
import { keepProtocol } from '../lib/database/stores/assessments/protocol-store';
import { protocolSchema } from '../lib/domain/assessments/protocol-schema';
import { seedActor } from '../lib/domain/accounts/actor-schema';
import { contentHashOf } from '../lib/domain/imports/check-identity';
import { importOptionsSchema, type ImportCheck } from '../lib/domain/imports/import-schema';
import { PublicationBusy } from '../lib/domain/releases/publication-error';
import { publishFiles } from '../lib/features/import/publish/publish-files';

const dataFolder = path.join(import.meta.dirname, 'data');

type SeedFile = { name: string; bytes: Uint8Array };

/** What ships, a release each, in this order: a later one builds on what an earlier one says. */
const shippedReleases = [
  { folder: '.', reason: null },
  {
    folder: 'public-series',
    reason:
      'Figures of public bodies, regulators and surveys over fifteen years, each read a second time, with their ' +
      'periods, their breaks and the documents they stand in',
  },
  {
    folder: 'commitments',
    reason:
      'A charter and a law on customer service: what they promise, since when, and who signed, as far as ' +
      'publications tell',
  },
] as const;

/** Files of the seed that cannot be published; has what their check found. */
export class SeedRefused extends Error {
  override name = 'SeedRefused';

  constructor(readonly check: ImportCheck) {
    const errors = check.issues.filter(({ severity }) => severity === 'error');
    const issues = errors.map(({ file, place, code, found }) => {
      return `${file}: ${place === '' ? code : `${place}: ${code} ${found}`}`;
    });
    const questions = check.questions.map(({ option }) => `Nothing says ${option}.`);
    super([...issues, ...questions].join('\n'));
  }
}

/**
 * Publishes the files of `prisma/data`, which say all of their sources: those at its top as a release, then those
 * of its folder. Files that did not change since they were last imported publish nothing. Whoever ships them
 * confirms what they redefine. The protocols of assessments that are there are kept beside.
 * @returns of what was published: the last release, and all that changed
 * @throws SeedRefused with every issue, nothing of this release or a later one published
 * @throws PublicationBusy where there is something to publish and somebody else keeps publishing
 */
export async function seedDatabase(
  databaseFile: string,
  folder: string = dataFolder,
): Promise<PublicationReport> {
  return withOpenDatabase(databaseFile, async (client) => {
    const hashes = await readLastHashes(client);
    const seed = await readSeedFiles(folder);
    const changed = seed.filter(({ name, bytes }) => hashes.get(name) !== contentHashOf(bytes));
    const total: PublicationReport = { release: null, added: 0, changed: 0, withdrawn: 0 };
    for (const shipped of shippedReleases) {
      const files = changed.filter(({ name }) => path.posix.dirname(name) === shipped.folder);
      if (files.length === 0) continue;
      const isNew = files.every(({ name }) => !hashes.has(name));
      const reason = (isNew ? shipped.reason : null) ?? `Read from ${namesOf(files)}`;
      const { release, ...counts } = await publishSeed(client, files, reason);
      total.release = release ?? total.release;
      for (const name of ['added', 'changed', 'withdrawn'] as const) total[name] += counts[name];
    }
    if (total.release === null) await sweepUnlessBusy(client);
    await keepProtocols(client, seed);
    await deleteExpired(client, new Date());
    await countEarlierRatings(client);
    return total;
  });
}

/** Keeps the protocols of assessments that ship. @throws AssessmentRefused for one that was changed */
async function keepProtocols(client: Database, seed: readonly SeedFile[]): Promise<void> {
  for (const { name, bytes } of seed) {
    if (path.posix.dirname(name) !== 'protocols') continue;
    const content: unknown = JSON.parse(new TextDecoder().decode(bytes));
    await keepProtocol(client, protocolSchema.parse(content), seedActor);
  }
}

const namesOf = (files: readonly SeedFile[]) => files.map(({ name }) => name).join(', ');

async function publishSeed(
  client: Database,
  files: readonly SeedFile[],
  reason: string,
): Promise<PublicationReport> {
  const options = importOptionsSchema.parse({ complete: true });
  const by = { actor: seedActor, reason, confirmsRedefinitions: true };
  const { check, report } = await publishFiles(client, { files, options }, by);
  if (report === null) throw new SeedRefused(check);
  return report;
}

/** Whoever is publishing at the moment has swept already: a start need not wait for that. */
async function sweepUnlessBusy(client: Database): Promise<void> {
  try {
    await withPublicationLock(client, sweepUnpublished, 0);
  } catch (error) {
    if (!(error instanceof PublicationBusy)) throw error;
  }
}

/** The files of the seed, named by their paths from its top. */
async function readSeedFiles(folder: string): Promise<SeedFile[]> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
  );
}
