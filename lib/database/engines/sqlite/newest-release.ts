import Database from 'better-sqlite3';

/** A connection that asks one thing only, in some microseconds, and waits for nobody. */
export type NewestRelease = {
  /** Number and moment of the newest release, as one text; undefined where there is none. */
  read: () => unknown;
  close: () => void;
};

/** Opens a database to ask, at every request, which release is the newest. */
export function openNewestRelease(path: string): NewestRelease {
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    const statement = database
      .prepare(`SELECT number || ' ' || published_at FROM "Release" ORDER BY number DESC LIMIT 1`)
      .pluck();
    return { read: () => statement.get(), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}
