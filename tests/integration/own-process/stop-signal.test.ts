import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startProgram } from '../../fixtures/child-process';

let program: ReturnType<typeof startProgram>;
let url = '';

beforeEach(async () => {
  program = startProgram('tests/fixtures/serve-export.ts');
  const line = await program.nextLine();
  url = /http:\/\/localhost:\d+/.exec(line ?? '')?.[0] ?? '';
});
afterEach(() => program.kill());

const open = (path: string, agent: Agent) =>
  new Promise<IncomingMessage>((resolve) => get(`${url}${path}`, { agent }, resolve));

async function lengthOf(answer: IncomingMessage): Promise<number> {
  let length = 0;
  answer.on('data', (piece: Buffer) => (length += piece.length)).resume();
  await once(answer, 'end');
  return length;
}

test('a server that is told to stop sends the export it has begun, then leaves with 0', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await lengthOf(await open('/short', agent))).toBe(5);
  expect(await program.nextLine()).toContain('"route":"/short"');
  const exporting = await open('/export', agent);
  await once(exporting, 'readable');
  program.tellToStop();
  expect(await program.nextLine()).toBe('told to stop');
  await expect(fetch(`${url}/short`)).rejects.toThrow();
  expect(await lengthOf(exporting)).toBe(30_000_000);
  expect(await program.exitCode).toBe(0);
  // The last line of the log is not lost.
  expect(await program.nextLine()).toMatch(/"route":"\/export".*"status":200/);
});

test('one that nobody asks anything leaves at once, kept connections or not', async () => {
  const agent = new Agent({ keepAlive: true });
  await lengthOf(await open('/short', agent));
  program.tellToStop();
  expect(await program.exitCode).toBe(0);
});
