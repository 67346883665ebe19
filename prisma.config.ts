import { defineConfig } from 'prisma/config';

// `prisma generate` looks for a schema-engine binary, which it would download and never runs.
// Naming any executable spares the download, so that generating works without a network.
// Migrations run through the WebAssembly engine instead: see lib/database/migrations/schema-engine.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
});
