import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runCommand } from '../setup/run-command.mjs';
import {
  buildApp,
  installAndGenerate,
  prepareDatabase,
  runSteps,
  SERVER,
} from '../setup/setup-steps.mjs';

// npm start and, with --dev, npm run dev. Works in a fresh clone: everything else is imported
// only once it is installed.

async function develop() {
  await installAndGenerate();
  await prepareDatabase();
  process.exitCode = await runCommand(
    process.execPath,
    ['--import', 'tsx', 'lib/server/develop.ts'],
    { NODE_ENV: 'development' },
  );
}

async function start() {
  await installAndGenerate();
  await buildApp();
  await prepareDatabase();
  Object.assign(process.env, { NODE_ENV: 'production' });
  /** @type {typeof import('./serve')} */
  const { serve } = await import(pathToFileURL(path.join(root, SERVER)).href);
  await serve();
}

await runSteps(process.argv.includes('--dev') ? develop : start);
