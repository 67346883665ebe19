import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  databaseAddress,
  directAddress,
  engineOf,
  shownAddress,
  formBytes,
  publicAddress,
  importLimits,
  publicUrl,
  readEnv,
} from '@/lib/base/settings/settings';
import { settingsSchema } from '@/lib/base/settings/settings-schema';

/** The rows of the table in docs/settings.md, their cells as written. */
function documentedSettings(): string[][] {
  const page = readFileSync('docs/settings.md', 'utf8');
  const rows = page.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\| (.+?) +\|$/gm);
  return Array.from(rows, ([, name = '', otherwise = '', meaning = '']) => [
    name,
    otherwise,
    meaning,
  ]);
}

/** A default as it would be set. */
function written(value: string | number | boolean | undefined): string {
  if (value === undefined) return 'none';
  return `\`${typeof value === 'boolean' ? Number(value) : value}\``;
}

describe('settings', () => {
  test('stand in docs/settings.md, with their defaults and what they mean', () => {
    const defaults = readEnv({});
    const names = settingsSchema.keyof().options;
    expect(documentedSettings()).toEqual(
      names.map((name) => [
        name,
        written(defaults[name]),
        settingsSchema.shape[name].description ?? '',
      ]),
    );
  });

  test('need not be set', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, EXPORTS_AT_ONCE: 8, LOG_REQUESTS: true });
  });

  test('hold no secret by default', () => {
    const secrets = settingsSchema.keyof().options.filter((name) => /SECRET|TOKEN|KEY/.test(name));
    expect(secrets).toEqual(['AUTH_SECRET']);
    for (const name of secrets) expect(readEnv({})[name]).toBeUndefined();
  });

  test('limit an import, and a form', () => {
    const set = {
      ...{ IMPORT_FILE_MB: '3', IMPORT_ROWS: '50', IMPORT_COLUMNS: '7' },
      ...{ IMPORT_CELL_CHARACTERS: '300', FORM_KB: '2' },
    };
    expect(importLimits(readEnv(set))).toEqual({
      fileBytes: 3_000_000,
      unfoldedBytes: 200_000_000,
      rows: 50,
      columns: 7,
      cellCharacters: 300,
    });
    expect(formBytes(readEnv(set))).toBe(2_000);
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
    ['DATABASE_URL', 'mysql://localhost/b'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['DATABASE_URL', 'postgresql:b'],
    ['DATABASE_CONNECTIONS', '1'],
    ['DATABASE_READ_URL', 'file:./replica.db'],
    ['DATABASE_READ_URL', 'postgresql://replica.example/barometer'],
    ['DATABASE_DIRECT_URL', 'barometer'],
    ['DATABASE_DIRECT_URL', 'postgresql://server.example/barometer'],
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
    ['LOG_REQUESTS', 'yes'],
    ['METRICS_PORT', '0'],
    ['EXPORTS_AT_ONCE', '0'],
    ['SEARCHES_PER_MINUTE', '-1'],
    ['STALLED_SECONDS', '1.5'],
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
    expect(() => readEnv(wrong)).toThrow(/PORT: [^]*\nDATABASE_URL: [^]*\nPUBLIC_URL: /);
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
  expect(databaseAddress(readEnv({}))).toBe(path.join(process.cwd(), 'prisma', 'barometer.db'));
  expect(databaseAddress(readEnv({ DATABASE_URL: 'file:/data/b.db' }))).toBe('/data/b.db');
});

test('the database may be one of a PostgreSQL server, whose password is shown to nobody', () => {
  const url = 'postgresql://barometer:secret@db.example:5432/barometer?sslmode=require';
  expect(databaseAddress(readEnv({ DATABASE_URL: url }))).toBe(url);
  expect(publicAddress(readEnv({ DATABASE_URL: url }))).toBe(url);
  const replica = 'postgresql://reader:other@replica.example/barometer';
  expect(publicAddress(readEnv({ DATABASE_URL: url, DATABASE_READ_URL: replica }))).toBe(replica);
  expect(directAddress(readEnv({ DATABASE_URL: url }))).toBe(url);
  const direct = { DATABASE_URL: 'postgresql://pooler.example/b', DATABASE_DIRECT_URL: url };
  expect(directAddress(readEnv(direct))).toBe(url);
  expect([engineOf(url), engineOf('postgres://db.example/b')]).toEqual(['postgres', 'postgres']);
  expect([engineOf('/data/b.db'), engineOf('file:b.db')]).toEqual(['sqlite', 'sqlite']);
  expect(shownAddress(url)).toBe(
    'postgresql://barometer@db.example:5432/barometer?sslmode=require',
  );
  expect(shownAddress('/data/b.db')).toBe('/data/b.db');
});
