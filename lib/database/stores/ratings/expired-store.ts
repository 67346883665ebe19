import type { Database } from '../../client';
import { deleteOldDoubts } from './doubt-store';
import { destroyOldKeys } from './network-key-store';

/**
 * Deletes what may be kept no longer: keys of networks with their hashes, and what was asked and answered long ago. With each rating,
 * each decision and each start of the server, every hour that it runs, and by a command of the shell. Doing so twice changes nothing.
 * @returns the months whose keys were destroyed
 */
export async function deleteExpired(client: Database, now: Date): Promise<string[]> {
  await deleteOldDoubts(client, now);
  return destroyOldKeys(client, now);
}
