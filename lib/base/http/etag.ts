import { createHash } from 'node:crypto';
import fresh from 'fresh';

/** What names an edition of the content: its number, and when it appeared. */
type NumberedRelease = { number: number; published_at: Date };

/**
 * The entity tag of what a URL gives at a release: the same release, query and language give the
 * same content. The release's date tells apart databases that number their releases alike. A weak tag: it
 * names the content in every encoding.
 */
export function etagOf(release: NumberedRelease, ...parts: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([release.published_at.toISOString(), ...parts]))
    .digest('base64url');
  return `W/"${release.number}-${hash.slice(0, 16)}"`;
}

/** The entity tag of bytes, for whoever sends them compressed in several ways: a weak one names them all. */
export function weakEtagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

/** Whether the asker already holds this entity (`If-None-Match`). */
export function isUnchanged(request: Request, etag: string): boolean {
  return fresh({ 'if-none-match': request.headers.get('If-None-Match') ?? undefined }, { etag });
}
