import { once } from 'node:events';
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { root } from '@/lib/setup/run-command.mjs';
import { buildApp, installAndGenerate, runSteps } from '@/lib/setup/setup-steps.mjs';
import { seedDatabase } from '@/prisma/seed';
import { publishCorrection } from '../fixtures/second-release';
import { createTestDatabase } from '../setup/test-database';
import { breakOff } from './downloads';
import { mountDisk } from '../fixtures/small-disk';
import { allWell, ask, describe, isSeen, lock, look, signIn } from './fault-trial';
import { withBarometer, type Subject, type Trial } from './fault-trial';
import { generateDatabase, shapes } from './generate';
import { growthTrials } from './growth';
import { readMemory, startBarometer } from './processes';
import { startUpTrials } from './start-up-trials';

// npm run bench:faults: what a visitor sees while the machine or the database fails, fault by fault, and
// whether anything that one visitor sends costs others their time (--growth: that alone; --growth="import API, JSON":
// of what begins like this alone).

async function lockedDatabase(): Promise<Trial> {
  return withBarometer(async (subject) => {
    await look(subject);
    const holder = await lock(subject.database);
    const until = Date.now() + 30_000;
    const seen: Record<string, string>[] = [];
    while (Date.now() < until) {
      seen.push(await look(subject));
      await wait(1_000);
    }
    const writing = await signIn(subject);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const after = await signIn(subject);
    const bad = seen.filter((one) => !isSeen(one, allWell));
    return {
      fault: 'database locked for 30 s',
      seen: `${seen.length} looks, ${bad.length} of them with an error; sign-in ${writing}, after it ${after}`,
      ok: bad.length === 0 && /^503/.test(writing) && after === '303',
    };
  });
}

async function fullDisk(): Promise<Trial> {
  const fault = 'disk full';
  const disk = mountDisk(12);
  if (disk === null) return { fault, seen: 'not tried: no disk can be made here', ok: true };
  const folder = { path: disk.path, remove: disk.remove };
  return withBarometer(
    async (subject) => {
      await look(subject);
      fill(path.join(disk.path, 'rubbish'));
      const seen = await look(subject);
      const writing = await signIn(subject);
      const ok = isSeen(seen, allWell) && /^(?:303|50[37])/.test(writing);
      return { fault, seen: `${describe(seen)}, sign-in ${writing}`, ok };
    },
    { folder },
  );
}

function fill(file: string): void {
  try {
    for (;;) writeFileSync(file, Buffer.alloc(65_536), { flag: 'a' });
  } catch {
    // Now it is full.
  }
}

