import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '@/lib/base/settings/settings-schema';
import { setUpTestServer } from '../../fixtures/test-server';
import { hasNginx, startNginx } from '../../setup/nginx-server';
import { createTestFolder } from '../../setup/test-database';

const config = readFileSync('docs/nginx.conf', 'utf8');

/** The only value of a directive. */
const valueOf = (directive: string) =>
  new RegExp(`^ *${directive} +([^;]+);`, 'm').exec(config)?.[1] ?? '';

test('docs/nginx.conf fits the settings that instances have', () => {
  const settings = settingsSchema.parse({});
  expect(Number.parseInt(valueOf('keepalive_timeout'), 10)).toBeLessThan(settings.IDLE_SECONDS);
  const sent = settings.IMPORT_FILE_MB * 1_000_000 + settings.FORM_KB * 1_000;
  expect(Number.parseInt(valueOf('client_max_body_size'), 10) * 1024 ** 2).toBeGreaterThan(sent);
  expect(valueOf('large_client_header_buffers')).toBe(`8 ${settings.ADDRESS_KB}k`);
  expect(config.match(/^ *server barometer-\d:3000 /gm)).toHaveLength(2);
});

// Where there is none, what its file says is checked alone.
if (hasNginx)
  describe('nginx before two instances', () => {
    const server = setUpTestServer();

    test('keeps pages, tells who asks, passes over who is gone, and serves what it has when nobody is left', async () => {
      const folder = createTestFolder();
      const settings = { TRUSTED_PROXIES: '1' };
      await server.start({ settings });
      const first = server.current;
      await server.start({ settings });
      const second = server.current;
      const ports = [first, second].map(({ url }) => new URL(url).port);
      const nginx = await startNginx(folder.path, ports);
      const asked = (target: string) =>
        server.next.asked.filter(({ url }) => url === target).map(({ headers }) => headers);
      try {
        const page = await nginx.ask('/en', { 'Accept-Encoding': 'gzip, br' });
        expect([page.statusCode, page.headers['x-cache']]).toEqual([200, 'MISS']);
        expect(page.headers['content-encoding']).toBe('br');
        expect(page.headers['surrogate-key']).toBeUndefined();
        const again = await nginx.ask('/en', { 'Accept-Encoding': 'br;q=1.0, gzip;q=0.5' });
        expect(again.headers['x-cache']).toBe('HIT');
        expect(asked('/en')).toHaveLength(1);
        const payload = await nginx.ask('/en', { 'Accept-Encoding': 'br', RSC: '1' });
        expect(payload.headers['x-cache']).toBe('MISS');

        // While two versions run, only one of them has it.
        expect((await nginx.ask('/_next/static/of-one-version.js')).statusCode).toBe(404);
        const missed = [first, second].map(({ records }) =>
          records.filter(({ status }) => status === 404),
        );
        expect(missed.map(({ length }) => length)).toEqual([1, 1]);

        const pretended = { 'X-Forwarded-For': '192.0.2.9' };
        const own = async () => (await nginx.ask('/en/import', pretended)).headers['x-cache'];
        expect([await own(), await own()]).toEqual(['MISS', 'MISS']);
        const clients = asked('/en/import').map((headers) => headers['x-forwarded-for']);
        expect(clients).toEqual(['127.0.0.1', '127.0.0.1']);

        await first.close();
        const others = await Promise.all(['/fr', '/nl', '/en/sources'].map((to) => nginx.ask(to)));
        expect(others.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
        await second.close();
        expect((await nginx.ask('/en', { 'Accept-Encoding': 'br' })).statusCode).toBe(200);
        expect((await nginx.ask('/en/import')).statusCode).toBe(502);
      } finally {
        await nginx.close();
        folder.remove();
      }
    });
  });
