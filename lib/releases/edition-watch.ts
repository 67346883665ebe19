import Database from 'better-sqlite3';
import { z } from 'zod';
import { fileIdentity, journalOf, setJournalAside } from '../database-file';

const newest = z.object({ number: z.int(), published_at: z.union([z.string(), z.number()]) });

type Connection = {
  read: () => unknown;
  close: () => void;
  file: string;
  journal: string | null;
};

/**
 * Names what the database says now: `edition()` changes with every release, and when another database
 * takes the file's place. It is asked at every request, so it has a connection of its own (some
 * microseconds a question) and waits for nobody.
 */
export class EditionWatch {
  #connection: Connection | null = null;
  #known: { edition: string; release: number } | null = null;

  /** @param path of the database file */
  constructor(readonly path: string) {}

  /**
   * What stands now, as a short text; null where no release does. While the database cannot be asked,
   * what was known last: it goes on being true of what is kept in memory.
   */
  edition(): string | null {
    return this.#newest()?.edition ?? null;
  }

  /** The number of the newest release, likewise. */
  release(): number | null {
    return this.#newest()?.release ?? null;
  }

  /** Lets go of the file. The next question opens the one that stands there then. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #newest() {
    try {
      const connection = this.#current();
      const release = newest.safeParse(connection.read());
      connection.journal ??= fileIdentity(journalOf(this.path));
      this.#known = release.success ? known(connection.file, release.data) : null;
    } catch {
      // Why the database cannot be read is told by whoever needs more of it than this.
    }
    return this.#known;
  }

  #current(): Connection {
    const file = fileIdentity(this.path);
    if (file === null) throw new Error(`There is no database at ${this.path}.`);
    if (this.#connection?.file === file) return this.#connection;
    if (this.#connection) setJournalAside(this.path, this.#connection.journal);
    this.close();
    this.#connection = open(this.path, file);
    return this.#connection;
  }
}

function known(file: string, { number, published_at }: z.infer<typeof newest>) {
  return { edition: `${file} ${number} ${published_at}`, release: number };
}

function open(path: string, file: string): Connection {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    const statement = database.prepare(
      'SELECT number, published_at FROM Release ORDER BY number DESC LIMIT 1',
    );
    const close = () => database.close();
    return { file, journal: null, read: () => statement.get(), close };
  } catch (fault) {
    database.close();
    throw fault;
  }
}
