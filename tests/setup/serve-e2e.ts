import { serve } from '@/lib/server/serve';
import { runSteps } from '@/lib/setup/setup-steps.mjs';

// A server of the browser tests: the built pages over a new database of the first release, on the port that
// playwright.config.ts has chosen, which builds this, too. With --corrected: after a correction, as the second release. With
// --assessed: also with organisations that were assessed, as the next two. With --editors: with an account for each
// role. With --shipped: over every release that ships.

async function serveForTests(): Promise<void> {
  const { createTestDatabase } = await import('./test-database');
  const { path: database, remove } = await createTestDatabase();
  process.on('exit', remove);
  process.env.DATABASE_URL = `file:${database}`;
  if (process.argv.includes('--shipped')) {
    const { seedDatabase } = await import('@/prisma/seed');
    await seedDatabase(database);
  } else {
    const { seedFirstRelease } = await import('../fixtures/seed-folder');
    await seedFirstRelease(database);
  }
  if (process.argv.includes('--corrected')) {
    const { publishCorrection } = await import('../fixtures/second-release');
    await publishCorrection(database);
  }
  if (process.argv.includes('--assessed')) {
    const { publishAssessed } = await import('../fixtures/assessed-organisations');
    await publishAssessed(database);
  }
  if (process.argv.includes('--editors')) {
    const { makeEditors } = await import('../fixtures/editors');
    await makeEditors(database);
  }
  Object.assign(process.env, { NODE_ENV: 'production' });
  await serve();
}

await runSteps(serveForTests);
