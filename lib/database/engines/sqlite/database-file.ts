import { statSync } from 'node:fs';
import type { KeptDatabase, Means } from '../database-engine';
import { journalOf, moveJournal } from './journal-files';

/** There is no file where the database should be. */
export class DatabaseMissing extends Error {
  override name = 'DatabaseMissing';
}

type Opened<Connection> = {
  /** Of the file, by which another one in its place is noticed. */
  identity: string;
  /** Identity of the file's journal; null until there is one. */
  journal: string | null;
  connection: Connection;
};

/** A database file: opened at the first question, and anew where another file has taken its place. */
export class DatabaseFile<Connection> implements KeptDatabase<Connection> {
  #opened: Opened<Connection> | null = null;

  constructor(
    readonly path: string,
    readonly means: Means<Connection>,
  ) {}

  /**
   * The connection to the file that stands there now, and what tells it from any other file.
   * @throws DatabaseMissing where there is none, so that nothing is written into one that is gone
   */
  current(): Readonly<Opened<Connection>> {
    const identity = fileIdentity(this.path);
    if (identity === null) throw new DatabaseMissing(`There is no database at ${this.path}.`);
    const opened = this.#opened?.identity === identity ? this.#opened : this.#open(identity);
    opened.journal ??= fileIdentity(journalOf(this.path));
    return opened;
  }

  /** Lets go of the file. The next question opens the one that stands there then. */
  close(): void {
    if (this.#opened) this.means.close(this.#opened.connection);
    this.#opened = null;
  }

  /** Has the next question open the file anew, where this connection could not be had. */
  forget(connection: Connection): void {
    if (this.#opened?.connection === connection) this.#opened = null;
  }

  #open(identity: string): Opened<Connection> {
    if (this.#opened) setJournalAside(this.path, this.#opened.journal);
    this.close();
    this.#opened = { identity, journal: null, connection: this.means.open(this.path) };
    return this.#opened;
  }
}

/** What the system calls the file at a path, which no other file is that takes its place; null where there is none. */
function fileIdentity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}:${found.birthtimeMs}` : null;
}

/**
 * Keeps the journal of a replaced database out of the way of the one that has taken its place, into which
 * SQLite would write what it holds.
 * @param journal of the replaced database, by its identity; any other one belongs to the new database
 */
function setJournalAside(path: string, journal: string | null): void {
  const place = journalOf(path);
  if (journal === null || fileIdentity(place) !== journal) return;
  moveJournal(path, `${path}-replaced-${Date.now()}`);
}
