import type { Database } from '../../client';
import { protocolSchema, type Protocol } from '../../../domain/assessments/protocol-schema';

/** A protocol with the SHA-256 of its canonical JSON, in hexadecimal. */
export type PublishedProtocol = { protocol: Protocol; hash: string };

/** Every version of the protocol, the newest first. */
export async function getProtocols(client: Database): Promise<PublishedProtocol[]> {
  const rows = await client.protocol.findMany({ orderBy: { version: 'desc' } });
  return rows.map(toPublished);
}

/** One version; null where there is none. */
export async function getProtocol(
  client: Database,
  version: number,
): Promise<PublishedProtocol | null> {
  const row = await client.protocol.findUnique({ where: { version } });
  return row === null ? null : toPublished(row);
}

function toPublished({ content, hash }: { content: string; hash: string }): PublishedProtocol {
  return { protocol: protocolSchema.parse(JSON.parse(content)), hash };
}
