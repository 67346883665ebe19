import { z } from 'zod';
import type { ReleaseWatch } from '../database-engine';
import { DatabaseFile } from './database-file';
import { openNewestRelease, type NewestRelease } from './newest-release';

/** The number of the newest release and when it was published; undefined where there is none. */
const newest = z.string().optional();

/** Milliseconds in which requests count as come together, and are told the same. */
const sameMoment = 2;

type Known = { edition: string; release: number };

/**
 * Names what the database says now: `edition()` changes with every release, and when another database
 * takes the file's place. It is asked at every request, so it has a connection of its own (some
 * microseconds a question) and waits for nobody.
 */
export class EditionWatch implements ReleaseWatch {
  readonly #file: DatabaseFile<NewestRelease>;
  #known: Known | null = null;
  #lookedAt = -Infinity;

  /** @param path of the database file */
  constructor(path: string) {
    this.#file = new DatabaseFile(path, {
      open: openNewestRelease,
      close: (connection) => connection.close(),
    });
  }

  /**
   * What stands now, as a short text; null where no release does. While the database cannot be asked,
   * what was known last: it goes on being true of what is kept in memory.
   */
  edition(): string | null {
    return this.#newest()?.edition ?? null;
  }

  /** The number of the release that was the newest when it was last looked for. */
  release(): number | null {
    return (this.#known ?? this.#newest())?.release ?? null;
  }

  /** Lets go of the file. The next question opens the one that stands there then. */
  close(): void {
    this.#file.close();
  }

  #newest() {
    const now = performance.now();
    if (now - this.#lookedAt < sameMoment) return this.#known;
    this.#lookedAt = now;
    try {
      const { identity, connection } = this.#file.current();
      const said = newest.parse(connection.read());
      const name = `${identity} ${said}`;
      if (name !== this.#known?.edition)
        this.#known = said === undefined ? null : known(name, said);
    } catch {
      // Why the database cannot be read is told by whoever needs more of it than this.
    }
    return this.#known;
  }
}

function known(edition: string, said: string): Known {
  return { edition, release: Number.parseInt(said, 10) };
}
