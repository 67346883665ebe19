import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesUnder } from './fingerprint.mjs';
import { root } from './run-command.mjs';

/**
 * Folders of the project whose files anybody may fetch, and where they stand in an address.
 * @type {Readonly<Record<string, string>>}
 */
const STATIC_FOLDERS = { '.next/static': '/_next/static', public: '' };

/** What the server sends as it is: each file at its address, and beside it compressed, with `.br` or `.gz` after it. */
export const FILES = '.next/files';

/** Typefaces and pictures are compressed already. */
const COMPRESSIBLE = /\.(?:js|css|json|map|svg|txt|html|xml)$/;

/** Lays out what browsers fetch as files, and compresses it as small as it gets. */
export function compressFiles() {
  rmSync(path.join(root, FILES), { recursive: true, force: true });
  for (const [folder, address] of Object.entries(STATIC_FOLDERS))
    for (const name of filesUnder(folder)) layOut(name, address + name.slice(folder.length));
}

/**
 * @param {string} name of a file of the project
 * @param {string} address where browsers find it
 */
function layOut(name, address) {
  const target = path.join(root, FILES, address);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(root, name), target);
  if (COMPRESSIBLE.test(name)) {
    const content = readFileSync(target);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(`${target}.br`, brotliCompressSync(content, { params }));
    writeFileSync(`${target}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}
