import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { importFindingsSchema } from '@/lib/domain/imports/import-schema';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { runCommand } from '../fixtures/run-command';
import { smallSurveyFile, withValue } from '../fixtures/survey-file';
import { builtProgram } from '../setup/programs';
import { createTestFolder } from '../setup/test-database';

const folder = createTestFolder();
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

function write(name: string, content: string): string {
  const file = path.join(folder.path, name);
  writeFileSync(file, content);
  return file;
}

const run = (...args: string[]) => runCommand(() => import('@/lib/cli/import'), args);

const json = JSON.stringify(smallSurveyFile());
const faulty = JSON.stringify(withValue(smallSurveyFile(), 'figures.0.year', 0));
const share = 'id,value\nbe-2010-switched-provider,"0,18"\n';

test('a check says what is wrong, where, what was expected and how to mend it, and exits with 1', async () => {
  const { status, stdout, stderr } = await run(write('faulty.json', faulty), '--check');
  expect(status).toBe(1);
  expect(stderr).toContain(
    'error: faulty.json: figures[0].year: “0” is too small. Expected: A number of at least 1900. For example: 2010. Compare with the source, then correct the number.\n',
  );
  expect(stdout).toMatch(/^1 error, \d+ warnings, 0 questions\n$/);
});

test('as JSON', async () => {
  const { stdout } = await run(write('faulty.json', faulty), '--check', '--json');
  const answer = z
    .looseObject({ faults: importFindingsSchema.shape.issues })
    .parse(JSON.parse(stdout));
  expect(answer.faults[0]).toMatchObject({
    code: 'too-small',
    place: 'figures[0].year',
    found: '0',
  });
});

test('a question is asked, with the options that answer it, and exits with 2', async () => {
  const file = write('share.csv', share);
  const { status, stderr } = await run(file, '--check');
  expect(status).toBe(2);
  expect(stderr).toContain(
    [
      'What does 0,18 mean?',
      '  --percent-as percent   Percentages as written: less than one percent',
      '  --percent-as share   Fractions between 0 and 1: 0.38 is 38%\n',
    ].join('\n'),
  );
  expect((await run(file, '--check', '--percent-as', 'share')).status).toBe(0);
});

test('which column is which is asked, with what they probably are, and answered', async () => {
  const file = write('german.tsv', "Land\tJahr\tAnteil\tL'avis\nBE\t2012\t61\tgut\n");
  const { status, stderr } = await run(file, '--check');
  expect(status).toBe(2);
  expect(stderr).toContain("  --column 'Land=country'\n  --column 'Jahr=year'\n");
  expect(stderr).toContain(String.raw`  --column 'L'\''avis='`);
  expect(stderr).toContain('  --constant id=…\n  --constant indicator=…\n');
  const said = ['Land=country', 'Jahr=year', 'Anteil=value', "L'avis="];
  const all = ['id=press', 'indicator=switched-provider', 'kind=survey', 'survey=accenture-2010'];
  const rest = ['source=peut-mieux-faire', 'paragraph=6', 'year_basis=stated'];
  const answers = [
    ...said.flatMap((one) => ['--column', one]),
    ...[...all, ...rest].flatMap((one) => ['--constant', one]),
  ];
  const answered = await run(file, '--check', ...answers);
  expect(answered.stdout).toBe('0 errors, 0 warnings, 0 questions\n');
  expect(answered.status).toBe(0);
  expect((await run(file, '--check', '--column', 'Land=where')).stderr).toContain('column');
});

test('what cannot be read exits with 2', async () => {
  const { status, stderr } = await run(write('empty.csv', ''), '--check');
  expect(status).toBe(2);
  expect(stderr).toContain('empty.csv: The file is empty.');
  expect((await run('no-such-file.csv', '--check')).status).toBe(2);
});

test('a command that says too little is explained', async () => {
  const { status, stderr } = await run(write('good.json', json));
  expect(status).toBe(2);
  expect(stderr).toContain('Say why with --reason');
  expect((await run('--help')).stdout).toContain('--check');
});

test('without --check it publishes, and the second time nothing is new', async () => {
  const file = write('good.json', json);
  const args = [builtProgram('lib/cli/import.ts'), file, '--reason', 'A new survey'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toContain('Published release 2: 8 added, 0 changed, 0 withdrawn.');
  expect((await run(file, '--reason', 'Again')).stdout).toContain('Nothing is new.');
});

test('where there is no database it says what makes one, and makes none itself', async () => {
  const { DATABASE_URL } = process.env;
  const nowhere = path.join(folder.path, 'nowhere.db');
  process.env.DATABASE_URL = `file:${nowhere}`;
  try {
    const { status, stderr } = await run(write('small.json', json), '--check');
    expect([status, stderr]).toEqual([
      2,
      `The database ${nowhere} is absent: run npm start once before this.\n`,
    ]);
    expect(existsSync(nowhere)).toBe(false);
  } finally {
    process.env.DATABASE_URL = DATABASE_URL;
  }
});
