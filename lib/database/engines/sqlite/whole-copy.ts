import Database from 'better-sqlite3';

/**
 * SQLite's online backup, while others go on reading and writing: within one reading transaction, so that a
 * publication meanwhile does not begin it anew.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { fileMustExist: true });
  try {
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    await source.backup(to);
  } finally {
    source.close();
  }
}

/** Somebody has the database open. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse';
}

/** A database that nobody else can use until it is let go of. */
export type HeldDatabase = {
  /** Lets it go where another file has taken its place. */
  close: () => void;
  /** Lets it go as it was found. */
  giveBack: () => void;
};

/**
 * Holds the database alone. Leaving the WAL mode takes that nobody else has the file open, whether or
 * not they do anything at the moment, and brings what the journal holds into the file.
 * @returns null for a damaged database, which is what one restores for: nobody can use it
 * @throws DatabaseInUse
 */
export function holdAlone(databaseFile: string): HeldDatabase | null {
  const database = new Database(databaseFile, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return null;
    if (/^SQLITE_(BUSY|LOCKED)/.test(code))
      throw new DatabaseInUse(`${databaseFile} is in use. Stop the barometer, then restore again.`);
    throw error;
  }
  const giveBack = () => {
    database.exec('ROLLBACK');
    database.pragma('journal_mode = WAL');
    database.close();
  };
  return { close: () => database.close(), giveBack };
}

/** Keeps in the file itself that readers and the one writer do not wait for each other. */
export function enableJournal(databaseFile: string): void {
  const database = new Database(databaseFile);
  try {
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}
