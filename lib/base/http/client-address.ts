import ipaddr from 'ipaddr.js';

/** The network address a request comes from, as the server wrote it down (lib/server/answerers.ts). */
export function clientAddress(headers: Headers): string {
  return headers.get('X-Forwarded-For') ?? '';
}

/** Who an address stands for: in IPv6 everybody has a whole /64 to choose addresses from. */
export function clientOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (!(read instanceof ipaddr.IPv6)) return read.toString();
  return `${read.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}

/**
 * The network that an address belongs to, as far as one customer of a provider may have it: its /24, or its /48 in IPv6.
 * @returns null for what is no address
 */
export function networkPrefix(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const read = ipaddr.process(address);
  if (read instanceof ipaddr.IPv6)
    return `${read.parts
      .slice(0, 3)
      .map((part) => part.toString(16))
      .join(':')}::/48`;
  return `${read.octets.slice(0, 3).join('.')}.0/24`;
}
