import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/** Hands Prisma's migration engine its connections and closes them, which the engine itself never does. */
export class SqliteSchemaAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly #factory: PrismaBetterSqlite3;
  readonly #connections: SqlDriverAdapter[] = [];

  constructor(databasePath: string) {
    this.#factory = new PrismaBetterSqlite3({ url: `file:${databasePath}` });
    this.adapterName = this.#factory.adapterName;
  }

  async connect(): Promise<SqlDriverAdapter> {
    return this.#keep(await this.#factory.connect());
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#keep(await this.#factory.connectToShadowDb());
  }

  #keep(connection: SqlDriverAdapter): SqlDriverAdapter {
    this.#connections.push(connection);
    const read = connection.queryRaw.bind(connection);
    connection.queryRaw = (query) => read({ ...query, sql: quoteIndexName(query.sql) });
    return connection;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.dispose()));
  }
}

/** The engine asks for an index of a part of the rows with its name in the quotes of a column. */
function quoteIndexName(sql: string): string {
  return sql.replace(/(type = 'index' AND name = )"(\w+)"/, "$1'$2'");
}
