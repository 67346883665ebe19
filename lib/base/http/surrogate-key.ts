import type { OutgoingHttpHeaders } from 'node:http';

/**
 * By what a cache in front can let go of many responses at once: their release, and what kind they are of.
 * @param release the number of the release that stood before they were made; null for none
 */
export function surrogateKey(
  release: number | null,
  kind: 'pages' | 'answers',
): OutgoingHttpHeaders {
  return release === null ? {} : { 'surrogate-key': `release-${release} ${kind}` };
}
