import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

/** Hands Prisma's migration engine its connections and closes them, which the engine itself never does. */
export class SchemaAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly #factory: PrismaBetterSqlite3;
  readonly #connections: SqlDriverAdapter[] = [];

  constructor(databasePath: string) {
    this.#factory = new PrismaBetterSqlite3({ url: `file:${databasePath}` });
    this.adapterName = this.#factory.adapterName;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await this.#factory.connect();
    this.#connections.push(connection);
    return connection;
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const connection = await this.#factory.connectToShadowDb();
    this.#connections.push(connection);
    return connection;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.dispose()));
  }
}
