import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './tests/setup/browser.mjs';
import { buildApp, installAndGenerate, runSteps } from './lib/setup/setup-steps.mjs';
import { findFreePort } from './tests/setup/free-port';
import './tests/setup/low-priority.mjs';
import { builtProgram, buildServer, SERVER } from './tests/setup/programs';

// Every worker reads this file again; the port, once chosen, reaches them in their environment.
if (process.env.E2E_PORT === undefined)
  await runSteps(async () => {
    await installAndGenerate();
    await buildApp();
    await buildServer();
  });
process.env.E2E_PORT ??= String(await findFreePort());
process.env.E2E_CORRECTED_PORT ??= String(await findFreePort());
process.env.E2E_EDITORS_PORT ??= String(await findFreePort());
process.env.E2E_SHIPPED_PORT ??= String(await findFreePort());
process.env.E2E_IMPORT_PORT ??= String(await findFreePort());
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

/** Signs the sessions of the one server that has editors. */
const AUTH_SECRET = 'q8Vd3xT0ZkW5rN1bYc7LhJ2mGfP9sAeU';

/** All browsers of the tests are one client, which is not to be told that it comes too often. */
const unlimited = {
  ...{ EXPORT_FIGURES_PER_MINUTE: '0', EXPORT_MB_PER_MINUTE: '0', SEARCHES_PER_MINUTE: '0' },
  ...{ SIGN_INS_PER_MINUTE: '0', IMPORTS_PER_MINUTE: '0', RATINGS_PER_MINUTE: '0' },
};

/**
 * A server of the built pages; `--corrected`: over a database of two releases; `--assessed`: with two more, of
 * organisations that were assessed; `--editors`: with accounts, configured for them; `--shipped`: over all that ships.
 */
function server(port: string, ...args: readonly string[]) {
  const url = `http://localhost:${port}`;
  return {
    command: ['exec node', builtProgram(SERVER), ...args].join(' '),
    env: {
      ...unlimited,
      ...{ PORT: port, PUBLIC_URL: url, LOG_REQUESTS: '0' },
      ...(args.includes('--editors') ? { AUTH_SECRET } : {}),
    },
    url: `${url}/api/health`,
    timeout: 180_000,
    stdout: 'pipe' as const,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  retries: 0,
  // Patience for a busy machine; no test waits for time to pass.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        ...['--no-sandbox', '--disable-quic', '--no-first-run'],
        // Nothing is drawn by a graphics card: a process for that would only be asked.
        ...['--disable-gpu', '--disable-software-rasterizer', '--in-process-gpu'],
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ],
    },
  },
  webServer: [
    server(process.env.E2E_PORT),
    server(process.env.E2E_CORRECTED_PORT, '--corrected'),
    server(process.env.E2E_EDITORS_PORT, '--corrected', '--assessed', '--editors'),
    server(process.env.E2E_IMPORT_PORT, '--editors'),
    server(process.env.E2E_SHIPPED_PORT, '--shipped'),
  ],
});
