import { runSteps, generateClients } from '@/lib/setup/setup-steps.mjs';
import { buildPrograms } from '../setup/programs';
import { createTestDatabase } from '../setup/test-database';
import { runCrashTrials } from './crash-trials';

// npm run bench:crash: kills 200 publishing processes (or as many as are asked for) at random moments.

async function run(): Promise<void> {
  await generateClients();
  await buildPrograms();
  const kills = Number(process.argv[2] ?? 200);
  const { path, remove } = await createTestDatabase();
  const { acknowledged, cutOff, faults } = await runCrashTrials(path, kills, Math.random);
  remove();
  console.log(`${kills} kills: ${acknowledged} publications acknowledged before them`);
  console.log(`${cutOff} kills left rows of an unpublished release, which nobody sees`);
  for (const fault of faults) console.error(fault);
  console.log(`${faults.length} faults: half-landed, lost or damaged`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await runSteps(run);
