import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/lib/setup/run-command.mjs';

/**
 * Makes what stands for the next version of the barometer: what was built, with one more migration, which adds to the
 * busiest table.
 * @returns its folder
 */
export function makeNextVersion(folder: string): string {
  const copy = (name: string) =>
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const link = (name: string) => symlinkSync(path.join(root, name), path.join(folder, name));
  mkdirSync(path.join(folder, '.next'), { recursive: true });
  // What finds files beside itself is copied.
  for (const name of ['lib', 'prisma', '.next/programs', 'package.json']) copy(name);
  for (const name of readdirSync(path.join(root, '.next')))
    if (name !== 'programs') link(`.next/${name}`);
  for (const name of ['node_modules', 'public']) link(name);
  const migration = path.join(folder, 'prisma/migrations-postgres/20991231000000_next');
  mkdirSync(migration);
  writeFileSync(
    path.join(migration, 'migration.sql'),
    'ALTER TABLE "Figure" ADD COLUMN "of_the_next_version" TEXT;\n',
  );
  return folder;
}
