import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import './tests/setup/low-priority.mjs';

/** Tests of integration that ask no database: one run of them says all. */
const withoutDatabase = ['benchmark-cli', 'cut-download', 'large-imports'];

/**
 * Tests of integration that run on SQLite alone, so that all of them take no more than they may: they start some thirty
 * processes each. What drafts do on PostgreSQL is in `one-way-to-publish`, `postgres` and tests/instances.
 */
const onSqliteAlone = ['draft-jobs', 'import-api'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    watch: false,
    // By itself it leaves one core idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Patience for a busy machine; no test waits for time to pass.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ['lib/**/*.ts', 'prisma/*.ts'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // Pure code keeps nothing from one test to the next: loading it once spares most of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/*.test.ts', 'tests/integration/sqlite/*.test.ts'],
          globalSetup: 'tests/setup/integration.ts',
          setupFiles: 'tests/setup/take-back-stubs.ts',
          // What is remembered belongs to a database, and each test has its own.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'own process',
          // Next loads modules in a way of its own from then on, and the engine of migrations keeps its memory.
          include: ['tests/integration/own-process/*.test.ts'],
          globalSetup: 'tests/setup/integration.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['tests/integration/*.test.ts', 'tests/integration/postgres/*.test.ts'],
          exclude: [...withoutDatabase, ...onSqliteAlone].map(
            (name) => `tests/integration/${name}.test.ts`,
          ),
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['tests/setup/integration.ts', 'tests/setup/postgres-server.ts'],
          setupFiles: 'tests/setup/take-back-stubs.ts',
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          // Serves what was built: npm test runs it after the build.
          name: 'instances',
          include: ['tests/instances/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
