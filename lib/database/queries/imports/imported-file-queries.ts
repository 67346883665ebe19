import type { Database } from '../../client';

/** What each file that was ever published last held, by its name: SHA-256, in hexadecimal. */
export async function readLastHashes(client: Database): Promise<ReadonlyMap<string, string>> {
  const imported = await client.importedFile.findMany({ orderBy: { key: 'asc' } });
  return new Map(imported.map(({ name, content_hash }) => [name, content_hash]));
}

/** The release that the same bytes were first published as; null where they never were. */
export async function readPublishedAs(
  client: Database,
  content_hash: string,
): Promise<number | null> {
  const first = await client.importedFile.findFirst({
    where: { content_hash },
    orderBy: { key: 'asc' },
  });
  return first?.release ?? null;
}
