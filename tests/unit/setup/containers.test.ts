import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingsSchema } from '@/lib/base/settings/settings-schema';
import { routes } from '@/lib/server/routes';
import { findFreePort } from '../../setup/free-port';

// No container is made here: what the files say is held against what there is.

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const settings = Object.keys(settingsSchema.shape);

describe('the Dockerfile', () => {
  /** Instructions, each on one line. */
  const lines = read('Dockerfile').replaceAll('\\\n', '').split('\n');
  const after = (instruction: string) =>
    lines.flatMap((line) =>
      line.startsWith(`${instruction} `) ? [line.slice(instruction.length + 1)] : [],
    );
  const listSchema = z.array(z.string());
  const programOf = (text = '') => listSchema.parse(JSON.parse(text.slice(text.indexOf('['))));

  test('copies what exists, and what it copies is not left out', () => {
    const copied = after('COPY').filter((text) => !text.startsWith('--from'));
    const names = copied.flatMap((text) => text.split(' ').slice(0, -1));
    expect(names).toEqual(['package.json', 'package-lock.json', '.']);
    expect(names.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
    const left = read('.dockerignore').trim().split('\n');
    for (const needed of [
      'app',
      'components',
      'lib',
      'prisma',
      'prisma/data',
      'prisma/migrations',
      'public',
    ])
      expect(left).not.toContain(needed);
  });

  test('runs scripts and files that exist, as nobody in particular', () => {
    const run = after('RUN').flatMap((text) => /npm run (\S+)/.exec(text)?.[1] ?? []);
    expect(run).toEqual(['build']);
    for (const name of run) expect(scripts).toHaveProperty(name);
    const [node, file = '', mode] = programOf(after('CMD')[0]);
    expect([node, mode]).toEqual(['node', '--built']);
    expect(read(file)).toContain(`'${mode}'`);
    expect(lines.indexOf('USER node')).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('FROM')),
    );
    expect(lines.indexOf('USER node')).toBeLessThan(
      lines.findIndex((line) => line.startsWith('CMD')),
    );
  });

  test('sets what is a setting', () => {
    const names = after('ENV').flatMap((text) => text.split(' ').map((said) => said.split('=')[0]));
    expect(names.filter((name) => name !== 'NODE_ENV' && !settings.includes(name ?? ''))).toEqual(
      [],
    );
  });

  test('asks whether its server lives', async () => {
    const [node = '', ...args] = programOf(after('HEALTHCHECK')[0]?.split('CMD ')[1]);
    expect(node).toBe('node');
    const answers = (port: number) =>
      once(
        spawn(process.execPath, args, {
          env: { NODE_ENV: 'production', PORT: String(port) },
          stdio: 'ignore',
        }),
        'exit',
      );
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      response.writeHead(asked.push(url) === 1 ? 200 : 500).end();
    });
    const port = await findFreePort();
    await once(server.listen(port, '127.0.0.1'), 'listening');
    expect(await answers(port)).toEqual([0, null]);
    expect(await answers(port)).toEqual([1, null]);
    await new Promise((resolve) => server.close(resolve));
    expect(await answers(port)).toEqual([1, null]);
    expect(asked).toEqual(['/api/health', '/api/health']);
    expect(routes.map(({ label }) => label)).toContain(asked[0]);
  });
});

describe('compose.yaml', () => {
  const serviceSchema = z.object({
    environment: z.record(z.string(), z.string()).default({}),
    ports: z.array(z.string()).default([]),
    volumes: z.array(z.string()).default([]),
    depends_on: z.record(z.string(), z.unknown()).default({}),
  });
  const { services } = z
    .object({ services: z.record(z.string(), serviceSchema) })
    .parse(parse(read('compose.yaml')));
  const nginx = read('docs/nginx.conf');
  const upstream = [...nginx.matchAll(/^ *server (barometer-\d):(\d+) /gm)].map(
    ([, name = '', port = '']) => ({ name, port }),
  );

  test('starts PostgreSQL, nginx and the instances that it knows, each after what it needs', () => {
    const names = upstream.map(({ name }) => name);
    expect(Object.keys(services)).toEqual(['postgres', ...names, 'nginx']);
    expect(Object.keys(services.nginx?.depends_on ?? {})).toEqual(names);
    for (const name of names)
      expect(Object.keys(services[name]?.depends_on ?? {})).toEqual(['postgres']);
  });

  test('gives every instance the same settings, all of them good', () => {
    const given = upstream.map(({ name }) => services[name]?.environment ?? {});
    expect(given[0]).toEqual(given[1]);
    const [environment = {}] = given;
    expect(Object.keys(environment).filter((name) => !settings.includes(name))).toEqual([]);
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, text]) => [
        name,
        // As compose fills them in: what is missing, or by default.
        text.replace(/\$\{\w+:-([^}]+)\}/g, '$1').replace(/\$\{\w+:\?[^}]+\}/g, 'z8Rk2'.repeat(8)),
      ]),
    );
    const read = settingsSchema.parse(filled);
    expect(read.TRUSTED_PROXIES).toBe(1);
    expect(upstream.map(({ port }) => Number(port))).toEqual([read.PORT, read.PORT]);
    const [published, own] = services.nginx?.ports[0]?.split(':') ?? [];
    expect(new URL(read.PUBLIC_URL ?? '').port).toBe(published);
    expect(nginx).toContain(`listen ${own};`);
    const database = new URL(read.DATABASE_URL);
    const { POSTGRES_DB, POSTGRES_USER } = services.postgres?.environment ?? {};
    expect([database.hostname, database.pathname, database.username]).toEqual([
      ...['postgres', `/${POSTGRES_DB}`, POSTGRES_USER],
    ]);
  });

  test('mounts the configuration that is tested', () => {
    expect(services.nginx?.volumes).toEqual(['./docs/nginx.conf:/etc/nginx/nginx.conf:ro']);
  });
});
