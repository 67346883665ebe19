import { db } from '../../database/client';
import { deleteExpired } from '../../database/stores/ratings/expired-store';

const hourly = 3_600_000;

/** Deletes every hour what may be kept no longer, also where nobody rates meanwhile. */
export function deleteExpiredRegularly(): void {
  // What is wrong with a database that cannot be asked is told by whoever needs more of it than this.
  setInterval(() => void deleteNow().catch(() => undefined), hourly).unref();
}

async function deleteNow(): Promise<void> {
  await deleteExpired(await db(), new Date());
}
