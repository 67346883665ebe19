import { existsSync, renameSync, rmSync, statSync } from 'node:fs';

// What SQLite keeps beside a database. It replays the journal that it finds there into whatever database has
// the name: one that another database left behind must be out of the way.

const besides = ['-wal', '-shm'] as const;

/** The journal that SQLite keeps beside a database. */
export function journalOf(path: string): string {
  return `${path}-wal`;
}

/** Whether the journal beside a database may hold what was written last. */
export function hasJournal(path: string): boolean {
  const journal = journalOf(path);
  return existsSync(journal) && statSync(journal).size > 0;
}

/** Moves what SQLite keeps beside a database to where it would belong to another one. */
export function moveJournal(path: string, to: string): void {
  for (const suffix of besides)
    if (existsSync(path + suffix)) renameSync(path + suffix, to + suffix);
}

/** Removes a database file with the files SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', ...besides, '-journal'])
    if (existsSync(path + suffix)) rmSync(path + suffix);
}
