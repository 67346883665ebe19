import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BUILD_SOURCES } from '@/lib/setup/setup-steps.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

/** Code beside the folders that only lint, tests and editors read. */
const notBuilt = [
  ...['dependency-cruiser.config.mjs', 'eslint.config.js', 'playwright.config.ts'],
  'vitest.config.ts',
];

test('the pages are built again when what Next runs first in a browser has changed', () => {
  expect(BUILD_SOURCES).toContain('instrumentation-client.ts');
});

test.each([...BUILD_SOURCES])('%s, which the build reads, exists', (name) => {
  expect(existsSync(path.join(root, name))).toBe(true);
});

test('code that stands beside the folders is either built, or known not to be', () => {
  const code = readdirSync(root).filter(
    (name) => /\.[cm]?[jt]sx?$/.test(name) && !name.endsWith('.d.ts'),
  );
  const built = BUILD_SOURCES.filter((name) => code.includes(name));
  expect(code.sort()).toEqual([...built, ...notBuilt].sort());
});
