import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { refuseNode } from '@/lib/setup/node-version.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const { engines } = z
  .object({ engines: z.object({ node: z.string() }) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));

test.each(['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0', '26.0.0', '26.9.1'])(
  'Node %s runs the barometer',
  (version) => {
    expect(refuseNode(version, engines.node)).toBeUndefined();
  },
);

test.each(['18.20.8', '20.18.3', '20.9.0', '21.7.3', '22.12.0', '23.11.0', '27.0.0', '120.19.0'])(
  'Node %s is refused',
  (version) => {
    expect(refuseNode(version, engines.node)).toBe(
      'The Service Barometer runs on Node 20 (from 20.19), 22 (from 22.13), 24, 25 or 26; this is Node ' +
        `${version}. Install one of those (https://nodejs.org), then start again.`,
    );
  },
);

test.each(['lib/server/start.mjs', 'tests/setup/run.mjs'])(
  '%s says so before it does anything else',
  (program) => {
    const another = `process.versions = { ...process.versions, node: '18.20.8' };`;
    const made = `Object.defineProperty(process, 'versions', { writable: true }); ${another}`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(made)}`, program],
      { cwd: root, encoding: 'utf8', timeout: 20_000 },
    );
    expect(stderr).toMatch(
      /^The Service Barometer runs on Node .*; this is Node 18\.20\.8\. .*\n$/,
    );
    expect(stdout).toBe(program.startsWith('tests') ? '\n0 passed, 1 failed\n' : '');
    expect(status).toBe(1);
  },
);
