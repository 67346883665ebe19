import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { standardSchema, type Standard } from '../../domain/standards/standard-schema';

const dataFolder = path.join(import.meta.dirname, '../../../prisma/data');
const seedFileSchema = z.object({ standards: z.array(standardSchema).default([]) });

/** The standards that ship with the barometer, by their ids: a shell needs no database. */
export async function readStandards(): Promise<Map<string, Standard>> {
  const names = (await readdir(dataFolder)).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(
    names.map((name) => readFile(path.join(dataFolder, name), 'utf8')),
  );
  const standards = files.flatMap((text) => seedFileSchema.parse(JSON.parse(text)).standards);
  return new Map(standards.map((standard) => [standard.id, standard]));
}
