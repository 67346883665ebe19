import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { engineOf } from '../../base/settings/settings';
import { SqliteSchemaAdapter } from '../engines/sqlite/schema-adapter';
import { schemaPaths } from './migration-files';

// Prisma's migration engine as WebAssembly: the same engine as `prisma migrate`, which would
// have to be downloaded as a binary, and the same `_prisma_migrations` table.

async function instantiateEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': Object.fromEntries(Object.entries(bindings)),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine has no start function.');
  Reflect.apply(start, undefined, []);
}

// The bindings know one engine a process: what another one frees would be memory of this one.
declare global {
  var barometerSchemaEngine: Promise<void> | undefined;
}

/** The schema of a database's engine in the shape the migration engine takes it. */
export async function readSchema(address: string): Promise<{ path: string; content: string }> {
  const path = schemaPaths[engineOf(address)];
  return { path, content: await readFile(path, 'utf8') };
}

type SchemaAdapter = SqlMigrationAwareDriverAdapterFactory & { dispose: () => Promise<void> };

async function openAdapter(address: string): Promise<SchemaAdapter> {
  if (engineOf(address) === 'sqlite') return new SqliteSchemaAdapter(address);
  const { PostgresSchemaAdapter } = await import('../engines/postgres/schema-adapter');
  return new PostgresSchemaAdapter(address);
}

/** Runs work with Prisma's migration engine connected to one database, then closes it. */
export async function withSchemaEngine<Result>(
  address: string,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (globalThis.barometerSchemaEngine ??= instantiateEngine());
  const schema = await readSchema(address);
  const adapter = await openAdapter(address);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.dispose();
  }
}
