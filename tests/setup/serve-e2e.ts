import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@/lib/server/serve';
import {
  buildApp,
  installAndGenerate,
  prepareDatabase,
  runSteps,
} from '@/lib/setup/setup-steps.mjs';

// A server of the browser tests: the built pages over a new database, on the port that
// playwright.config.ts has chosen. With --corrected: after a correction, as the second release. With
// --editors: with an account for each role.

async function serveForTests(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-e2e-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = path.join(folder, 'barometer.db');
  process.env.DATABASE_URL = `file:${database}`;
  await installAndGenerate();
  await buildApp();
  await prepareDatabase({ environment: { CREATE_DATABASE: '1' } });
  if (process.argv.includes('--corrected')) {
    const { publishCorrection } = await import('../fixtures/second-release');
    await publishCorrection(database);
  }
  if (process.argv.includes('--editors')) {
    const { makeEditors } = await import('../fixtures/editors');
    await makeEditors(database);
  }
  Object.assign(process.env, { NODE_ENV: 'production' });
  await serve();
}

await runSteps(serveForTests);
