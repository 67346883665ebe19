import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { readCode } from '../../domain/ratings/rating-code';

// Who sends many ratings has to work for each: the browser looks for a number whose derived key begins with a zero byte, some
// 256 tries. The server keeps nothing of a task: its signature shows that it set it. https://altcha.org

const algorithm = 'PBKDF2/SHA-256';

/** Rounds of a try: some 2 ms of one core. */
const rounds = 5_000;

/** How long a task may be solved. */
const taskMs = 3_600_000;

const hexadecimal = z.string().regex(/^[0-9a-f]{2,128}$/);

const taskSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.literal(algorithm),
    nonce: hexadecimal,
    salt: hexadecimal,
    cost: z.literal(rounds),
    keyLength: z.literal(32),
    keyPrefix: z.literal('00'),
    expiresAt: z.int(),
  }),
  signature: hexadecimal,
});

/** A task for a browser, as `altcha-lib` calls it a challenge. */
export type ProofTask = z.infer<typeof taskSchema>;

const solvedSchema = z.strictObject({
  challenge: taskSchema,
  solution: z.strictObject({
    counter: z.int(),
    derivedKey: hexadecimal,
    time: z.number().optional(),
  }),
});

/** What tells a proof from all others, so that it can be used up, and from when it would not be taken anyway. */
export type FoundProof = { proof: string; expiresAt: Date };

/** Why a form comes without a proof. */
export type ProofIssue = 'missing' | 'expired' | 'wrong' | 'wrong-code';

/** Sets a task. */
export async function setTask(secret: string, now: Date): Promise<ProofTask> {
  const task = await createChallenge({
    ...{ algorithm, cost: rounds, deriveKey, expiresAt: new Date(now.getTime() + taskMs) },
    ...{ keyPrefix: '00', hmacSignatureSecret: secret },
  });
  return taskSchema.parse(task);
}

/**
 * Checks what a form brings as a proof: a solved task, or a code that a moderator drew.
 * @param sent.proof JSON of a task with its solution, empty for none
 * @param sent.code empty for none
 */
export async function checkProof(
  sent: { proof: string; code: string },
  secret: string,
  now: Date,
): Promise<FoundProof | ProofIssue> {
  if (sent.code !== '') {
    const read = readCode(sent.code.toLowerCase(), secret, now);
    return read === null ? 'wrong-code' : { proof: sent.code.toLowerCase(), ...read };
  }
  if (sent.proof === '') return 'missing';
  const read = solvedSchema.safeParse(jsonOf(sent.proof));
  if (!read.success) return 'wrong';
  const { challenge, solution } = read.data;
  const options = { challenge, solution, deriveKey, hmacSignatureSecret: secret };
  const { expired, verified } = await verifySolution(options);
  if (expired) return 'expired';
  if (!verified) return 'wrong';
  return {
    proof: challenge.signature,
    expiresAt: new Date(challenge.parameters.expiresAt * 1_000),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
