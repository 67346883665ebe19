// The server is built apart from the pages: what either of them sees of a new release, both know at once.
declare global {
  /** The newest release that this process has seen of a database, by its address. */
  var barometerReleases: Map<string, number> | undefined;
}

const releases = () => (globalThis.barometerReleases ??= new Map<string, number>());

/** The newest release that this process has seen of a database; null for none. */
export function shownRelease(address: string): number | null {
  return releases().get(address) ?? null;
}

/** Takes note of a release. An older one is no news: nothing goes back to it. */
export function noticeRelease(address: string, number: number): void {
  if (number > (shownRelease(address) ?? 0)) releases().set(address, number);
}
