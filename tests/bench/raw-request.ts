import { connect } from 'node:net';

/** A request as it goes over the wire, its body included. */
export type WireRequest = {
  method: string;
  path: string;
  /** Header lines, `Name: value`. */
  lines: readonly string[];
  body?: Buffer;
};

/** What came of it: the status (0 where the connection was cut), and milliseconds to the end of the answer. */
export type WireAnswer = { status: number; ms: number };

/** Sends a request over a connection of its own, exactly as it is written. */
export function sendRaw(
  origin: string,
  { method, path, lines, body }: WireRequest,
): Promise<WireAnswer> {
  const { hostname, port } = new URL(origin);
  const length = body === undefined ? [] : [`Content-Length: ${body.length}`];
  const head = [`${method} ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Connection: close'];
  const written = [...head, ...length, ...lines].join('\r\n');
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let begun = 0;
    let first = '';
    socket.once('connect', () => {
      begun = performance.now();
      socket.write(`${written}\r\n\r\n`);
      if (body) socket.write(body);
    });
    socket.on('data', (piece: Buffer) => (first ||= piece.toString('latin1', 0, 20)));
    socket.on('error', () => undefined);
    socket.once('close', () =>
      resolve({ status: Number(first.slice(9, 12)), ms: performance.now() - begun }),
    );
  });
}
