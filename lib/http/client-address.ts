/** The network address a request comes from, as the server wrote it down (lib/server/outside-headers.ts). */
export function clientAddress(headers: Headers): string {
  return headers.get('X-Forwarded-For') ?? '';
}
