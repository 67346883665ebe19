import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../setup/run-command.mjs';
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
  Object.assign(process.env, { NODE_ENV: 'development' });
  await prepareDatabase({ isDevelopment: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { serve } = await import('./serve');
  await serve({ isDevelopment: true });
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
