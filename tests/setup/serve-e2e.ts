import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@/lib/server/serve';
import {
  buildApp,
  installAndGenerate,
  prepareDatabase,
  runSteps,
} from '@/lib/server/setup-steps.mjs';

// The server of the browser tests: the built pages over a new database, on the port that
// playwright.config.ts has chosen.

async function serveForTests(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.DATABASE_URL = `file:${path.join(folder, 'barometer.db')}`;
  await installAndGenerate();
  await buildApp();
  await prepareDatabase();
  Object.assign(process.env, { NODE_ENV: 'production' });
  await serve();
}

await runSteps(serveForTests);
