import { describe, expect, test, vi } from 'vitest';
import { clientAddress } from '@/lib/base/http/client-address';
import { isSameSite } from '@/lib/base/http/same-site';

vi.stubEnv('PUBLIC_URL', 'https://barometer.example');

const post = (headers: Record<string, string>) =>
  isSameSite(new Request('http://localhost:3000/en/import/session', { method: 'POST', headers }));

describe('a request is of this site', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, true],
    [{ 'Sec-Fetch-Site': 'same-site' }, false],
    [{ 'Sec-Fetch-Site': 'cross-site' }, false],
    [{ 'Sec-Fetch-Site': 'none' }, false],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://barometer.example' }, false],
    [{ Origin: 'https://barometer.example' }, true],
    [{ Origin: 'http://10.0.0.7:3000', Host: '10.0.0.7:3000' }, true],
    [{ Origin: 'http://10.0.0.7:3001', Host: '10.0.0.7:3000' }, false],
    [{ Origin: 'https://evil.example', Host: 'barometer.example' }, false],
    [{ Origin: 'null', Host: 'barometer.example' }, false],
    [{ Host: 'barometer.example' }, false],
  ])('%j: %s', (headers, expected) => {
    expect(post(headers)).toBe(expected);
  });
});

test('the address is the one that the server wrote down', () => {
  expect(clientAddress(new Headers({ 'X-Forwarded-For': '10.0.0.9' }))).toBe('10.0.0.9');
  expect(clientAddress(new Headers())).toBe('');
});
