import path from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import next from 'next';
import { publicAddress, readEnv } from '../base/settings/settings';
import { watchReleases } from '../database/release-watch';
import { takeUpChecksRegularly } from '../features/import/drafts/draft-jobs';
import { deleteExpiredRegularly } from '../features/ratings/expired-data';
import { createApp, createServer } from './app';
import { FILES } from '../setup/compress-files.mjs';
import { Metrics } from './metrics';
import { logDestination, readableLine, RequestLog, type RequestRecord } from './request-log';
import { RequestLimits } from './request-limits';
import { ResponseCache } from '../base/http/response-cache';
import { StepFailed } from '../setup/run-command.mjs';

/** How long running answers may take once the server was told to stop. */
const graceMs = 24_000;

/** npm passes on the terminal's Ctrl-C, so that one keypress arrives twice. */
const sameKeypressMs = 1_000;

/**
 * Serves the pages until the process is told to stop: the built ones, or, in development, each as its source
 * says now, and nothing from memory.
 * @throws StepFailed when a port cannot be had.
 */
export async function serve({ isDevelopment = false } = {}): Promise<void> {
  const settings = readEnv();
  const nextApp = next({ dev: isDevelopment });
  await nextApp.prepare();
  const watch = await watchReleases(publicAddress());
  const release = () => watch.release();
  const cache = new ResponseCache(settings.PAGES_MEMORY_MB * 1024 ** 2);
  const limits = new RequestLimits(settings);
  const loggers: ((record: RequestRecord) => void)[] = [];

  if (settings.LOG_REQUESTS && process.stdout.isTTY) {
    loggers.push((record) => console.log(readableLine(record, new Date())));
  } else if (settings.LOG_REQUESTS) {
    const log = new RequestLog(logDestination(), release);
    loggers.push(log.answered);
    // Next, libraries and our own code tell their errors there.
    if (!isDevelopment) console.error = log.error;
  }
  if (settings.METRICS_PORT !== undefined) {
    const metrics = new Metrics({ cache, exports: limits.exports, release });
    loggers.push(metrics.answered);
    const metricsServer = createServer({ settings });
    metricsServer.get('/metrics', metrics.show);
    await openPort(metricsServer, 'METRICS_PORT', settings.METRICS_PORT, '127.0.0.1');
  }
  const app = await createApp({
    ...{ cache, limits, settings, isDevelopment, handle: nextApp.getRequestHandler() },
    edition: () => (isDevelopment ? null : watch.edition()),
    release,
    files: path.resolve(isDevelopment ? 'public' : FILES),
    log: (record) => loggers.forEach((log) => log(record)),
  });
  if (isDevelopment) {
    // Changed sources reach the browser by it.
    const upgrade = nextApp.getUpgradeHandler();
    app.server.on('upgrade', (...given) => void upgrade(...given));
  }
  await listen(app, settings.PORT);
  takeUpChecksRegularly();
  deleteExpiredRegularly();
}

/**
 * Listens on a port until the process is told to stop.
 * @throws StepFailed when the port cannot be had.
 */
export async function listen(app: FastifyInstance, wanted: number): Promise<void> {
  const port = await openPort(app, 'PORT', wanted);
  const skip = ['SIGINT', 'SIGUSR2', 'beforeExit'] as const;
  const { close } = closeWithGrace({ delay: 2 * graceMs, skip: [...skip] }, ({ err }) => {
    if (err) console.error(err);
    return stop(app, graceMs);
  });
  let interruptedAt: number | undefined;
  process.on('SIGINT', () => {
    if (interruptedAt === undefined) void close();
    else if (Date.now() - interruptedAt > sameKeypressMs) process.exit(1);
    interruptedAt ??= Date.now();
  });
  console.log(`Service Barometer: http://localhost:${port}`);
}

/** Takes no more requests and resolves when the running ones are done, or cut after the grace time. */
export async function stop(app: FastifyInstance, graceTime: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceTime);
  // An answer that began before the stop leaves its connection open.
  const sweep = setInterval(() => app.server.closeIdleConnections(), 50);
  await app.close();
  clearTimeout(cut);
  clearInterval(sweep);
}

/** What to do where a port cannot be had, by Node's code for the error. */
const portAdvice: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is already in use. Stop the other program,',
  EACCES: 'is reserved for the system. Ask for the right to use it,',
};

/**
 * Opens a port, told by its setting; of this computer alone where a host says so.
 * @returns the port
 * @throws StepFailed when it cannot be had
 */
async function openPort(
  app: FastifyInstance,
  setting: 'PORT' | 'METRICS_PORT',
  port: number,
  host = '::',
): Promise<number> {
  try {
    return Number(new URL(await app.listen({ port, host })).port);
  } catch (error) {
    const advice = portAdvice[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (advice === undefined) throw error;
    const another = `or choose another port, for example: ${setting}=${port + 1} npm start`;
    throw new StepFailed(`Port ${port} ${advice} ${another}`);
  }
}
