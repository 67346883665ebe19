import path from 'node:path';
import { bundlePrograms } from '@/lib/setup/bundle-programs.mjs';
import { root } from '@/lib/setup/run-command.mjs';

// Programs that tests start in processes of their own.

const BUILT = '.next/test-programs';
const PROGRAMS = [
  ...['backup', 'benchmark', 'editor', 'import', 'restore'].map((name) => `lib/cli/${name}.ts`),
  ...['hold-database', 'hold-publication', 'serve-export'].map(
    (name) => `tests/fixtures/${name}.ts`,
  ),
  ...['asked-publisher', 'crash-publisher'].map((name) => `tests/bench/${name}.ts`),
];

/** Serves what was built, for the browser tests. */
export const SERVER = 'tests/setup/serve-e2e.ts';

/** Where the built form of a program stands. @param file from the root of the project */
export function builtProgram(file: string): string {
  return path.join(root, BUILT, path.basename(file).replace(/\.ts$/, '.mjs'));
}

/** Builds every program that a test may start, in half a second for all. */
export function buildPrograms(): Promise<void> {
  return bundlePrograms(PROGRAMS, BUILT);
}

/** Builds the server of the browser tests: five are started at once, and would each compile it. */
export function buildServer(): Promise<void> {
  return bundlePrograms([SERVER], BUILT);
}
