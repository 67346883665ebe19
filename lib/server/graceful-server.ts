import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Room for long addresses with many filters; Node alone refuses more than 16 KiB of head. */
const MAX_HEAD_BYTES = 128 * 1024;

export interface GracefulServer {
  readonly server: Server;
  /** Listens on a port, 0 for any free one. @returns the port. */
  listen(port: number): Promise<number>;
  /** Takes no more requests and resolves when the running ones are done, or cut after the grace time. */
  stop(graceMs: number): Promise<void>;
}

/** An HTTP server that can be stopped without breaking off the answers it is giving. */
export function createGracefulServer(handler: RequestHandler): GracefulServer {
  let stopping = false;
  const server = createServer({ maxHeaderSize: MAX_HEAD_BYTES }, (request, response) => {
    if (stopping) response.setHeader('Connection', 'close');
    // An answer begun before the stop leaves its connection open: close it once the answer is out.
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
    void answer(handler, request, response);
  });
  return {
    server,
    listen: (port) => listen(server, port),
    stop(graceMs) {
      stopping = true;
      return closeWithin(server, graceMs);
    },
  };
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

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
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
