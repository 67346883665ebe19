import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { db } from '@/lib/database/client';
import { auditTrail, makeEditor, signedIn, testSecret, who } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', testSecret);
  database = await openTestDatabase({ seeded: false });
});
afterEach(() => database.close());

const tokens = () => import('@/lib/database/stores/token-store');

describe('a token', () => {
  test('acts for its maker, is kept as a hash, and shows its last use', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    expect(token).toMatch(/^barometer_[\w-]{43}$/);
    const { getTokens } = await import('@/lib/database/queries/accounts/token-queries');
    expect(await getTokens(actor)).toMatchObject([{ name: 'nightly', last_used_at: null }]);
    expect(await who({ Authorization: `Bearer ${token}` })).toEqual(actor);
    const [row] = await getTokens(actor);
    expect(row?.last_used_at).toBeInstanceOf(Date);
    expect(JSON.stringify(await (await db()).apiToken.findMany())).not.toContain(token);
  });

  test('is nothing once revoked, and a wrong one never falls back to the cookie', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    const [{ id } = { id: '' }] = await (await db()).apiToken.findMany();
    await (await tokens()).revokeToken(actor, id);
    const headers = await signedIn(actor.account);
    expect(await who({ ...headers, Authorization: `Bearer ${token}` })).toBeNull();
    expect(await who({ ...headers, Authorization: 'Bearer' })).toBeNull();
    expect((await auditTrail()).map(([, action]) => action)).toEqual([
      ...['editor-added', 'token-made', 'token-revoked', 'sign-in'],
    ]);
  });

  test('is taken however its scheme is written, and only as a whole', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    for (const scheme of ['Bearer ', 'bearer   ', 'BEARER '])
      expect(await who({ Authorization: scheme + token })).toEqual(actor);
    for (const wrong of [token, `Basic ${token}`, `Bearer ${token} x`, `x Bearer ${token}`])
      expect(await who({ Authorization: wrong })).toBeNull();
  });

  test('notes its use once a minute at most', async () => {
    const actor = await makeEditor('publisher');
    const token = await (await tokens()).makeToken(actor, 'nightly');
    const client = await db();
    const useAfter = async (seconds: number) => {
      const before = new Date(Date.now() - seconds * 1000);
      await client.apiToken.updateMany({ data: { last_used_at: before } });
      await who({ Authorization: `Bearer ${token}` });
      const { last_used_at } = await client.apiToken.findFirstOrThrow();
      return last_used_at?.getTime() !== before.getTime();
    };
    expect([await useAfter(30), await useAfter(90)]).toEqual([false, true]);
  });

  test('is revoked once, by any publisher; one that is not there is no issue', async () => {
    const maker = await makeEditor('publisher');
    const other = await makeEditor('publisher', 'other@example.org');
    await (await tokens()).makeToken(maker, 'nightly');
    const { id } = await (await db()).apiToken.findFirstOrThrow();
    const { revokeToken } = await tokens();
    await revokeToken(other, id);
    const { revoked_at } = await (await db()).apiToken.findFirstOrThrow();
    expect(revoked_at).toBeInstanceOf(Date);
    await revokeToken(maker, id);
    await revokeToken(maker, 'nowhere');
    expect((await (await db()).apiToken.findFirstOrThrow()).revoked_at).toEqual(revoked_at);
    expect((await auditTrail()).slice(2)).toEqual([
      [maker.account, 'token-made', 'nightly', null],
      [other.account, 'token-revoked', 'nightly', null],
    ]);
  });

  test('is listed with its maker, the newest first, and never itself', async () => {
    const maker = await makeEditor('publisher');
    for (const name of ['first', 'second']) await (await tokens()).makeToken(maker, name);
    const client = await db();
    const created_at = new Date('2026-01-01T00:00:00Z');
    await client.apiToken.updateMany({ where: { name: 'first' }, data: { created_at } });
    const { getTokens } = await import('@/lib/database/queries/accounts/token-queries');
    const listed = await getTokens(maker);
    expect(listed.map(({ name }) => name)).toEqual(['second', 'first']);
    expect(listed[1]).toEqual({
      ...{ id: listed[1]?.id, name: 'first', account: maker.account, created_at },
      ...{ last_used_at: null, revoked_at: null },
    });
  });

  test('is made, listed and revoked by publishers alone', async () => {
    const editor = await makeEditor('editor');
    const { getTokens } = await import('@/lib/database/queries/accounts/token-queries');
    const refused = { name: 'NotAllowed' };
    await expect((await tokens()).makeToken(editor, 'x')).rejects.toMatchObject(refused);
    await expect((await tokens()).revokeToken(editor, 'x')).rejects.toMatchObject(refused);
    await expect(getTokens(editor)).rejects.toMatchObject(refused);
  });
});
