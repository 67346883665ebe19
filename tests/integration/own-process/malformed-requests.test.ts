import { expect, test } from 'vitest';
import { malformedRequests, type MalformedRequest } from '../../fixtures/malformed-requests';
import { openConnection } from '../../fixtures/raw-connection';
import { setUpTestServer } from '../../fixtures/test-server';

const server = setUpTestServer();

/** Sends bytes as they are, and gives the statuses of all answers. */
async function statusesOf({ bytes, isCut = false }: MalformedRequest): Promise<number[]> {
  const { socket, said } = openConnection(server.current.url);
  socket.write(bytes, 'latin1');
  if (isCut) socket.end();
  const answers = (await said).matchAll(/^HTTP\/1\.1 (\d{3}) /gm);
  return Array.from(answers, ([, status]) => Number(status));
}

const isHealthy = async () => (await server.ask('/api/health')).statusCode === 200;

test('requests that nobody should send are refused in order, and hold nobody up', async () => {
  await server.start({ limits: { IDLE_SECONDS: 0.05 } });
  const asked = malformedRequests.map(async (one) => [one.what, await statusesOf(one)]);
  const health = malformedRequests.map(isHealthy);
  expect(new Set(await Promise.all(health))).toEqual(new Set([true]));
  expect(Object.fromEntries(await Promise.all(asked))).toEqual(
    Object.fromEntries(malformedRequests.map(({ what, answers }) => [what, answers])),
  );
  // What is hidden in the body of another is no request.
  expect(server.next.asked.filter(({ url }) => url.includes('smuggled'))).toEqual([]);
  expect(await isHealthy()).toBe(true);
});
