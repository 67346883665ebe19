import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '../../setup/programs';
import { createTestDatabase, type TestFolder } from '../../setup/test-database';

let database: TestFolder;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.remove());

/** Runs the command with a line on its standard input. */
function editor(args: readonly string[], input = '', file = database.path) {
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  const program = [builtProgram('lib/cli/editor.ts'), ...args];
  return spawnSync(process.execPath, program, { env, input, encoding: 'utf8' });
}

test('accounts are made, listed, changed and removed', () => {
  const made = ['add', 'Ada@example.org', '--name', 'Ada', '--role', 'editor'];
  expect(editor(made, 'a long enough sentence\n').status).toBe(0);
  expect(editor(['list']).stdout).toBe('ada@example.org\teditor\tAda\n');
  expect(editor(['role', 'ada@example.org', 'publisher']).status).toBe(0);
  expect(editor(['password', 'ada@example.org'], 'another long sentence').status).toBe(0);
  expect(editor(['list']).stdout).toBe('ada@example.org\tpublisher\tAda\n');
  expect(editor(['remove', 'ada@example.org']).status).toBe(0);
  expect(editor(['list']).stdout).toBe('');
});

test('what cannot be done is told in a line, and shows no password', () => {
  const short = editor(['add', 'a@example.org', '--name', 'A', '--role', 'editor'], 'short\n');
  expect(short.status).toBe(1);
  expect(short.stderr).toContain('at least 15 characters');
  expect(short.stdout + short.stderr).not.toContain('short');
  expect(editor(['remove', 'nobody@example.org']).stderr).toContain('There is no account');
  expect(editor(['role', 'a@example.org', 'king']).stderr).toContain('editor, publisher');
  expect(editor(['crown', 'a@example.org']).stderr).toContain('There is no command crown');
});

test('a database that is not there is not made', () => {
  const missing = editor(['list'], '', `${database.path}-missing`);
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('run npm start once');
});
