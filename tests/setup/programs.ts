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

/** Where the built form of a program stands. @param file from the root of the project */
export function builtProgram(file: string): string {
  return path.join(root, BUILT, path.basename(file).replace(/\.ts$/, '.mjs'));
}

/** Builds every program that a test may start, in half a second for all. */
export function buildPrograms(): Promise<void> {
  return bundlePrograms(PROGRAMS, BUILT);
}
