import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runCommand } from '../setup/run-command.mjs';
import {
  buildApp,
  installAndGenerate,
  prepareDatabase,
  PROGRAMS,
  runSteps,
} from '../setup/setup-steps.mjs';

// npm start and, with --dev, npm run dev. Works in a fresh clone: everything else is imported
// only once it is installed.

async function develop() {
  await installAndGenerate();
  await prepareDatabase({ isDevelopment: true });
  process.exitCode = await runCommand(
    process.execPath,
    ['--import', 'tsx', 'lib/server/develop.ts'],
    { NODE_ENV: 'development' },
  );
}

async function start() {
  await installAndGenerate();
  await buildApp();
  Object.assign(process.env, { NODE_ENV: 'production' });
  /** The server is read while the database is made ready. @type {[typeof import('./serve'), void]} */
  const [{ serve }] = await Promise.all([
    import(pathToFileURL(path.join(root, PROGRAMS, 'serve.mjs')).href),
    prepareDatabase(),
  ]);
  await serve();
}

await runSteps(process.argv.includes('--dev') ? develop : start);
