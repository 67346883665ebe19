/**
 * The network address a request comes from. The server writes the header itself unless a proxy does,
 * whose entry is the last (see lib/server/serve.ts).
 */
export function clientAddress(headers: Headers): string {
  return headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? '';
}
