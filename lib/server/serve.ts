import next from 'next';
import { databasePath, publicUrl, readEnv } from '../env';
import { EditionWatch } from '../releases/edition-watch';
import { AnswerKeeper } from './answer-keeper';
import { followConnection, type AnsweredRequest } from './answered-request';
import { createFrontDoor } from './front-door';
import { createGracefulServer } from './graceful-server';
import { listen, openPort } from './listen';
import { Metrics } from './metrics';
import { PageKeeper } from './page-keeper';
import { logDestination, RequestLog } from './request-log';
import { connectionLimits, doorLimits } from './server-limits';
import { readStaticFiles } from './static-files';

/** Metrics are for programs of this computer alone. */
const thisComputer = '127.0.0.1';

/**
 * Serves the built pages until the process is told to stop.
 * @throws StepFailed when a port cannot be had.
 */
export async function serve(): Promise<void> {
  const settings = readEnv();
  const app = next({ dev: false });
  await app.prepare();
  const handle = app.getRequestHandler();
  const watch = new EditionWatch(databasePath());
  const release = () => watch.release();
  const keeper = new AnswerKeeper(settings.PAGES_MEMORY_MB * 1024 ** 2);
  const limits = doorLimits(settings);
  const connections = connectionLimits(settings);
  const told: ((answered: AnsweredRequest) => void)[] = [];

  if (settings.LOG_REQUESTS) {
    const log = new RequestLog(logDestination(), release);
    told.push(log.answered);
    // Next, libraries and our own code tell their faults there.
    console.error = log.fault;
  }
  if (settings.METRICS_PORT !== undefined) {
    const metrics = new Metrics({ keeper, exports: limits.exports, release });
    told.push(metrics.answered);
    const { METRICS_PORT } = settings;
    await openPort(createGracefulServer(metrics.show, connections), { METRICS_PORT }, thisComputer);
  }
  const tell = (answered: AnsweredRequest) => told.forEach((one) => one(answered));
  const frontDoor = createFrontDoor({
    handle,
    pages: new PageKeeper({ handle, keeper, edition: () => watch.edition() }),
    files: readStaticFiles(),
    isHttps: publicUrl().startsWith('https:'),
    limits,
    tell,
  });
  const graceful = createGracefulServer(frontDoor, connections);
  graceful.server.on('connection', (socket) => followConnection(socket, tell));
  await listen(graceful, settings.PORT);
}
