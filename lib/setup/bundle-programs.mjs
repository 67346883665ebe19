import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './run-command.mjs';

/**
 * Lets modules that look for files beside themselves find them where they stood. Their place is written as the
 * way there from the program's, so that both may be moved together.
 * @param {string} outdir
 * @returns {import('esbuild').Plugin}
 */
function ownPlaces(outdir) {
  return {
    name: 'own-places',
    setup(builder) {
      builder.onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path: file }) => {
        const place = path.relative(outdir, file).replaceAll(path.sep, '/');
        const folder = `(import.meta.dirname + ${JSON.stringify(`/${path.posix.dirname(place)}`)})`;
        const url = `new URL(${JSON.stringify(place)}, import.meta.url).href`;
        const contents = (await readFile(file, 'utf8'))
          .replaceAll('import.meta.url', () => url)
          .replaceAll('import.meta.dirname', () => folder);
        return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js' };
      });
    },
  };
}

/**
 * Builds programs as plain JavaScript: compiling one as it runs takes two seconds of processor time each time, and
 * a server that does keeps 100 MB for it.
 * @param {readonly string[]} programs from the root of the project, each with a name of its own
 * @param {string} folder where they stand afterwards, `serve.ts` as `serve.mjs`
 */
export async function bundlePrograms(programs, folder) {
  // Installed before anything is built, but after this file is read.
  const { build } = await import('esbuild');
  const outdir = path.join(root, folder);
  await build({
    absWorkingDir: root,
    entryPoints: [...programs],
    outdir,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    plugins: [ownPlaces(outdir)],
  });
}
