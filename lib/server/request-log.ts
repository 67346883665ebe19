import type { IncomingMessage, ServerResponse } from 'node:http';
import { format } from 'node:util';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { RejectionReason } from '../base/http/rejections';

/** What is told of a request once it is over: nothing of who asked, or of what they looked for. */
export type RequestRecord = {
  /** Where it led, with signs in the place of languages and ids: `/{l}/figures/{id}`. */
  route: string;
  method: string;
  status: number;
  milliseconds: number;
  /** What was sent, headers included. */
  bytes: number;
  /** Whether nothing had to be made for it. */
  isFromMemory: boolean;
  refusal: RejectionReason | null;
};

/** What only the server's own code knows of a request, written down as it becomes known. */
export type RequestNotes = Pick<RequestRecord, 'route' | 'isFromMemory' | 'refusal'>;

/** What is not known yet, or never will be. */
const unknown: RequestNotes = { route: 'unknown', isFromMemory: false, refusal: null };

/** What is told of what never became a request, by Node's code for the error; null where its client has left. */
export function recordBroken(code: string): RequestRecord | null {
  if (code !== 'ERR_HTTP_REQUEST_TIMEOUT' && !code.startsWith('HPE_')) return null;
  const status = code === 'HPE_HEADER_OVERFLOW' ? 431 : code.startsWith('HPE_') ? 400 : 408;
  return { ...unknown, method: '', status, milliseconds: 0, bytes: 0 };
}

/** The client had left before the answer began: not a status that is sent, but the usual one in logs. */
const clientClosedRequest = 499;

/** Tells of a request once its answer is out, or its client has left. */
export function recordRequest(
  { method = '', socket }: IncomingMessage,
  response: ServerResponse,
  log: (record: RequestRecord) => void,
): RequestNotes {
  const notes: RequestNotes = { ...unknown };
  const begun = performance.now();
  const sentBefore = socket.bytesWritten;
  response.once('close', () => {
    const { route, isFromMemory, refusal } = notes;
    const milliseconds = performance.now() - begun;
    const bytes = socket.bytesWritten - sentBefore;
    const status = response.headersSent ? response.statusCode : clientClosedRequest;
    log({ route, method, status, milliseconds, bytes, isFromMemory, refusal });
  });
  return notes;
}

/** What a log that nobody takes may fill of the memory; further lines are lost. */
const mostBytes = 4_000_000;

/** Lines wait for others to be written with, since writing costs more than they do; this long at most. */
const together = { minLength: 16_000, periodicFlush: 500 };

/** Standard output, written to while others are served; what is left is written as the process ends. */
export function logDestination(): DestinationStream {
  return pino.destination({ dest: 1, sync: false, maxLength: mostBytes, ...together });
}

/** Writes the log: a line of JSON for each request, and for each error of the server. */
export class RequestLog {
  readonly #logger: Logger;

  /** @param release the number of the newest release; null where there is none */
  constructor(
    destination: DestinationStream,
    readonly release: () => number | null,
  ) {
    // Which process and machine wrote it is told by whoever collects the lines.
    this.#logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  }

  /** One line for a request. */
  readonly answered = (answered: RequestRecord): void => {
    const { milliseconds, isFromMemory: memory, refusal, ...fields } = answered;
    const ms = Math.round(milliseconds * 100) / 100;
    const line = { ...fields, ms, release: this.release(), memory };
    this.#logger.info(refusal === null ? line : { ...line, refusal });
  };

  /** One line for what Next, a library or our own code tells by `console.error`, with its stack. */
  readonly error = (...parts: readonly unknown[]): void => {
    const error = parts.find((part) => part instanceof Error);
    // Nothing else of an error: libraries hang what they were asked onto it.
    if (error) this.#logger.error({ stack: error.stack }, error.name);
    else this.#logger.error(format(...parts));
  };
}

/** The line of a request for who watches a terminal: `14:05:09 200 GET /{l}/figures  12 ms  4.1 kB  from memory`. */
export function readableLine(answered: RequestRecord, at: Date): string {
  const { route, method, status, milliseconds, bytes, isFromMemory, refusal } = answered;
  const ms = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
  return [
    `${at.toTimeString().slice(0, 8)} ${status} ${method} ${route}`,
    `${ms} ms`,
    `${(bytes / 1_000).toFixed(1)} kB`,
    ...(isFromMemory ? ['from memory'] : []),
    ...(refusal === null ? [] : [`refused: ${refusal}`]),
  ].join('  ');
}
