import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { daysAfter, endOfMonth } from './months';

/** Days after the end of its month at which the key of networks is destroyed. */
const keyDays = 30;

const secretBytes = 32;

/** A receipt as a link carries it: 256 bits in base64url. */
export const receiptSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Draws a receipt, or the token by which a browser is known again: 256 bits by chance, in base64url. */
export function drawSecret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

/** What is stored of a receipt or a token, by which it is found again but cannot be told. SHA-256, in hexadecimal. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Draws the key of a month, 256 bits in hexadecimal. */
export function drawNetworkKey(): string {
  return randomBytes(secretBytes).toString('hex');
}

/**
 * Stands for a network among the ratings of one organisation in one month, and tells nothing without the month's key.
 * HMAC-SHA-256, in hexadecimal.
 * @param network a network's prefix: `203.0.113.0/24`
 */
export function hashNetwork(key: string, organisation: string, network: string): string {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`${organisation}\n${network}`)
    .digest('hex');
}

/** When the key of a month is destroyed. */
export function keyDestroyedAt(month: string): Date {
  return daysAfter(endOfMonth(month), keyDays);
}
