import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { root } from '@/lib/setup/run-command.mjs';
import { seedDatabase } from '@/prisma/seed';
import { mountDisk } from '../fixtures/small-disk';
import { createTestDatabase, createTestFolder } from '../setup/test-database';
import type { Trial } from './fault-trial';

type Damage = { fault: string; harm: (file: string) => void; expected: RegExp };

const change = (file: string, sql: string) => {
  const database = new Database(file);
  database.exec(sql);
  database.pragma('journal_mode = DELETE');
  database.close();
};

const damages: readonly Damage[] = [
  {
    fault: 'one page corrupted',
    harm: (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xa5, 20 * 4_096, 21 * 4_096);
      writeFileSync(file, bytes);
    },
    expected: /damaged\.\nRestore a backup/,
  },
  {
    fault: 'zero bytes',
    harm: (file) => truncateSync(file, 0),
    expected: /has 0 bytes\.\nRestore a backup/,
  },
  {
    fault: 'schema of a newer version',
    harm: (file) =>
      change(
        file,
        `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
         VALUES ('x', 'x', 1, '99990101000000_later', 1, 1)`,
      ),
    expected: /newer version .*\nStart the newer version/,
  },
  {
    fault: 'half migrated',
    harm: (file) => change(file, 'UPDATE _prisma_migrations SET finished_at = NULL'),
    expected: /never finished\.\nRestore a backup/,
  },
  {
    fault: 'of another program',
    harm: (file) => change(file, 'DROP TABLE _prisma_migrations'),
    expected: /another program\.\n/,
  },
];

/** What a start says of a database that it cannot use: what is wrong, and the way back. */
export async function startUpTrials(): Promise<Trial[]> {
  const made = await createTestDatabase();
  await seedDatabase(made.path);
  change(made.path, 'SELECT 1');
  const trials = damages.map(({ fault, harm, expected }) => {
    const folder = createTestFolder();
    const file = copyInto(folder.path, made.path);
    harm(file);
    const trial = tryStart(fault, file, expected);
    folder.remove();
    return trial;
  });
  trials.push(absentTrial(), readOnlyTrial(made.path));
  made.remove();
  return trials;
}

function absentTrial(): Trial {
  const folder = createTestFolder();
  const trial = tryStart(
    'that is not there, at a place somebody chose',
    path.join(folder.path, 'mistyped.db'),
    /there is no such file\.\nCorrect DATABASE_URL/,
  );
  const ok = trial.ok && readdirSync(folder.path).length === 0;
  folder.remove();
  return { ...trial, ok };
}

function readOnlyTrial(database: string): Trial {
  const fault = 'on a file system that is read-only';
  const disk = mountDisk(16);
  if (disk === null) return { fault, seen: 'not tried: no disk can be made here', ok: true };
  const file = copyInto(disk.path, database);
  disk.setReadOnly(true);
  const trial = tryStart(fault, file, /may not be read and written\.\nGive the user/);
  disk.remove();
  return trial;
}

function copyInto(folder: string, database: string): string {
  const file = path.join(folder, 'barometer.db');
  copyFileSync(database, file);
  return file;
}

function tryStart(fault: string, file: string, expected: RegExp): Trial {
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  const args = ['--import', 'tsx', 'prisma/prepare.ts'];
  const options = { cwd: root, env, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, args, options);
  const said = `${stdout}${stderr}`.trim();
  const seen = said.replaceAll(path.dirname(file), '…').replaceAll('\n', ' ');
  return { fault: `started with a database: ${fault}`, seen, ok: expected.test(said) };
}
