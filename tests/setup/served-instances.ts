import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { z } from 'zod';
import { startOwnPostgres } from '@/lib/setup/postgres-server.mjs';
import { root } from '@/lib/setup/run-command.mjs';
import { testSecret } from '../fixtures/editors';
import { askServer, databaseOn } from './postgres-server';

// The processes of compose.yaml without containers: PostgreSQL, and instances of what was built, started as the
// Dockerfile starts them with the settings that compose.yaml gives them.

const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({ environment: z.record(z.string(), z.string()).default({}) }),
  ),
});

/** What stands for `${NAME:?…}` in compose.yaml. */
const given: Readonly<Record<string, string>> = {
  AUTH_SECRET: testSecret,
  POSTGRES_PASSWORD: 'v7Kp2mQx9',
};

/** The settings of a service, as compose fills them in. */
export function composeSettings(service: string): Record<string, string> {
  const { services } = composeSchema.parse(parse(read('compose.yaml')));
  const { environment } = z
    .object({ environment: z.record(z.string(), z.string()) })
    .parse(services[service]);
  const fillIn = (text: string) =>
    text
      .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
      .replace(/\$\{(\w+):\?[^}]*\}/g, (_, name: string) => z.string().parse(given[name]));
  return Object.fromEntries(
    Object.entries(environment).map(([name, text]) => [name, fillIn(text)]),
  );
}

/** What a container of the Dockerfile runs. */
function imageCommand(): [program: string, ...args: string[]] {
  const [, list = ''] = /^CMD (\[.*\])$/m.exec(read('Dockerfile')) ?? [];
  const [program = '', ...args] = z.array(z.string()).parse(JSON.parse(list));
  return [program, ...args];
}

/** An instance that answers requests. */
export type Instance = {
  url: string;
  pid: number;
  /** Ends it as a lost machine would. */
  kill: () => Promise<void>;
  /** Tells it to end once it has answered. */
  stop: () => Promise<void>;
};

/** How an instance differs from those of compose.yaml. */
export type Changed = {
  settings?: Record<string, string>;
  /** Where what it runs was built: the folder of this project unless given. */
  folder?: string;
};

export type Service = {
  /** The address of the database, in the name that compose.yaml gives to the instances. */
  database: string;
  /** That of the same database in the name of the server's administrator. */
  administrator: string;
  postgres: Awaited<ReturnType<typeof startOwnPostgres>>;
  startInstance: (changed?: Changed) => Promise<Instance>;
  /** Ends all of it. */
  close: () => Promise<void>;
};

/**
 * Starts PostgreSQL with the user and the empty database that compose.yaml names.
 * @param isDurable whether what is committed is to outlast its being killed, which takes time
 */
export async function startService({ isDurable = false } = {}): Promise<Service> {
  const postgres = await startOwnPostgres({ isDurable });
  const { POSTGRES_USER, POSTGRES_DB } = z
    .object({ POSTGRES_USER: z.string(), POSTGRES_DB: z.string() })
    .parse(composeSettings('postgres'));
  await askServer(
    postgres.url,
    `CREATE ROLE ${POSTGRES_USER} LOGIN PASSWORD '${given.POSTGRES_PASSWORD}'`,
    `CREATE DATABASE ${POSTGRES_DB} OWNER ${POSTGRES_USER} TEMPLATE template0 ENCODING 'UTF8'`,
  );
  const settings = composeSettings('barometer-1');
  const address = new URL(z.string().parse(settings.DATABASE_URL));
  address.host = new URL(postgres.url).host;
  const database = address.href;
  const own = { ...settings, DATABASE_URL: database, PORT: '0', LOG_REQUESTS: '0' };
  const running: Instance[] = [];
  return {
    ...{ database, postgres, administrator: databaseOn(postgres.url, POSTGRES_DB) },
    async startInstance({ settings: changed = {}, folder = root } = {}) {
      const instance = await start(folder, { ...own, ...changed });
      running.push(instance);
      return instance;
    },
    async close() {
      await Promise.all(running.map(({ kill }) => kill()));
      await postgres.stop();
    },
  };
}

async function start(folder: string, settings: Record<string, string>): Promise<Instance> {
  const [, ...args] = imageCommand();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  const url = await readAddress(child);
  return { url, pid: child.pid ?? 0, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

/** Where an instance listens, once it does. */
function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`An instance ended with ${code}.`)));
    if (!child.stdout) throw new Error('An instance without output');
    createInterface(child.stdout).on('line', (line) => {
      const [address] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}
