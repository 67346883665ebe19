import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, StepFailed } from './run-command.mjs';

/**
 * @typedef {{ major: number, minor: number }} Least the oldest version of a major one that works
 */

/**
 * Reads what package.json asks for, which names majors alone: `^20.19 || ^24`. Left out is what a package
 * refuses: Prisma and Vitest 21 and 23, others what came before 22.13.
 * @param {string} engines
 * @returns {Least[]}
 */
function readVersions(engines) {
  return engines.split('||').map((range) => {
    const [major = 0, minor = 0] = range.replace('^', '').split('.').map(Number);
    return { major, minor };
  });
}

/**
 * @param {readonly Least[]} versions
 * @returns {string} `20 (from 20.19), 24 or 25`
 */
function listVersions(versions) {
  const names = versions.map(({ major, minor }) =>
    minor === 0 ? `${major}` : `${major} (from ${major}.${minor})`,
  );
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/**
 * Says that a version of Node is none that the barometer runs on.
 * @param {string} version `20.19.0`
 * @param {string} engines what package.json asks for
 * @returns {string | undefined} a sentence; undefined where it runs
 */
export function refuseNode(version, engines) {
  const versions = readVersions(engines);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (versions.some((least) => major === least.major && minor >= least.minor)) return undefined;
  return (
    `The Service Barometer runs on Node ${listVersions(versions)}; this is Node ${version}. ` +
    'Install one of those (https://nodejs.org), then start again.'
  );
}

/**
 * Whatever else is done comes after this: packages fail on another Node with words that nobody understands.
 * @throws StepFailed where this Node is none that the barometer runs on
 */
export function checkNode() {
  /** @type {{ engines: { node: string } }} */
  const { engines } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const sentence = refuseNode(process.versions.node, engines.node);
  if (sentence !== undefined) throw new StepFailed(sentence);
}
