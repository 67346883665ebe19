import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrationNames, migrationsPaths } from '@/lib/database/migrations/migration-files';

// While instances are changed one after the other, the version before works on a database that this one has migrated.

/** What a running instance of the version before would fail at. */
const breaking = [
  /\bRENAME\b/i,
  /\bALTER COLUMN\b.*\b(TYPE|SET DATA TYPE|SET NOT NULL|DROP DEFAULT)\b/i,
  /\bADD COLUMN\b(?!.*\bDEFAULT\b).*\bNOT NULL\b/i,
];

/** It goes once no version that runs beside this one reads it, and the line above says so. */
const takingAway = /^(?!-- Not read by the version before).*\n.*\bDROP (TABLE|COLUMN)\b/im;

function findBreaking(sql: string): string[] {
  const lines = sql.split('\n').filter((line) => breaking.some((one) => one.test(line)));
  return [...lines, ...(takingAway.exec(`\n${sql}`) ?? [])];
}

const [, ...later] = migrationNames(migrationsPaths.postgres);

test.each(later)('%s leaves an instance of the version before at work', (name) => {
  const file = path.join(migrationsPaths.postgres, name, 'migration.sql');
  expect(findBreaking(readFileSync(file, 'utf8'))).toEqual([]);
});

describe('a migration that would break an instance of the version before is found', () => {
  test.each([
    'ALTER TABLE "Figure" RENAME COLUMN "value" TO "amount";',
    'ALTER TABLE "Figure" ALTER COLUMN "value" SET DATA TYPE INTEGER;',
    'ALTER TABLE "Figure" ALTER COLUMN "note" SET NOT NULL;',
    'ALTER TABLE "Figure" ADD COLUMN "unit" TEXT COLLATE "C" NOT NULL;',
    '-- DropTable\nDROP TABLE "Figure";',
    'ALTER TABLE "Figure" DROP COLUMN "note";',
  ])('%s', (sql) => {
    expect(findBreaking(sql)).not.toEqual([]);
  });

  test.each([
    'ALTER TABLE "Figure" ADD COLUMN "unit" TEXT COLLATE "C";',
    'ALTER TABLE "Figure" ADD COLUMN "unit" TEXT COLLATE "C" NOT NULL DEFAULT \'percent\';',
    'CREATE TABLE "Unit" ("code" TEXT COLLATE "C" NOT NULL);',
    'CREATE INDEX "Figure_note_idx" ON "Figure"("note");',
    '-- Not read by the version before.\nALTER TABLE "Figure" DROP COLUMN "note";',
  ])('another one is not: %s', (sql) => {
    expect(findBreaking(sql)).toEqual([]);
  });
});
