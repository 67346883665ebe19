import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasStamp, writeStamp } from './fingerprint.mjs';
import { mustSucceed, root, runCommand, StepFailed } from './run-command.mjs';
import { showStep } from './show-step.mjs';

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} what a lock file names, by place
 */
function readLock(file) {
  const { packages } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return packages;
}

/** npm leaves a list of what it installed in node_modules: is it what package-lock.json asks for? */
function agreesWithLock() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readLock('node_modules/.package-lock.json');
  return Object.entries(readLock('package-lock.json')).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    // An optional package is left out where it is meant for another system.
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** Lies in the compiled driver: whatever brings another one takes it away. */
const DRIVER_STAMP = 'node_modules/better-sqlite3/build/.loads-with';

/**
 * better-sqlite3 is compiled for one system and one version of Node: only loading it shows it fits. That is done in
 * a process of its own, since one in which it did not load finds no better one in its place later, and once for
 * each Node, since it takes a seventh of a second.
 */
function databaseDriverLoads() {
  const node = `Node ${process.version} ${process.platform} ${process.arch}`;
  if (hasStamp(DRIVER_STAMP, node)) return true;
  const program = "new (require('better-sqlite3'))(':memory:').close()";
  const args = ['--input-type=commonjs', '-e', program];
  if (spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' }).status !== 0) return false;
  writeStamp(DRIVER_STAMP, node);
  return true;
}

/**
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 * @returns {Promise<number>} npm's exit code
 */
function runNpm(args, environment) {
  const cli = process.env.npm_execpath;
  const quiet = [...args, '--loglevel=error', '--no-audit', '--no-fund'];
  // The npm that started this process, which on some systems is not in the path as a program.
  if (cli && existsSync(cli)) return runCommand(process.execPath, [cli, ...quiet], environment);
  return runCommand('npm', quiet, environment);
}

/**
 * Brings node_modules to what package-lock.json says, unless it does. Not `npm ci`: that refuses a lock
 * file from which another system's optional packages are missing. No package runs a script of its own
 * here; the one that has to, the driver, is compiled afterwards: other work may go on meanwhile.
 */
export async function installPackages() {
  if (agreesWithLock()) return;
  await showStep('Installing the packages (a minute or two)', () =>
    mustSucceed(
      runNpm(['install', '--no-save', '--include=dev', '--ignore-scripts']),
      'The packages could not be installed. Check the network connection, then start again.',
    ),
  );
}

/** Compiles the database driver, or fetches it where a ready-made one exists, unless it works. */
export async function compileDriver() {
  if (databaseDriverLoads()) return;
  await showStep('Compiling the database driver (about two minutes)', async () => {
    // As the package asks for it (-O3) SQLite takes half as long again to compile, and answers no sooner.
    const CFLAGS = [process.env.CFLAGS ?? '', '-O2'].join(' ').trim();
    await runNpm(['rebuild', 'better-sqlite3'], { CFLAGS });
    if (databaseDriverLoads()) return;
    throw new StepFailed(
      'The database driver (better-sqlite3) does not work with this Node. Compiling it takes a C++ ' +
        'compiler, make and Python 3: install them, then start again.',
    );
  });
}
