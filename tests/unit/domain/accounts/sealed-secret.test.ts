import { expect, test } from 'vitest';
import { openSecret, sealSecret } from '@/lib/domain/accounts/sealed-secret';

const secret = 'the server keeps this to itself, all 32';

test('a secret is opened by the same server, in its own place alone', () => {
  const sealed = sealSecret('barometer_é', secret, 'ada 1');
  expect(openSecret(sealed, secret, 'ada 1')).toBe('barometer_é');
  expect(openSecret(sealed, `${secret}!`, 'ada 1')).toBeNull();
  expect(openSecret(sealed, secret, 'ada 2')).toBeNull();
});

test('nor is it opened where it was changed or cut', () => {
  const bytes = Buffer.from(sealSecret('token', secret, 'ada 1'), 'base64url');
  // 12 bytes of a nonce, 16 of a mark, and the text.
  expect(bytes).toHaveLength(33);
  for (const at of [0, 12, 28]) {
    const changed = Uint8Array.from(bytes);
    changed[at] = (bytes[at] ?? 0) ^ 1;
    expect(openSecret(Buffer.from(changed).toString('base64url'), secret, 'ada 1')).toBeNull();
  }
  for (const length of [0, 27, 32]) {
    const cut = bytes.subarray(0, length).toString('base64url');
    expect(openSecret(cut, secret, 'ada 1')).toBeNull();
  }
});

test('two of one text differ', () => {
  expect(sealSecret('token', secret, 'a')).not.toBe(sealSecret('token', secret, 'a'));
});
