import { PrismaPg } from '@prisma/adapter-pg';
import { Client, Pool, type ClientConfig } from 'pg';
import type { PrismaClient } from '../../../../prisma/generated/sqlite/client';
import { PrismaClient as PostgresClient } from '../../../../prisma/generated/postgres/client';
import { readEnv } from '../../../base/settings/settings';
import { ownValue } from '../../../base/text/own-value-schema';

/** How long a server may take to accept a connection, in milliseconds: what cannot be reached is told soon. */
const connectTimeout = 5_000;
/** How long a question waits until one of the connections is free: a server that is busy is no server that is gone. */
const turnTimeout = 30_000;

/** The pool has one limit for both. */
class PooledClient extends Client {
  constructor(options?: ClientConfig) {
    super({ ...options, connectionTimeoutMillis: connectTimeout });
  }
}

// The server is built apart from the pages, and whichever asks first opens the client of both.
declare global {
  /** The connections of each client. */
  var barometerPools: WeakMap<object, Pool> | undefined;
}

/**
 * Opens a database. Tables are looked for in the schema that the address names (`?schema=`), as Prisma has it, and
 * in `public` where it names none. The caller disconnects it.
 */
export function openPostgres(address: string): PrismaClient {
  const pool = openPool(address, readEnv().DATABASE_CONNECTIONS);
  const adapter = new PrismaPg(pool, { schema: schemaOf(address), disposeExternalPool: true });
  // The two clients are made from one schema, and differ in their engine alone.
  const client = ownValue<PrismaClient>().parse(new PostgresClient({ adapter }));
  globalThis.barometerPools ??= new WeakMap();
  globalThis.barometerPools.set(client, pool);
  return client;
}

/** Connections to a database, at most so many, each made when it is needed. The caller ends them. */
export function openPool(address: string, most: number): Pool {
  const pool = new Pool({
    ...connectionOptions(address),
    ...{ max: most, Client: PooledClient, connectionTimeoutMillis: turnTimeout },
  });
  // A connection that breaks while nobody uses it is made anew by whoever needs it next.
  pool.on('error', () => undefined);
  return pool;
}

/** How a connection to a database is opened. */
export function connectionOptions(address: string): ClientConfig {
  const schema = schemaOf(address);
  return {
    ...{ connectionString: address, keepAlive: true, application_name: 'service-barometer' },
    connectionTimeoutMillis: connectTimeout,
    // Poolers take no options: who goes through one has the tables where they usually are.
    ...(schema === usualSchema ? {} : { options: `-c search_path=${schema}` }),
  };
}

const usualSchema = 'public';

/** The connections that a client of `openPostgres` has. */
export function poolOf(client: PrismaClient): Pool {
  const pool = globalThis.barometerPools?.get(client);
  if (!pool) throw new Error('This client has no PostgreSQL connections of its own.');
  return pool;
}

/** The schema in which the tables of a database stand. */
export function schemaOf(address: string): string {
  return new URL(address).searchParams.get('schema') ?? usualSchema;
}
