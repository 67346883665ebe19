import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import type { MadeAnswer } from './kept-answer';

/** Next's own door. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Headers that belong to a connection, or that the server writes itself. */
const notNexts = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'vary',
  'content-length',
];

/**
 * The whole answer of Next to a request that nobody sent: only what is given here reaches it, so that
 * nothing of one asker can be kept for another.
 * @param path with its query
 */
export async function askNext(
  handle: NextHandler,
  path: string,
  headers: IncomingMessage['headers'] = {},
): Promise<MadeAnswer> {
  const answer = await inject(
    (request, response) => {
      handle(request, response).catch((fault: unknown) => {
        console.error(fault);
        response.writeHead(500).end();
      });
    },
    { method: 'GET', url: path, headers },
  );
  const kept = Object.entries(answer.headers).filter(([name]) => !notNexts.includes(name));
  return { status: answer.statusCode, headers: Object.fromEntries(kept), body: answer.rawPayload };
}
