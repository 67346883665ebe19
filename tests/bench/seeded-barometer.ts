import { seedDatabase } from '@/prisma/seed';
import { createTestDatabase } from '../setup/test-database';
import { startBarometer, type Running } from './processes';

/** Runs a barometer over a database of its own with the seed in it, which goes when it is stopped. */
export async function startSeeded(
  settings?: Record<string, string>,
): Promise<Running & { database: string }> {
  const { path, remove } = await createTestDatabase();
  await seedDatabase(path);
  const server = await startBarometer(path, settings);
  const stop = async () => {
    await server.stop();
    remove();
  };
  return { ...server, database: path, stop };
}
