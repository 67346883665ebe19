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
  const port = await openPort(graceful, { PORT: wanted });
  stopOnSignals(graceful);
  console.log(`Service Barometer: http://localhost:${port}`);
}

/**
 * Opens a port, told by its setting; of this computer alone where a host says so.
 * @returns the port
 * @throws StepFailed when it cannot be had
 */
export async function openPort(
  graceful: GracefulServer,
  wanted: { PORT: number } | { METRICS_PORT: number },
  host?: string,
): Promise<number> {
  const [[setting, port] = ['', 0]] = Object.entries(wanted);
  try {
    return await graceful.listen(port, host);
  } catch (error) {
    throw explainPort(setting, port, error);
  }
}

function explainPort(setting: string, port: number, error: unknown): unknown {
  const another = `or choose another port, for example: ${setting}=${port + 1} npm start`;
  if (!(error instanceof Error && 'code' in error)) return error;
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
