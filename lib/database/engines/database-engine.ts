import type { Prisma, PrismaClient } from '../../../prisma/generated/sqlite/client';
import type { ContentTable } from '../../domain/releases/content-schema';
import type { WriteFailure } from '../../domain/releases/publication-error';

/** A database that is opened at the first question, and anew where it is another one by then. */
export type KeptDatabase<Connection> = {
  /** The connection to what stands there now, and what tells that from any other database. */
  current: () => { identity: string; connection: Connection };
  /** Lets go of it. The next question opens it again. */
  close: () => void;
  /** Has the next question open it anew, where this connection could not be had. */
  forget: (connection: Connection) => void;
};

/** How a database is opened and let go of. */
export type Means<Connection> = {
  open: (address: string) => Connection;
  close: (connection: Connection) => void;
};

/** Reads many rows, past Prisma, which copies each of them twice. */
export type RowReader = {
  /** The rows of a query as Prisma gives them. */
  read: <Row extends object>(query: Prisma.Sql) => Row[] | Promise<Row[]>;
  close: () => void;
};

/** Knows which release is the newest, without anybody waiting for it. */
export type ReleaseWatch = {
  /**
   * What stands now, as a short text that changes with every release; null where no release does. While the database
   * cannot be asked, what was known last: it goes on being true of what is kept in memory.
   */
  edition: () => string | null;
  /** The number of the newest release; null where none is known. */
  release: () => number | null;
  /** Lets go of the database. */
  close: () => void;
};

/** A copy of a database's content in which a draft is previewed. */
export type PreviewPlace = {
  /** As the setting DATABASE_URL names it. */
  url: string;
  /** Removes it, whether or not it was made. */
  remove: () => Promise<void>;
};

/** Words that a text is to have, each as its beginning. */
export type WordQuery =
  /** Any of these forms of one word. */
  | { anyOf: readonly string[] }
  /** All of them, in this order or another, with at most two others between. */
  | { near: readonly string[] };

/** The type of a list that goes as one parameter. */
export type ListType = 'text' | 'integer';

/**
 * Everything that an engine does in its own way, by what it is for. The other folders of `lib/database` write SQL
 * that all engines know, and ask for the rest here. What it opens is a client of Prisma's; the clients of the
 * engines differ in nothing that a caller could see.
 */
export type Engine = {
  /** As libraries call it. */
  provider: 'sqlite' | 'postgresql';

  /** Opens a database. The caller disconnects it. */
  open: (address: string) => Promise<PrismaClient>;
  /** Keeps a database open for as long as it is the one at its address. */
  keep: <Connection>(address: string, means: Means<Connection>) => KeptDatabase<Connection>;
  /**
   * Fills an empty database with as many rows as there may be: all of them, or none where the work fails.
   * @param work is given the client that it is to write with
   */
  fillDatabase: <T>(client: PrismaClient, work: (client: PrismaClient) => Promise<T>) => Promise<T>;
  /** Lets the rows that come be numbered after those that were brought with their numbers. */
  continueNumbers: (client: PrismaClient, table: string, column: string) => Promise<void>;
  /** Watches a database for releases. */
  watchReleases: (address: string) => ReleaseWatch | Promise<ReleaseWatch>;
  /** Is told of a release that was seen to be a database's newest, so that nothing older is shown after it. */
  noticeRelease: (address: string, number: number) => void;
  /** The newest release that this process has seen of a database; null where that need not be remembered. */
  shownRelease: (address: string) => number | null;
  openRowReader: (client: PrismaClient) => RowReader | Promise<RowReader>;

  /**
   * Works while nobody else publishes into the same database.
   * @param work is given the client that it is to write with
   * @throws PublicationBusy where another one's turn did not end in so many seconds
   */
  workInTurn: <T>(
    client: PrismaClient,
    work: (client: PrismaClient) => Promise<T>,
    waitSeconds: number,
  ) => Promise<T>;
  /** A place for a preview beside a database. */
  planPreview: (address: string) => Promise<PreviewPlace>;
  /** Copies into that place what a preview needs, while others read and publish. */
  copyForPreview: (from: string, to: string) => Promise<void>;
  /** Leaves out of it what would only have to be kept up. */
  lightenPreview: (client: PrismaClient) => Promise<void>;

  /** Whether several instances may serve one database, and count together what they allow. */
  isShared: boolean;

  /** Why the database could not be written; null for any other error. */
  writeFailureOf: (error: unknown) => WriteFailure | null;
  /** The engine's words for a rule of the database that rows break; null for any other error. */
  brokenConstraint: (error: unknown) => string | null;

  /** SQL: the values of a list, for `IN (…)`. A list goes as one parameter: it may hold thousands of values. */
  listed: (values: readonly (string | number | null)[], type?: ListType) => Prisma.Sql;
  /** SQL: whether a key is among those that a query gives, which does not depend on the row. */
  amongKeys: (key: Prisma.Sql, keys: Prisma.Sql) => Prisma.Sql;
  /** SQL: rows of values as a table with these columns, which are of the types that they are in a table of ours. */
  tableOf: <Name extends string>(
    table: ContentTable,
    names: readonly Name[],
    rows: readonly Readonly<Record<Name, unknown>>[],
  ) => Prisma.Sql;
  /** SQL: columns as one text, a JSON array, equal only where all of them are. */
  rowText: (columns: Prisma.Sql) => Prisma.Sql;
  /**
   * SQL: what stands in columns that hold lists, each behind a word, as one list such as `rowText` makes.
   * @param except values that are left out
   */
  valuesOfLists: (
    lists: readonly { before: string; column: Prisma.Sql }[],
    except: readonly string[],
  ) => Prisma.Sql;
  /** SQL: the texts of a `rowText` as a table with one column, `value`. */
  textsOf: (row: Prisma.Sql) => Prisma.Sql;
  /** SQL: the texts of all rows in one, by their keys, with a mark between: a million rows would take seconds. */
  joined: (text: Prisma.Sql, mark: string) => Prisma.Sql;
  /** SQL: a column whose index is not to be walked, where the engine does not see that by itself. */
  unindexed: (column: Prisma.Sql) => Prisma.Sql;
  /** SQL: the keys of figures whose own text has words. What is no letter or digit in them means nothing. */
  keysWithWords: (query: WordQuery) => Prisma.Sql;
};
