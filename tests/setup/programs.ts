import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { root } from '@/lib/setup/run-command.mjs';

// Programs that tests start in processes of their own, as plain JavaScript: compiling one as it runs takes
// two seconds of processor time each time.

const BUILT = path.join(root, '.next/test-programs');
const PROGRAMS = [
  ...['backup', 'benchmark', 'editor', 'import', 'restore'].map((name) => `lib/cli/${name}.ts`),
  ...['hold-database', 'hold-publication', 'serve-export'].map(
    (name) => `tests/fixtures/${name}.ts`,
  ),
  'tests/bench/crash-publisher.ts',
];

/** Modules that look for files beside themselves find them where they stood. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup(builder) {
    builder.onLoad(
      { filter: /\/(?:lib\/(?:cli|database)|prisma)\/.*\.ts$/ },
      async ({ path: file }) => {
        const text = await readFile(file, 'utf8');
        const contents = text
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
        return { contents, loader: 'ts' };
      },
    );
  },
};

/** Where the built form of a program stands. @param file from the root of the project */
export function builtProgram(file: string): string {
  return path.join(BUILT, file.replace(/\.ts$/, '.mjs'));
}

/** Builds every program that a test may start, in half a second for all. */
export async function buildPrograms(): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS,
    outdir: BUILT,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    plugins: [ownPlaces],
  });
}
