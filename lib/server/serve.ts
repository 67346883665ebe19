import next from 'next';
import { databasePath, publicUrl, readEnv } from '../env';
import { EditionWatch } from '../releases/edition-watch';
import { AnswerKeeper } from './answer-keeper';
import { createFrontDoor } from './front-door';
import { createGracefulServer } from './graceful-server';
import { listen } from './listen';
import { PageKeeper } from './page-keeper';
import { connectionLimits, doorLimits } from './server-limits';
import { readStaticFiles } from './static-files';

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
  const keeper = new AnswerKeeper(settings.PAGES_MEMORY_MB * 1024 ** 2);
  const limits = doorLimits(settings);
  const connections = connectionLimits(settings);
  const frontDoor = createFrontDoor({
    handle,
    pages: new PageKeeper({ handle, keeper, edition: () => watch.edition() }),
    files: readStaticFiles(),
    isHttps: publicUrl().startsWith('https:'),
    limits,
    tell: () => undefined,
  });
  await listen(createGracefulServer(frontDoor, connections), settings.PORT);
}
