import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesUnder } from './fingerprint.mjs';
import { root } from './run-command.mjs';

/**
 * Folders of the project whose files anybody may fetch, and where they stand in an address.
 * @type {Readonly<Record<string, string>>}
 */
export const STATIC_FOLDERS = { '.next/static': '/_next/static', public: '' };

/** Where what is compressed beforehand lies: each file under its own name, with `.br` or `.gz` after it. */
export const COMPRESSED = '.next/compressed';

/** Typefaces and pictures are compressed already. */
const COMPRESSIBLE = /\.(?:js|css|json|map|svg|txt|html|xml)$/;

/** Compresses what browsers fetch as files, as small as it gets. */
export function compressFiles() {
  rmSync(path.join(root, COMPRESSED), { recursive: true, force: true });
  const files = Object.keys(STATIC_FOLDERS).flatMap(filesUnder);
  for (const name of files.filter((file) => COMPRESSIBLE.test(file))) {
    const content = readFileSync(path.join(root, name));
    const target = path.join(root, COMPRESSED, name);
    mkdirSync(path.dirname(target), { recursive: true });
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${target}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${target}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
