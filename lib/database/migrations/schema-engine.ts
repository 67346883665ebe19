import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { SchemaAdapterFactory } from '../engines/sqlite/schema-adapter';
import { schemaPath } from './migration-files';

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

let engineReady: Promise<void> | undefined;

/** schema.prisma in the shape the engine takes it. */
export async function readSchema(): Promise<{ path: string; content: string }> {
  return { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
}

/** Runs work with Prisma's migration engine connected to one database file, then closes it. */
export async function withSchemaEngine<Result>(
  databasePath: string,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (engineReady ??= instantiateEngine());
  const schema = await readSchema();
  const factory = new SchemaAdapterFactory(databasePath);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await factory.dispose();
  }
}
