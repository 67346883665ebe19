import { Prisma, type PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { breakdowns } from '../../../domain/indicators/indicator-schema';

/** Nobody asks a preview for the figures of a country, a year, a kind, a source, a sector, an organisation or an evidence, or sorts them by value. */
const unusedIndexes = [
  ...['country_year', 'source', 'value', 'evidence'].map((name) => `${name}_id_since_until`),
  ...['country', 'year', 'kind', 'organisation', ...breakdowns],
];

/**
 * Leaves out of a copy in which a draft is previewed what would only have to be kept up: nobody misses it after
 * a crash, or searches it for words.
 */
export async function lightenCopy(copy: PrismaClient): Promise<void> {
  await copy.$queryRaw`PRAGMA journal_mode = OFF`;
  await copy.$executeRaw`PRAGMA synchronous = OFF`;
  await copy.$executeRaw`DROP TRIGGER "FigureSearch_insert"`;
  for (const index of unusedIndexes)
    await copy.$executeRaw`DROP INDEX ${Prisma.raw(`"Figure_${index}_idx"`)}`;
}
