import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase, type Database } from '../lib/database/client';
import { PublicationBusy } from '../lib/domain/releases/publication-fault';
import { withPublicationLock } from '../lib/database/engines/sqlite/publication-lock';
import { seedAuthor } from '../lib/domain/releases/release-schema';
import { sweepUnpublished, type PublicationReport } from '../lib/database/stores/release-store';
import { publishSurveyFiles } from '../lib/features/import/publish/survey-file-store';

const dataFolder = path.join(import.meta.dirname, 'data');

type SeedFile = { name: string; text: string; contentHash: string };

/**
 * Brings the files of `prisma/data` into the database through the import, as a release.
 * Files that did not change since they were last imported publish nothing.
 * @throws SurveyFilesRefused naming every fault, the database untouched
 * @throws PublicationBusy where there is something to publish and somebody else keeps publishing
 */
export async function seedDatabase(
  databaseFile: string,
  folder: string = dataFolder,
): Promise<PublicationReport> {
  const client = await openDatabase(databaseFile);
  try {
    const files = await readSeedFiles(folder);
    const changed = await findChanged(client, files);
    if (changed.length > 0) return await publishSeed(client, changed);
    await sweepUnlessBusy(client);
    return { release: null, added: 0, changed: 0, withdrawn: 0 };
  } finally {
    await client.$disconnect();
  }
}

/** Whoever is publishing at the moment has swept already: a start need not wait for that. */
async function sweepUnlessBusy(client: Database): Promise<void> {
  try {
    await withPublicationLock(client, sweepUnpublished, 0);
  } catch (fault) {
    if (!(fault instanceof PublicationBusy)) throw fault;
  }
}

async function publishSeed(client: Database, files: readonly SeedFile[]) {
  const raw = files.map(({ name, text }) => ({ name, content: readJson(name, text) }));
  const reason = `Read from ${files.map(({ name }) => name).join(', ')}`;
  return publishSurveyFiles(client, raw, { author: seedAuthor, reason, files });
}

async function readSeedFiles(folder: string): Promise<SeedFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, text, contentHash: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function findChanged(client: Database, files: readonly SeedFile[]): Promise<SeedFile[]> {
  const imported = await client.importedFile.findMany({ orderBy: { key: 'asc' } });
  const lastHash = new Map(imported.map(({ name, content_hash }) => [name, content_hash]));
  return files.filter(({ name, contentHash }) => lastHash.get(name) !== contentHash);
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Error(`${name} is not JSON: ${String(fault)}`, { cause: fault });
  }
}
