import next from 'next';
import { readEnv } from '../env';
import { leadToLanguage } from './front-door';
import { createGracefulServer } from './graceful-server';
import { listen } from './listen';
import { readTarget } from './request-target';
import { connectionLimits } from './server-limits';
import { runSteps } from './setup-steps.mjs';

/** npm run dev: nothing is kept, and every change of a source shows at once. */
async function develop(): Promise<void> {
  const settings = readEnv();
  const app = next({ dev: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  const graceful = createGracefulServer((request, response) => {
    const target = readTarget(request.url ?? '/');
    if (target?.path === '/') return leadToLanguage({ request, response, target });
    return handle(request, response);
  }, connectionLimits(settings));
  const upgrade = app.getUpgradeHandler();
  graceful.server.on('upgrade', (...given) => void upgrade(...given));
  await listen(graceful, settings.PORT);
}

await runSteps(develop);
