import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { databasePath, publicUrl, readEnv } from '@/lib/env';

describe('settings', () => {
  test('have a default each, so that nothing has to be set', () => {
    expect(readEnv({})).toEqual({
      DATABASE_URL: 'file:./prisma/barometer.db',
      PORT: 3000,
      PUBLICATION_WAIT_SECONDS: 60,
      PAGES_MEMORY_MB: 128,
      TRUSTED_PROXIES: 0,
    });
  });

  test('are read, and others of the process are left alone', () => {
    const variables = {
      DATABASE_URL: 'file:/data/b.db',
      PUBLIC_URL: 'https://barometer.example',
      PORT: '8080',
      HOME: '/root',
    };
    const { HOME: _, ...ours } = variables;
    expect(readEnv(variables)).toMatchObject({ ...ours, PORT: 8080 });
  });

  test.each([
    ['DATABASE_URL', 'postgres://localhost/b'],
    ['DATABASE_URL', 'file:'],
    ['DATABASE_URL', './prisma/barometer.db'],
    ['PUBLIC_URL', 'barometer.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'ftp://barometer.example'],
    ['PORT', ''],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '0x50'],
    ['PORT', 'http'],
    ['PUBLICATION_WAIT_SECONDS', '-1'],
    ['PUBLICATION_WAIT_SECONDS', '1 min'],
    ['PAGES_MEMORY_MB', '1 GB'],
    ['TRUSTED_PROXIES', 'yes'],
    ['TRUSTED_PROXIES', '10'],
    ['AUTH_SECRET', ''],
    ['AUTH_SECRET', 'K3v8sQ2mX7pL9wZ4tR6yB1nC5dF0gH'],
    ['AUTH_SECRET', 'changeme-changeme-changeme-changeme'],
    ['AUTH_SECRET', 'better-auth-secret-12345678901234567890'],
    ['AUTH_SECRET', 'your_secret_here_your_secret_here_'],
    ['AUTH_SECRET', '00000000000000000000000000000000'],
    ['AUTH_SECRET', '0123456789abcdef0123456789abcdef'],
  ])('refuse %s=%s, by name', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(
      new RegExp(`settings are wrong:\n${name}: .+`),
    );
  });

  test('name everything that is wrong at once', () => {
    const wrong = { DATABASE_URL: 'x', PUBLIC_URL: 'x', PORT: 'x' };
    expect(() => readEnv(wrong)).toThrow(/DATABASE_URL: [^]*\nPUBLIC_URL: [^]*\nPORT: /);
  });
});

test('the secret of sessions has no default, and is taken where it is long and nobody’s sample', () => {
  expect(readEnv({}).AUTH_SECRET).toBeUndefined();
  const AUTH_SECRET = 'q8Vd3xT0ZkW5rN1bYc7LhJ2mGfP9sAeU';
  expect(readEnv({ AUTH_SECRET }).AUTH_SECRET).toBe(AUTH_SECRET);
});

describe('the address people see', () => {
  test('is the one that is set, without a slash at its end', () => {
    expect(publicUrl(readEnv({ PUBLIC_URL: 'https://b.example/' }))).toBe('https://b.example');
    expect(publicUrl(readEnv({ PUBLIC_URL: 'https://b.example/x' }))).toBe('https://b.example/x');
  });

  test('is this computer, on the port that is set, where none is', () => {
    expect(publicUrl(readEnv({ PORT: '8080' }))).toBe('http://localhost:8080');
  });
});

test('the database is a file with an absolute path; relative ones start at the project', () => {
  expect(databasePath(readEnv({}))).toBe(path.join(process.cwd(), 'prisma', 'barometer.db'));
  expect(databasePath(readEnv({ DATABASE_URL: 'file:/data/b.db' }))).toBe('/data/b.db');
});
