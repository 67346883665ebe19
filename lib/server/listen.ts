import type { GracefulServer } from './graceful-server';
import { StepFailed } from './run-command.mjs';

/** How long running answers may take once the server was told to stop. */
const GRACE_MS = 24_000;

/** npm passes on the terminal's Ctrl-C, so that one keypress arrives twice. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Listens on a port until the process is told to stop.
 * @throws StepFailed when the port cannot be had.
 */
export async function listen(graceful: GracefulServer, wanted: number): Promise<void> {
  const port = await graceful.listen(wanted).catch((error: unknown) => {
    throw explainPort(wanted, error);
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
