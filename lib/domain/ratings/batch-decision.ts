import { z } from 'zod';
import type { WaitingBatch } from './waiting-batch';

/** Why ratings are refused: nothing else is a reason, and least of all what they say. A receipt tells which one it was. */
export const refusalReasons = [
  'one-network',
  'burst',
  'identical-answers',
  'organised-campaign',
  'own-organisation',
  'impossible-answers',
] as const;
export const refusalReasonSchema = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReasonSchema>;

/** What becomes of a rating. `replaced` is one that a later one of the same browser took the place of. */
const ratingStates = ['waiting', 'released', 'refused', 'withdrawn', 'replaced'] as const;
export const ratingStateSchema = z.enum(ratingStates);

/**
 * What a moderator decides of a batch: to release all of it, to refuse all of it, or to refuse those that one warning names and
 * release the rest. Single ratings cannot be picked, so that nobody picks by what they say.
 */
export const batchDecisionSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('release') }),
  z.strictObject({ decision: z.literal('refuse'), reason: refusalReasonSchema }),
  z.strictObject({
    decision: z.literal('refuse-part'),
    reason: refusalReasonSchema,
    /** Which of the batch's warnings, counted from 0. */
    warnings: z.array(z.int().min(0)).min(1),
  }),
]);
export type BatchDecision = z.infer<typeof batchDecisionSchema>;

const batchRefusals = ['nothing-ready', 'batch-changed', 'unknown-warning', 'frozen'] as const;

/** Why a batch is not decided on as asked. */
export type BatchRefusal = (typeof batchRefusals)[number];

/** A refusal as the address of the page that tells it names it; null for anything else. */
export const batchRefusalSchema = z.enum(batchRefusals).nullable().catch(null);

/** Thrown where a batch cannot be decided on as asked. Nothing was changed. */
export class BatchRefused extends Error {
  override name = 'BatchRefused';

  constructor(readonly code: BatchRefusal) {
    super(code);
  }
}

/** Which ratings of a batch a decision releases and which it refuses, by their keys. */
export type DecidedBatch = { released: number[]; refused: number[]; reason: RefusalReason | null };

/**
 * @throws BatchRefused for an empty batch, and for a warning that it does not have
 */
export function decideBatch(
  { keys, warnings }: Pick<WaitingBatch, 'keys' | 'warnings'>,
  decision: BatchDecision,
): DecidedBatch {
  if (keys.length === 0) throw new BatchRefused('nothing-ready');
  if (decision.decision === 'release') return { released: [...keys], refused: [], reason: null };
  if (decision.decision === 'refuse')
    return { released: [], refused: [...keys], reason: decision.reason };
  const named = new Set<number>();
  for (const index of decision.warnings) {
    const warning = warnings[index];
    if (warning === undefined) throw new BatchRefused('unknown-warning');
    for (const key of warning.ratings) named.add(key);
  }
  return {
    released: keys.filter((key) => !named.has(key)),
    refused: keys.filter((key) => named.has(key)),
    reason: decision.reason,
  };
}
