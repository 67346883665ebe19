import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { withOpenDatabase, type Database } from '../lib/database/client';
import { withPublicationLock } from '../lib/database/stores/publication-lock';
import { readLastHashes } from '../lib/database/queries/imports/imported-file-queries';
import { sweepUnpublished, type PublicationReport } from '../lib/database/stores/release-store';
import { seedActor } from '../lib/domain/accounts/actor-schema';
import { contentHashOf } from '../lib/domain/imports/check-identity';
import { importOptionsSchema, type ImportCheck } from '../lib/domain/imports/import-schema';
import { PublicationBusy } from '../lib/domain/releases/publication-error';
import { publishFiles } from '../lib/features/import/publish/publish-files';

const dataFolder = path.join(import.meta.dirname, 'data');

type SeedFile = { name: string; bytes: Uint8Array };

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
 * Publishes the files of `prisma/data`, which say all of their sources, as a release. Files that did not change
 * since they were last imported publish nothing. Whoever ships them confirms what they redefine.
 * @throws SeedRefused with every issue, the database untouched
 * @throws PublicationBusy where there is something to publish and somebody else keeps publishing
 */
export async function seedDatabase(
  databaseFile: string,
  folder: string = dataFolder,
): Promise<PublicationReport> {
  return withOpenDatabase(databaseFile, async (client) => {
    const hashes = await readLastHashes(client);
    const files = (await readSeedFiles(folder)).filter(
      ({ name, bytes }) => hashes.get(name) !== contentHashOf(bytes),
    );
    if (files.length > 0) return publishSeed(client, files);
    await sweepUnlessBusy(client);
    return { release: null, added: 0, changed: 0, withdrawn: 0 };
  });
}

async function publishSeed(
  client: Database,
  files: readonly SeedFile[],
): Promise<PublicationReport> {
  const options = importOptionsSchema.parse({ complete: true });
  const reason = `Read from ${files.map(({ name }) => name).join(', ')}`;
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

async function readSeedFiles(folder: string): Promise<SeedFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })),
  );
}
