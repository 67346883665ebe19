import { format } from 'node:util';
import pino, { type DestinationStream } from 'pino';
import type { RequestRecord } from './request-record';

/** What a log that nobody takes may fill of the memory; further lines are lost. */
const mostBytes = 4_000_000;

/** Lines wait for others to be written with, since writing costs more than they do; this long at most. */
const together = { minLength: 4_096, periodicFlush: 500 };

/** Standard output, written to while others are served; what is left is written as the process ends. */
export function logDestination(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, maxLength: mostBytes, ...together });
}

let lastLine = { at: 0, text: '' };

/** When a line is written; lines of one millisecond share the text. */
function timeOfLine(): string {
  const at = Date.now();
  if (at !== lastLine.at) lastLine = { at, text: `,"time":"${new Date(at).toISOString()}"` };
  return lastLine.text;
}

/** Writes the log: a line of JSON for each request, and for each fault of the server. */
export class RequestLog {
  readonly #lines: pino.Logger;

  /** @param release the number of the newest release; null where there is none */
  constructor(
    destination: DestinationStream,
    readonly release: () => number | null,
  ) {
    this.#lines = pino({ base: null, timestamp: timeOfLine }, destination);
  }

  /** One line for a request. */
  readonly answered = (answered: RequestRecord): void => {
    const { route, method, status, bytes, isFromMemory, refusal } = answered;
    const ms = Math.round(answered.milliseconds * 100) / 100;
    const release = this.release();
    const told = { route, method, status, ms, bytes, release, memory: isFromMemory };
    this.#lines.info(refusal === null ? told : { ...told, refusal });
  };

  /** One line for what Next, a library or our own code tells by `console.error`, with its stack. */
  readonly fault = (...told: readonly unknown[]): void => {
    const fault = told.find((part) => part instanceof Error);
    // Nothing else of a fault: libraries hang what they were asked onto it.
    if (fault) this.#lines.error({ stack: fault.stack }, fault.name);
    else this.#lines.error(format(...told));
  };
}
