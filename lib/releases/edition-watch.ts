import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';

const newest = z.object({ number: z.int(), published_at: z.union([z.string(), z.number()]) });

/**
 * Names what the database says now: `edition()` changes with every release, and when another database
 * takes the file's place. It is asked at every request, so it has a connection of its own (some
 * microseconds a question) and waits for nobody.
 */
export class EditionWatch {
  #connection: { read: () => unknown; close: () => void; file: string } | null = null;
  #known: string | null = null;

  /** @param path of the database file */
  constructor(readonly path: string) {}

  /**
   * What stands now, as a short text; null where no release does. While the database cannot be asked,
   * what was known last: it goes on being true of what is kept in memory.
   */
  edition(): string | null {
    try {
      this.#connection ??= this.#open();
      const release = newest.safeParse(this.#connection.read());
      this.#known = release.success
        ? `${this.#connection.file} ${release.data.number} ${release.data.published_at}`
        : null;
    } catch {
      // What keeps the database from being read is told by whoever needs more of it than this.
    }
    return this.#known;
  }

  /** Whether the file that is read still stands where it did. */
  look(): 'same' | 'missing' | 'replaced' {
    const now = fileName(this.path);
    if (now === null) return 'missing';
    return this.#connection === null || this.#connection.file === now ? 'same' : 'replaced';
  }

  /** Lets go of the file. The next question opens the one that stands there then. */
  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #open() {
    const file = fileName(this.path) ?? '';
    const database = new Database(this.path, { readonly: true, fileMustExist: true, timeout: 0 });
    try {
      const statement = database.prepare(
        'SELECT number, published_at FROM Release ORDER BY number DESC LIMIT 1',
      );
      return { file, read: () => statement.get(), close: () => database.close() };
    } catch (fault) {
      database.close();
      throw fault;
    }
  }
}

/** What the system calls the file that stands at a path, which another one in its place is not. */
function fileName(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
