import { existsSync, renameSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { POST } from '@/app/api/v1/imports/route';
import { makeToken } from '@/lib/database/stores/token-store';
import { makeEditor, testSecret } from '../../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../../fixtures/seeded-database';

let database: TestDatabase;
let token: string;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: true });
  token = await makeToken(await makeEditor('publisher'), 'test');
});
afterEach(() => database.close());

test('with the database gone, whoever sends a file is asked to come back', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  renameSync(database.address, `${database.address}-away`);
  try {
    for (const query of ['check=1', 'reason=Misread', 'check=maybe']) {
      const request = {
        method: 'POST',
        body: 'id,indicator,country,year,value',
        headers: { Authorization: `Bearer ${token}` },
      };
      const response = await POST(
        new Request(`https://barometer.example/api/v1/imports?${query}`, request),
      );
      expect(response.status).toBe(503);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(response.headers.get('Retry-After')).toBe('5');
    }
    expect(existsSync(database.address)).toBe(false);
  } finally {
    renameSync(`${database.address}-away`, database.address);
    log.mockRestore();
  }
});
