import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundlePrograms } from './bundle-programs.mjs';
import { compressFiles } from './compress-files.mjs';
import { compileDriver, installPackages } from './dependencies.mjs';
import { fingerprint, hasStamp, writeStamp } from './fingerprint.mjs';
import { checkNode } from './node-version.mjs';
import { POSTGRES_SCHEMA, SCHEMA, writePostgresSchema } from './postgres-schema.mjs';
import { mustSucceed, root, runCommand, runTool } from './run-command.mjs';
import { showStep } from './show-step.mjs';

// What has to be done before the barometer can be served, developed or tested. Each step does
// nothing when its result is there already. No package is imported here: the first step installs them.

const CLIENT_STAMP = 'prisma/generated/.fingerprint';
const CLIENT_SOURCES = [
  ...[SCHEMA, 'prisma.config.ts', 'package-lock.json'],
  'lib/setup/postgres-schema.mjs',
];

/** What runs beside the pages, ready once they are built. */
export const PROGRAMS = '.next/programs';
/** Checks and publishes what editors bring, in processes of its own. */
const DRAFT_JOB = 'lib/cli/draft-job.ts';
const PREPARE = 'prisma/prepare.ts';
/** Written anew at each start in development. */
const DEVELOPMENT_PROGRAMS = '.next/dev/programs';

const BUILD_STAMP = '.next/fingerprint';
/** What a build is made from: when any of it has changed, the pages are built again. */
export const BUILD_SOURCES = [
  ...['app', 'components', 'lib', 'prisma', 'public'],
  ...['instrumentation-client.ts', 'next.config.ts', 'postcss.config.mjs', 'prisma.config.ts'],
  ...['package.json', 'package-lock.json', 'tsconfig.json'],
];

/** Reads `.env` where there is one, and keeps every tool from reporting home. */
export function loadSettings() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.CHECKPOINT_DISABLE = '1';
  process.chdir(root);
}

/** Writes the database clients, one for each engine, from prisma/schema.prisma. */
export async function generateClients() {
  const wanted = fingerprint(CLIENT_SOURCES);
  if (hasStamp(CLIENT_STAMP, wanted)) return;
  await showStep('Writing the database clients', async () => {
    writePostgresSchema();
    const schemas = [SCHEMA, POSTGRES_SCHEMA];
    await Promise.all(
      schemas.map((schema) =>
        mustSucceed(
          runTool('prisma/build/index.js', ['generate', '--no-hints', '--schema', schema]),
          `The database client could not be written from ${schema}.`,
        ),
      ),
    );
  });
  writeStamp(CLIENT_STAMP, wanted);
}

/** Builds the pages. Needs no database. */
export async function buildApp() {
  const wanted = fingerprint(BUILD_SOURCES);
  if (hasStamp(BUILD_STAMP, wanted) && existsSync(path.join(root, '.next/BUILD_ID'))) return;
  await showStep('Building the pages (a minute or two)', async () => {
    await mustSucceed(
      runTool('next/dist/bin/next', ['build'], { NODE_ENV: 'production' }),
      'The pages could not be built.',
    );
    compressFiles();
    await bundlePrograms(['lib/server/serve.ts', PREPARE, DRAFT_JOB], PROGRAMS);
  });
  writeStamp(BUILD_STAMP, wanted);
}

/** Builds what works on drafts, for the tests. */
export async function bundleDraftJob() {
  await bundlePrograms([DRAFT_JOB], PROGRAMS);
}

/**
 * Makes, checks and updates the database, and fills it with the figures that ship.
 * @param {{ isDevelopment?: boolean }} [options]
 */
export async function prepareDatabase({ isDevelopment = false } = {}) {
  const folder = isDevelopment ? DEVELOPMENT_PROGRAMS : PROGRAMS;
  if (isDevelopment) await bundlePrograms([PREPARE], folder);
  await mustSucceed(
    runCommand(process.execPath, [`${folder}/prepare.mjs`]),
    'The database is not ready, so the barometer does not start.',
  );
}

/** Everything that can be done without a database. */
export async function installAndGenerate() {
  await installPackages();
  await compileDriver();
  await generateClients();
}

/**
 * Runs the steps of a script. A step that fails ends the process with one plain sentence.
 * @param {() => Promise<void>} steps
 */
export async function runSteps(steps) {
  try {
    checkNode();
    loadSettings();
    await steps();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'StepFailed')) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
