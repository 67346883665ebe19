import { existsSync, renameSync, statSync } from 'node:fs';

/** What the system calls the file at a path, which no other file is that takes its place; null where there is none. */
export function fileIdentity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}:${found.birthtimeMs}` : null;
}

/** The journal that SQLite keeps beside a database. */
export function journalOf(path: string): string {
  return `${path}-wal`;
}

/**
 * Keeps the journal of a replaced database out of the way of the one that has taken its place, into which
 * SQLite would write what it holds.
 * @param journal of the replaced database, by its identity; any other one belongs to the new database
 */
export function setJournalAside(path: string, journal: string | null): void {
  const place = journalOf(path);
  if (journal === null || fileIdentity(place) !== journal) return;
  const aside = `${path}-replaced-${Date.now()}`;
  renameSync(place, `${aside}-wal`);
  if (existsSync(`${path}-shm`)) renameSync(`${path}-shm`, `${aside}-shm`);
}
