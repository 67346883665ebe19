import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lookup, mimes } from 'mrmime';
import { weakEtagOf } from '../http/etag';
import { COMPRESSED, STATIC_FOLDERS } from './compress-files.mjs';
import type { KeptAnswer } from './kept-answer';
import { policyOfStaticFiles } from './security-headers';

// The library names no type for icons.
mimes.ico = 'image/x-icon';

/** The names of built files change with what is in them. */
const forever = 'public, max-age=31536000, immutable';
const forAnHour = 'public, max-age=3600';

/** All files that browsers fetch as they are, read once, by their path in an address. */
export function readStaticFiles(): ReadonlyMap<string, KeptAnswer> {
  const files = Object.entries(STATIC_FOLDERS).flatMap(([folder, place]) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ file, address: place + file.slice(folder.length), place })),
  );
  return new Map(
    files.map(({ file, address, place }) => [
      address,
      readStaticFile(file, place === '' ? forAnHour : forever),
    ]),
  );
}

function readStaticFile(file: string, cacheControl: string): KeptAnswer {
  const plain = readFileSync(file);
  const compressed = path.join(COMPRESSED, file);
  const body = existsSync(`${compressed}.br`)
    ? { br: readFileSync(`${compressed}.br`), gzip: readFileSync(`${compressed}.gz`) }
    : { plain };
  return {
    status: 200,
    headers: {
      'content-type': lookup(file) ?? 'application/octet-stream',
      'cache-control': cacheControl,
      'content-security-policy': policyOfStaticFiles,
      vary: 'Accept-Encoding',
    },
    etag: weakEtagOf(plain),
    body,
    size: plain.length,
  };
}
