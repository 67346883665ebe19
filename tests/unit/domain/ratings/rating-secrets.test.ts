import { expect, test } from 'vitest';
import {
  drawNetworkKey,
  drawSecret,
  hashNetwork,
  keyDestroyedAt,
  receiptSchema,
  secretHash,
} from '@/lib/domain/ratings/rating-secrets';

const key = `${'00'.repeat(31)}01`;

test('a receipt has 256 bits, and no two are the same', () => {
  const [one, other] = [drawSecret(), drawSecret()];
  expect(Buffer.from(receiptSchema.parse(one), 'base64url')).toHaveLength(32);
  expect(one).not.toBe(other);
});

// Computed with openssl.
test('of a receipt its SHA-256 is stored', () => {
  expect(secretHash('receipt')).toBe(
    '6f32860910ca0fb2a20c7fda143666b09dbf8db5238195c90a586fb542ff0cad',
  );
});

test('a network is hashed with the key of its month, for one organisation', () => {
  const hash = hashNetwork(key, 'acme', '203.0.113.0/24');
  expect(hash).toBe('45e9e519a121ec760c7c3f109563fb16a3f5edde2fbf09ee254ecb43ef3deccf');
  expect(hashNetwork(drawNetworkKey(), 'acme', '203.0.113.0/24')).not.toBe(hash);
  expect(hashNetwork(key, 'beta', '203.0.113.0/24')).not.toBe(hash);
});

test.each([
  ['2026-01', '2026-03-03T00:00:00Z'],
  ['2026-11', '2026-12-31T00:00:00Z'],
  ['2026-12', '2027-01-31T00:00:00Z'],
])('the key of %s is destroyed at %s', (month, at) => {
  expect(keyDestroyedAt(month)).toEqual(new Date(at));
});
