import { PrismaPg } from '@prisma/adapter-pg';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { Pool, QueryResult } from 'pg';
import { z } from 'zod';
import { ownValue } from '../../../base/text/own-value-schema';
import { openPool, schemaOf } from './open-database';

/**
 * Hands Prisma's migration engine its connection and closes it, which the engine itself never does. It is one: the
 * engine takes locks that belong to a connection.
 */
export class PostgresSchemaAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres';
  readonly adapterName = '@prisma/adapter-pg';
  readonly #pool: Pool;
  readonly #factory: PrismaPg;

  constructor(address: string) {
    this.#pool = openPool(address, 1);
    this.#factory = new PrismaPg(readableNames(this.#pool), { schema: schemaOf(address) });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const connection = await this.#factory.connect();
    // By itself it cuts a script at every semicolon, those within functions included.
    connection.executeScript = async (script) => {
      await this.#pool.query(script);
    };
    return connection;
  }

  /** Nothing that is asked of the engine here needs one. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    throw new Error('There is no shadow database.');
  }

  async dispose(): Promise<void> {
    await this.#pool.end();
  }
}

/** Types of PostgreSQL's own tables (`"char"`, `name`, `int2vector`, `tid`) that the adapter does not know (prisma/orm#27403), and that are read as texts. */
const textLike = new Set([18, 19, 22, 194]);
const textType = 25;

const resultsSchema = z.array(ownValue<QueryResult>());

function readableNames(pool: Pool): Pool {
  const query = pool.query.bind(pool);
  Reflect.set(pool, 'query', async (...given: readonly unknown[]) => {
    const result = await Promise.resolve<unknown>(Reflect.apply(query, pool, given));
    // A script gives a result for each of its statements.
    for (const { fields } of resultsSchema.parse([result].flat()))
      for (const field of fields) if (textLike.has(field.dataTypeID)) field.dataTypeID = textType;
    return result;
  });
  return pool;
}
