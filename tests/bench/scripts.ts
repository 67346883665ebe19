import { gzipSync } from 'node:zlib';

/** The scripts that a page's HTML asks for, by address; those for browsers without modules left out. */
export async function readScripts(url: string): Promise<string[]> {
  const html = await (await fetch(url)).text();
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? [];
  const addresses = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .map((tag) => new URL(/src="([^"]+)"/.exec(tag)?.[1] ?? '', url).href);
  return [...new Set(addresses)];
}

/** What some scripts weigh together, each gzipped, in KB of 1,000 bytes. */
export async function weigh(addresses: readonly string[]): Promise<number> {
  const weights = await Promise.all(
    addresses.map(async (address) => {
      return gzipSync(await (await fetch(address)).arrayBuffer()).length;
    }),
  );
  return weights.reduce((sum, weight) => sum + weight, 0) / 1000;
}
