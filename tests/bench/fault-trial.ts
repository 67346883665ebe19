import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/lib/setup/run-command.mjs';
import { seedDatabase } from '@/prisma/seed';
import { makeEditors, testSecret } from '../fixtures/editors';
import { createTestDatabase, createTestFolder } from '../setup/test-database';
import { startBarometer, type Running } from './processes';

/** One fault: what was done, what a visitor saw, and whether that is as it should be. */
export type Trial = { fault: string; seen: string; ok: boolean };

/** A barometer with editors, over a database of its own in a folder of its own. */
export type Subject = { server: Running; database: string };

/** Starts a barometer, does something to it, and takes all away again. */
export async function withBarometer<T>(
  work: (subject: Subject) => Promise<T>,
  { settings = {}, before = '', folder = createTestFolder() } = {},
): Promise<T> {
  const made = await createTestDatabase();
  await seedDatabase(made.path);
  await makeEditors(made.path);
  const database = path.join(folder.path, 'barometer.db');
  copyFileSync(made.path, database);
  made.remove();
  const own = { AUTH_SECRET: testSecret, LOG_REQUESTS: '0', ...settings };
  const server = await startBarometer(database, own, before);
  try {
    return await work({ server, database });
  } finally {
    await server.stop();
    folder.remove();
  }
}

/** The status of an answer, with the seconds to wait where it names them; 0 where there is none. */
export async function ask(
  { server }: Subject,
  address: string,
  body?: Record<string, string>,
): Promise<string> {
  const form = body && {
    ...{ method: 'POST', body: new URLSearchParams(body) },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  };
  try {
    const answer = await fetch(server.url + address, { redirect: 'manual', ...form });
    await answer.arrayBuffer();
    const wait = answer.headers.get('Retry-After');
    return `${answer.status}${wait === null ? '' : ` (come back in ${wait} s)`}`;
  } catch {
    return '0';
  }
}

let asked = 0;

/** What readers see: a page from memory, one that nobody asked for yet, the API, and the ready check. */
export async function look(subject: Subject): Promise<Record<string, string>> {
  asked += 1;
  return {
    kept: await ask(subject, '/fr'),
    new: await ask(subject, `/fr?q=question-${asked}`),
    API: await ask(subject, `/api/v1/figures?country=BE&q=question-${asked}`),
    ready: await ask(subject, '/api/ready'),
  };
}

export const describe = (seen: Record<string, string>) =>
  Object.entries(seen)
    .map(([what, status]) => `${what} ${status}`)
    .join(', ');

/** Whether readers see what they should, by what was looked at. */
export function isSeen(seen: Record<string, string>, expected: Record<string, RegExp>): boolean {
  return Object.entries(expected).every(([what, status]) => status.test(seen[what] ?? ''));
}

export const allWell = { kept: /^200$/, new: /^200$/, API: /^200$/, ready: /^200$/ };

/** Signs in with a password that is right: something has to be written. */
export const signIn = (subject: Subject) =>
  ask(subject, '/fr/import/session', {
    ...{ email: 'publisher@example.org', password: 'a long enough sentence' },
  });

/** Another program that keeps the database locked until it is stopped. */
export async function lock(database: string): Promise<ChildProcess> {
  const program = `
    import Database from 'better-sqlite3';
    const database = new Database(process.argv[1]);
    database.exec('BEGIN EXCLUSIVE');
    console.log('locked');
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, database], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}
