import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run-command.mjs';

/**
 * Written by the set-up or by those who use the barometer, or read only when it starts: no build needs
 * them, so they count only where they are named themselves.
 */
const NOT_SOURCES = /^prisma\/(data$|migrations$|generated$|[^/]*\.db)/;

/**
 * Every file at or under a path of the project, in a fixed order.
 * @param {string} name
 * @returns {string[]}
 */
export function filesUnder(name) {
  const place = path.join(root, name);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [name];
  return readdirSync(place)
    .sort()
    .map((entry) => `${name}/${entry}`)
    .filter((entry) => !NOT_SOURCES.test(entry))
    .flatMap(filesUnder);
}

/**
 * A short text that changes when any of these files and folders changes.
 * @param {readonly string[]} names
 */
export function fingerprint(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesUnder)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Whether a step's result was made from what is there now. The stamp lies within that result, so
 * that both go together.
 * @param {string} stamp
 * @param {string} wanted
 */
export function hasStamp(stamp, wanted) {
  const file = path.join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/**
 * @param {string} stamp
 * @param {string} content
 */
export function writeStamp(stamp, content) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
