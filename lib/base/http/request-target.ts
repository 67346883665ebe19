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

/** A target without scheme and host, which a proxy may send before the path. */
export function localTarget(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
}

/** Whether the percent-encoding of a target's path stands for a text. */
export function isReadable(url: string): boolean {
  const path = pathOf({ url });
  if (!path.startsWith('/')) return false;
  if (!path.includes('%')) return true;
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** A target as a router can read it: in a broken one every `%` stands for itself. */
export function routableTarget({ url = '/' }: Target): string {
  const local = localTarget(url);
  return isReadable(local) ? local : local.replaceAll('%', '%25');
}
