import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a secret with a key of its own kind that is derived from the server's.
 * @param secret of the server
 * @param place what the text belongs to: in another place it cannot be opened
 * @returns nonce, mark of authenticity and text, in base64url
 */
export function sealSecret(value: string, secret: string, place: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** What was sealed; null where the secret or the place is another one, or the text was changed. */
export function openSecret(sealed: string, secret: string, place: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  if (tag.length < tagBytes) return null;
  const options = { authTagLength: tagBytes };
  const decipher = createDecipheriv(algorithm, keyOf(secret), nonce, options);
  decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'barometer one-time secret', keyBytes));
}