async function deletedDatabase(): Promise<Trial> {
  return withBarometer(async (subject) => {
    await look(subject);
    renameSync(subject.database, `${subject.database}-away`);
    const gone = await look(subject);
    renameSync(`${subject.database}-away`, subject.database);
    const back = await look(subject);
    const expected = { kept: /^200$/, new: /^50[03] \(/, API: /^503 \(/, ready: /^503 \(/ };
    return {
      fault: 'database deleted while running (seen at the next request), then put back',
      seen: `${describe(gone)}; then ${describe(back)}`,
      ok: isSeen(gone, expected) && isSeen(back, allWell),
    };
  });
}

async function replacedDatabase(): Promise<Trial> {
  const other = await createTestDatabase();
  await seedDatabase(other.path);
  await publishCorrection(other.path);
  return withBarometer(async (subject) => {
    await look(subject);
    copyFileSync(other.path, `${subject.database}-other`);
    other.remove();
    renameSync(`${subject.database}-other`, subject.database);
    const seen = await look(subject);
    const ready = await (await fetch(`${subject.server.url}/api/ready`)).text();
    return {
      fault: 'database replaced by another (seen at the next request)',
      seen: `${describe(seen)}: ${ready}`,
      ok: isSeen(seen, allWell) && ready.includes('"release":2'),
    };
  });
}

async function movedClock(): Promise<Trial> {
  const settings = { NODE_OPTIONS: `--import=${path.join(root, 'tests/bench/shift-clock.mjs')}` };
  return withBarometer(
    async (subject) => {
      const seen = [await look(subject)];
      for (let turn = 0; turn < 2; turn += 1) {
        process.kill(subject.server.pid, 'SIGUSR2');
        seen.push({ ...(await look(subject)), 'sign-in': await signIn(subject) });
      }
      const ok = seen.every((one) => isSeen(one, allWell));
      return { fault: 'clock an hour on, then an hour back', seen: describe(seen[2] ?? {}), ok };
    },
    { settings },
  );
}

async function noHandles(): Promise<Trial> {
  return withBarometer(
    async (subject) => {
      await look(subject);
      const port = Number(new URL(subject.server.url).port);
      const idle = Array.from({ length: 300 }, () =>
        connect(port, 'localhost').on('error', () => undefined),
      );
      await wait(2_000);
      idle.forEach((socket) => socket.destroy());
      await wait(1_000);
      const seen = await look(subject);
      const fault = 'out of file handles: 300 connections with 100 handles, then';
      return { fault, seen: describe(seen), ok: isSeen(seen, allWell) };
    },
    { before: 'ulimit -n 100; ' },
  );
}

async function littleMemory(): Promise<Trial> {
  const shape = shapes[2];
  const settings = { NODE_OPTIONS: '--max-old-space-size=256', LOG_REQUESTS: '0' };
  const server = await startBarometer(await generateDatabase(shape), settings);
  try {
    const bytes = await new Promise<number>((resolve, reject) => {
      get(`${server.url}/api/v1/figures.csv`, (response) => {
        let length = 0;
        response.on('data', (piece: Buffer) => (length += piece.length));
        response.on('end', () => resolve(length)).on('error', reject);
      }).on('error', reject);
    });
    const peak = readMemory(server.pid, 'VmHWM')?.toFixed(0) ?? 'unknown';
    return {
      fault: '256 MB of memory during the export of 1,000,000 figures',
      seen: `${(bytes / 1e6).toFixed(0)} MB sent, peak ${peak} MB`,
      ok: bytes > 100e6,
    };
  } finally {
    await server.stop();
  }
}

async function leavingClients(): Promise<Trial> {
  const settings = { LOG_REQUESTS: '0', EXPORTS_AT_ONCE: '100' };
  const server = await startBarometer(await generateDatabase(shapes[1]), settings);
  try {
    await breakOff(server, 500);
    const before = readMemory(server.pid, 'VmRSS') ?? 0;
    await breakOff(server, 10_000);
    const after = readMemory(server.pid, 'VmRSS') ?? 0;
    const subject: Subject = { server, database: '' };
    const seen = await ask(subject, '/api/v1/figures?country=BE');
    return {
      fault: '10,000 clients that leave in the middle of a download',
      seen: `memory from ${before.toFixed(0)} to ${after.toFixed(0)} MB, then ${seen}`,
      ok: seen === '200' && after - before < 50,
    };
  } finally {
    await server.stop();
  }
}

async function runFaults(): Promise<void> {
  await installAndGenerate();
  await buildApp();
  const trials = [
    ...[lockedDatabase, fullDisk, deletedDatabase, replacedDatabase],
    ...[movedClock, noHandles, leavingClients, littleMemory],
  ];
  let failed = 0;
  const tell = ({ fault, seen, ok }: Trial) => {
    if (!ok) failed += 1;
    console.log(`${ok ? 'as it should be' : 'NOT AS IT SHOULD BE'}  ${fault}: ${seen}`);
  };
  const { growth } = parseArgs({ options: { growth: { type: 'string' } }, strict: false }).values;
  if (growth === undefined) {
    (await startUpTrials()).forEach(tell);
    for (const trial of trials) tell(await trial());
  }
  await growthTrials(tell, typeof growth === 'string' ? growth : undefined);
  if (failed > 0) process.exitCode = 1;
}

await runSteps(runFaults);
