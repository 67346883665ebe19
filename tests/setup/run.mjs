import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileDriver, installPackages } from '../../lib/setup/dependencies.mjs';
import { checkNode } from '../../lib/setup/node-version.mjs';
import { runTool, StepFailed } from '../../lib/setup/run-command.mjs';
import { buildApp, generateClients, loadSettings } from '../../lib/setup/setup-steps.mjs';

// npm test: the same set-up as npm start, then every check. Works in a fresh clone, so nothing
// that has to be installed is imported up here.

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const NEXT = 'next/dist/bin/next';

/** @typedef {{ name: string, tool: string, args: string[] }} Check */

/** @type {readonly Check[]} */
const FIRST_CHECKS = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '.'] },
  // Lint follows types, and Next writes those of the routes.
  { name: 'routes', tool: NEXT, args: ['typegen'] },
];

/** Each takes a core for a minute or two: they run side by side. @type {readonly Check[]} */
const LONG_CHECKS = [
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'layers',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', 'dependency-cruiser.config.mjs', 'app', 'components', 'lib', 'prisma'],
  },
];

const FAILED = { passed: 0, failed: 1 };
const GOOD = { passed: 0, failed: 0 };

/** @param {string} name */
function announce(name) {
  console.log(`\n── ${name}`);
}

/**
 * Format, lint, types and layers, up to the first that fails.
 * @returns {Promise<Counts>}
 */
async function runChecks() {
  for (const { name, tool, args } of FIRST_CHECKS) {
    announce(name);
    if ((await runTool(tool, args)) !== 0) return FAILED;
  }
  announce(LONG_CHECKS.map(({ name }) => name).join(', '));
  const codes = await Promise.all(LONG_CHECKS.map(({ tool, args }) => runTool(tool, args)));
  return codes.every((code) => code === 0) ? GOOD : FAILED;
}

/**
 * What the tests need and the checks do not.
 * @returns {Promise<Counts>}
 */
async function prepareTests() {
  await compileDriver();
  const { ensureBrowser } = await import('./browser.mjs');
  // Where none can be had, the browser tests say so.
  await ensureBrowser();
  const { ensurePostgres } = await import('../../lib/setup/postgres-server.mjs');
  // The tests say so, too, and fail.
  await ensurePostgres();
  return GOOD;
}

/** @param {string} folder */
async function runUnitTests(folder) {
  announce('unit and integration tests');
  return runVitest(path.join(folder, 'vitest.json'), '!instances');
}

/** @param {string} folder */
async function runInstanceTests(folder) {
  announce('tests of several instances');
  await buildApp();
  return runVitest(path.join(folder, 'instances.json'), 'instances');
}

/**
 * @param {string} report the file that it writes
 * @param {string} project of vitest.config.ts
 * @returns {Promise<Counts>}
 */
async function runVitest(report, project) {
  const { countVitest } = await import('./test-counts.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', `--project=${project}`, ...reporters];
  return countVitest(report, await runTool('vitest/vitest.mjs', args));
}

/** @param {string} folder */
async function runBrowserTests(folder) {
  announce('browser tests');
  const { findBrowser } = await import('./browser.mjs');
  const { countPlaywright } = await import('./test-counts.mjs');
  if (!findBrowser()) {
    throw new StepFailed(
      'No browser for the tests. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    );
  }
  await buildApp();
  const report = path.join(folder, 'playwright.json');
  const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--reporter=list,json'];
  return countPlaywright(report, await runTool('@playwright/test/cli.js', args, environment));
}

/**
 * A step that cannot be done is one failure, and says why.
 * @param {() => Promise<Counts>} stage
 * @returns {Promise<Counts>}
 */
async function orFailure(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    return FAILED;
  }
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
function addCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

const MEMORY = '/dev/shm';
/** What the tests have there at once, and as much again, in bytes. */
const ROOM = 4 * 2 ** 30;

/**
 * Temporary files of tests go to memory where the system has a folder there, and room: making and removing
 * databases, thousands of files each time, is else a quarter of the work of the tests that need one.
 */
function keepTemporaryFilesInMemory() {
  if (process.env.TMPDIR !== undefined || !existsSync(MEMORY)) return;
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize > ROOM && process.availableMemory() > ROOM) process.env.TMPDIR = MEMORY;
}

/** @returns {Promise<Counts>} */
async function runEverything() {
  checkNode();
  loadSettings();
  await installPackages();
  await generateClients();
  // Compiling takes one core, and what comes first of the checks another.
  const ready = await Promise.all([orFailure(runChecks), orFailure(prepareTests)]);
  if (ready[1].failed > 0) return addCounts(ready);
  keepTemporaryFilesInMemory();
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-reports-'));
  const counts = [
    ...ready,
    await orFailure(() => runUnitTests(folder)),
    await orFailure(() => runInstanceTests(folder)),
    await orFailure(() => runBrowserTests(folder)),
  ];
  rmSync(folder, { recursive: true });
  return addCounts(counts);
}

const { passed, failed } = await orFailure(runEverything);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
