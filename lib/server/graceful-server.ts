import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { requestBounds } from './request-bounds';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

export type ConnectionLimits = {
  /** Bytes of an address with its headers: more are refused with 431. */
  headBytes: number;
  /** Milliseconds for the head, and for the whole request: who is slower is refused with 408. */
  headMs: number;
  requestMs: number;
  /** How long a reader may take nothing of an answer before it is let go. */
  stalledMs: number;
  /** How long a connection is kept open for a next request. */
  idleMs: number;
};

export interface GracefulServer {
  readonly server: Server;
  /**
   * Listens on a port, 0 for any free one, at every address of this computer or at one of them.
   * @returns the port
   */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no more requests and resolves when the running ones are done, or cut after the grace time. */
  stop(graceMs: number): Promise<void>;
}

/** An HTTP server that can be stopped without breaking off the answers it is giving. */
export function createGracefulServer(
  handler: RequestHandler,
  limits: ConnectionLimits,
): GracefulServer {
  let stopping = false;
  const server = createServer(optionsOf(limits), (request, response) => {
    letGoOfStalled(response, limits.stalledMs);
    if (stopping) response.setHeader('Connection', 'close');
    // An answer begun before the stop leaves its connection open: close it once the answer is out.
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
    void answer(handler, request, response);
  });
  server.timeout = limits.stalledMs;
  // Node drops what is more without a word: one line more than the bound shows that there is more.
  server.maxHeadersCount = requestBounds.headers + 1;
  return {
    server,
    listen: (port, host) => listen(server, port, host),
    stop(graceMs) {
      stopping = true;
      return closeWithin(server, graceMs);
    },
  };
}

function optionsOf({ headBytes, headMs, requestMs, idleMs }: ConnectionLimits): ServerOptions {
  return {
    maxHeaderSize: headBytes,
    headersTimeout: Math.min(headMs, requestMs),
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    // How often Node looks for slow senders.
    connectionsCheckingInterval: Math.min(1_000, Math.ceil(headMs / 4)),
  };
}

/** Who does not take what is sent holds memory; who waits while the answer is still being made may wait. */
function letGoOfStalled(response: ServerResponse, stalledMs: number): void {
  response.on('timeout', (socket: Socket) => {
    if (socket.writableLength > 0) socket.destroy();
    else socket.setTimeout(stalledMs);
  });
}

/** A handler that fails costs its own request an answer, never the server. */
async function answer(
  handler: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await handler(request, response);
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'Retry-After': '5' }).end();
  }
}

function listen(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function closeWithin(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const inTime = closed.then(() => true);
  if (await Promise.race([inTime, wait(graceMs, false, { ref: false })])) return;
  server.closeAllConnections();
  await closed;
}
