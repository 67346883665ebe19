import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand, runTool } from '../../lib/setup/run-command.mjs';

// The headless build first: the same engine without a window, a quarter less work a test.
const PROGRAMS = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome-stable', 'google-chrome'],
];

/** Packages of Debian that hold a browser, the one that older releases lack first. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser for the tests: the one CHROMIUM_PATH names, else one installed on the system, else
 * Playwright's own.
 * @returns {string | undefined} its path, or undefined when there is none
 */
export function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const named = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const own = chromium.executablePath();
  return [...named, ...OTHER_PLACES].find(isProgram) ?? (existsSync(own) ? own : undefined);
}

/**
 * Installs a browser where there is none: Playwright's, else the system's package.
 * @returns {Promise<boolean>} whether there is a browser now
 */
export async function ensureBrowser() {
  if (findBrowser()) return true;
  console.log('Installing a browser for the tests.');
  await runTool('@playwright/test/cli.js', ['install', 'chromium']);
  if (findBrowser()) return true;
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    await runCommand('apt-get', ['update', '-qq']);
    for (const name of PACKAGES) {
      const install = ['install', '-y', '-qq', name];
      await runCommand('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' });
      if (findBrowser()) return true;
    }
  }
  return findBrowser() !== undefined;
}
