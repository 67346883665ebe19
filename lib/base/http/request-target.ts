import type { IncomingMessage } from 'node:http';

type Target = Pick<IncomingMessage, 'url'>;

/** The path that a request asks for, as it was sent. */
export function pathOf({ url = '/' }: Target): string {
  const at = url.indexOf('?');
  return at < 0 ? url : url.slice(0, at);
}

/** Its query with the question mark; empty where there is none. */
export function searchOf({ url = '/' }: Target): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
