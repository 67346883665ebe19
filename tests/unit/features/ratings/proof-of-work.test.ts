import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeDays, drawCode, readCode } from '@/lib/domain/ratings/rating-code';
import { daysAfter } from '@/lib/domain/ratings/months';
import { checkProof, setTask } from '@/lib/features/ratings/proof-of-work';

const secret = 'of this test alone';
const now = new Date('2026-11-02T10:00:00Z');

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => vi.useRealTimers());

const solved = async () => {
  const challenge = await setTask(secret, now);
  return { challenge, solution: await solveChallenge({ challenge, deriveKey }) };
};

const check = (proof: unknown, code = '', own = secret) =>
  checkProof({ proof: typeof proof === 'string' ? proof : JSON.stringify(proof), code }, own, now);

describe('a proof of work', () => {
  test('that a browser solved is told from all others, and ends after an hour', async () => {
    const proof = await solved();
    expect(proof.solution?.derivedKey).toMatch(/^00/);
    const expiresAt = new Date('2026-11-02T11:00:00Z');
    expect(await check(proof)).toEqual({ proof: proof.challenge.signature, expiresAt });
    expect(await check(proof, '', 'another secret')).toBe('wrong');
    vi.setSystemTime(new Date('2026-11-02T11:00:01Z'));
    expect(await check(proof)).toBe('expired');
  });

  test('is refused where anything of it was changed, or is missing', async () => {
    const { challenge, solution } = await solved();
    const { parameters } = challenge;
    const later = { ...parameters, expiresAt: parameters.expiresAt + 3_600 };
    const other = await setTask(secret, now);
    for (const [proof, issue] of [
      ['', 'missing'],
      ['not JSON', 'wrong'],
      [{ challenge, solution: null }, 'wrong'],
      [{ challenge: { ...challenge, parameters: later }, solution }, 'wrong'],
      [{ challenge: { ...challenge, signature: 'ff' }, solution }, 'wrong'],
      [{ challenge: { ...challenge, parameters: { ...parameters, cost: 1 } }, solution }, 'wrong'],
      [{ challenge: other, solution }, 'wrong'],
      [{ challenge, solution: { ...solution, counter: -1 } }, 'wrong'],
    ] as const)
      expect(await check(proof)).toBe(issue);
  });
});

describe('a code of a moderator', () => {
  test('takes the place of a proof for 14 days, however it is typed', async () => {
    const code = drawCode(secret, now);
    const expiresAt = daysAfter(now, codeDays);
    expect(await check('', code.toUpperCase())).toEqual({ proof: code, expiresAt });
    expect(readCode(code, secret, new Date(Number(expiresAt) - 1_000))).toEqual({ expiresAt });
    expect(readCode(code, secret, expiresAt)).toBeNull();
  });

  test('is drawn by nobody else, and is never the same', async () => {
    const code = drawCode(secret, now);
    expect(drawCode(secret, now)).not.toBe(code);
    expect(await check('', drawCode('another secret', now))).toBe('wrong-code');
    const longer = code.replace(/^[0-9a-z]+/, (ends) => `z${ends.slice(1)}`);
    for (const wrong of [longer, code.slice(1), 'a', `${code}0`])
      expect(await check('', wrong)).toBe('wrong-code');
  });
});
