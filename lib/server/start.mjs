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

// npm start and, with --dev, npm run dev; the two halves of npm start with --build and --built. Works in a fresh
// clone: everything else is imported only once it is installed.

async function develop() {
  await installAndGenerate();
  Object.assign(process.env, { NODE_ENV: 'development' });
  await prepareDatabase({ isDevelopment: true });
  const { register } = await import('tsx/esm/api');
  register();
  const { serve } = await import('./serve');
  await serve({ isDevelopment: true });
}

async function build() {
  await installAndGenerate();
  await buildApp();
}

/** Serves what was built, also where no tool to build with is left, as in a container. */
async function serveBuilt() {
  Object.assign(process.env, { NODE_ENV: 'production' });
  /** The server is read while the database is made ready. @type {[typeof import('./serve'), void]} */
  const [{ serve }] = await Promise.all([
    import(pathToFileURL(path.join(root, PROGRAMS, 'serve.mjs')).href),
    prepareDatabase(),
  ]);
  await serve();
}

async function start() {
  await build();
  await serveBuilt();
}

const modes = { '--dev': develop, '--build': build, '--built': serveBuilt };
const [, steps = start] = Object.entries(modes).find(([mode]) => process.argv.includes(mode)) ?? [];

await runSteps(steps);
