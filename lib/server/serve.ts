import next from 'next';
import { readEnv } from '../env';
import { createGracefulServer, type GracefulServer } from './graceful-server';
import { refuseBrokenPath } from './path-check';
import { StepFailed } from './run-command.mjs';

/** How long running answers may take once the server was told to stop. */
const GRACE_MS = 24_000;

/** npm passes on the terminal's Ctrl-C, so that one keypress arrives twice. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Serves the built pages until the process is told to stop.
 * @throws StepFailed when the port cannot be had.
 */
export async function serve(): Promise<void> {
  const { PORT, BEHIND_PROXY } = readEnv();
  const app = next({ dev: false });
  await app.prepare();
  const handle = app.getRequestHandler();
  const graceful = createGracefulServer(async (request, response) => {
    // Anybody can send this header; only a proxy's own is to be believed.
    if (!BEHIND_PROXY) request.headers['x-forwarded-for'] = request.socket.remoteAddress;
    if (!refuseBrokenPath(request, response)) await handle(request, response);
  });
  const port = await graceful.listen(PORT).catch((error: unknown) => {
    throw explainPort(PORT, error);
  });
  stopOnSignals(graceful);
  console.log(`Service Barometer: http://localhost:${port}`);
}

function explainPort(port: number, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const another = 'or choose another port, for example: PORT=3001 npm start';
  if (error.code === 'EADDRINUSE') {
    return new StepFailed(`Port ${port} is already in use. Stop the other program, ${another}`);
  }
  if (error.code === 'EACCES') {
    return new StepFailed(
      `Port ${port} is reserved for the system. Ask for the right to use it, ${another}`,
    );
  }
  return error;
}

function stopOnSignals(graceful: GracefulServer): void {
  let stoppedAt: number | undefined;
  const stop = () => {
    if (stoppedAt !== undefined) {
      if (Date.now() - stoppedAt > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppedAt = Date.now();
    void graceful.stop(GRACE_MS).then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
