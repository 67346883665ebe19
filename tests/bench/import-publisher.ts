import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shellActor } from '@/lib/domain/accounts/actor-schema';
import { db } from '@/lib/database/client';
import { checkDraft, publishDraft } from '@/lib/features/import/drafts/draft-jobs';
import { createDraft, readDraftCheck } from '@/lib/database/stores/draft-store';
import { importOptionsSchema } from '@/lib/domain/imports/import-schema';
import { readMemory, readProcessorTime } from './processes';

// Imports a file as the import page does: keeps it, has it checked and previewed, and publishes it.
// Prints seconds, those of processors among them, the peak of memory of the jobs in MB, and how many
// figures were published, as JSON.

const [, , file = ''] = process.argv;
const client = await db();
const options = importOptionsSchema.parse({ percent_as: 'percent' });
const imported = { name: path.basename(file), bytes: readFileSync(file), options };
const id = await createDraft(client, imported, shellActor);

let peak = 0;
const processorTimes = new Map<number, number>();
const sampling = setInterval(() => {
  for (const job of children()) {
    peak = Math.max(peak, readMemory(job, 'VmHWM') ?? 0);
    processorTimes.set(job, readProcessorTime(job) ?? processorTimes.get(job) ?? 0);
  }
}, 20);
const begun = performance.now();
await checkDraft(id);
const checked = (performance.now() - begun) / 1000;
const check = await readDraftCheck(client, id);
const by = { actor: shellActor, reason: 'measured', confirmsRedefinitions: false };
const reply = await publishDraft(id, by, check?.identity ?? '');
const seconds = (performance.now() - begun) / 1000;
clearInterval(sampling);
const published = reply.kind === 'published' ? reply.report.added : 0;
const cpu = [...processorTimes.values()].reduce((sum, time) => sum + time, 0);
console.log(JSON.stringify({ seconds, checked, cpu, peak, published }));
await client.$disconnect();

/** Processes that this one started, where the system tells them. */
function children(): number[] {
  const told = `/proc/${process.pid}/task/${process.pid}/children`;
  try {
    return readFileSync(told, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
