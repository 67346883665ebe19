import type { IncomingMessage, ServerResponse } from 'node:http';

const TEXT = [
  "Cette adresse est mal écrite : elle contient un signe % qui n'annonce aucun caractère.",
  'Dit adres is verkeerd geschreven: er staat een %-teken in dat voor geen enkel teken staat.',
  'This address is written wrongly: it has a % sign that stands for no character.',
].join('\n');

const PROBLEM = JSON.stringify({
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  detail: 'The path has a percent-encoding that stands for no character.',
});

/** Whether the path of a request's target decodes to text. */
export function isReadablePath(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/**
 * Answers 400 to a path whose percent-encoding is broken: Next would answer some of them with 500.
 * @returns whether it answered.
 */
export function refuseBrokenPath(request: IncomingMessage, response: ServerResponse): boolean {
  const target = request.url ?? '/';
  if (isReadablePath(target)) return false;
  const isApi = target.startsWith('/api/');
  response.writeHead(400, {
    'Content-Type': isApi ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(isApi ? PROBLEM : `${TEXT}\n`);
  return true;
}
