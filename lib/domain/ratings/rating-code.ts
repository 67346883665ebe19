import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { daysAfter } from './months';

/** How long a code can be used. */
export const codeDays = 14;

/** A code: when it ends, in seconds, chance, and what shows that a moderator drew it. All in base 36 and hexadecimal. */
const pattern = /^([0-9a-z]{6,8})-([0-9a-f]{16})-([0-9a-f]{24})$/;

const sign = (text: string, secret: string) =>
  createHmac('sha256', secret).update(`rating code ${text}`).digest('hex').slice(0, 24);

/**
 * Draws a code that a moderator gives to somebody whose browser can solve no task: it takes the place of one proof of work. Nobody
 * keeps it: its signature shows where it comes from.
 */
export function drawCode(secret: string, now: Date): string {
  const ends = Math.floor(daysAfter(now, codeDays).getTime() / 1_000).toString(36);
  const text = `${ends}-${randomBytes(8).toString('hex')}`;
  return `${text}-${sign(text, secret)}`;
}

/** When a code ends; null for what no moderator drew, and once it has ended. */
export function readCode(code: string, secret: string, now: Date): { expiresAt: Date } | null {
  const [, ends = '', chance = '', mac = ''] = pattern.exec(code) ?? [];
  const expected = Buffer.from(sign(`${ends}-${chance}`, secret));
  const found = Buffer.from(mac);
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null;
  const expiresAt = new Date(parseInt(ends, 36) * 1_000);
  return expiresAt > now ? { expiresAt } : null;
}
