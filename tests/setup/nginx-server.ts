import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StepFailed } from '@/lib/setup/run-command.mjs';
import { askRaw } from '../fixtures/ask-raw';
import { findFreePort } from './free-port';

/** Whether there is nginx; where there is none, what its file says is checked alone. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

if (!hasNginx)
  console.warn('nginx is not installed: nothing was tested through it. Debian: nginx-light.');

/**
 * Starts nginx as docs/nginx.conf has it.
 * @param folder for its files
 * @param ports of the two servers behind it
 * @throws StepFailed where nginx does not take its file
 */
export async function startNginx(folder: string, ports: readonly (string | number)[]) {
  const port = await findFreePort();
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, ports));
  const options = ['-p', folder, '-c', file, '-e', 'stderr'];
  const own = `daemon off; master_process off; pid ${folder}/nginx.pid;`;
  const checked = spawnSync('nginx', ['-t', ...options, '-g', own], { encoding: 'utf8' });
  if (!checked.stderr.includes('test is successful')) throw new StepFailed(checked.stderr);
  const child = spawn('nginx', [...options, '-g', own], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const ask = (target: string, headers: Record<string, string> = {}) =>
    askRaw(url, target, { headers });
  while (child.exitCode === null && !(await ask('/api/health').catch(() => null))) await pause(20);
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, ask, close };
}

function configuration(folder: string, port: number, ports: readonly (string | number)[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const places = temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const text = readFileSync('docs/nginx.conf', 'utf8')
    .replace('http {', `http { error_log stderr; ${places.join(' ')}`)
    .replaceAll('/var/cache/nginx', folder)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  return ports.reduce<string>(
    (said, each, index) => said.replace(`barometer-${index + 1}:3000`, `[::1]:${each}`),
    text,
  );
}
