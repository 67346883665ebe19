import { textFields } from '../../base/http/text-fields';
import type { SeenBatch } from '../../database/stores/ratings/batch-store';
import { batchDecisionSchema, type BatchDecision } from '../../domain/ratings/batch-decision';

const number = /^\d{1,15}$/;

/** What a moderator decides by a form, on what they saw; null for what no form of ours sends. */
export function readDecision(
  form: FormData,
  organisation: string,
): { seen: SeenBatch; decision: BatchDecision } | null {
  const fields = textFields(form, ['decision', 'reason', 'count', 'last'], 100);
  const [count = '', last = ''] = [fields.get('count'), fields.get('last')];
  if (!number.test(count) || !number.test(last)) return null;
  const warnings = form.getAll('warning').map((one) => (typeof one === 'string' ? one : ''));
  if (!warnings.every((one) => number.test(one))) return null;
  const reason = fields.get('reason');
  const asked =
    fields.get('decision') !== 'refuse'
      ? { decision: fields.get('decision') }
      : warnings.length === 0
        ? { decision: 'refuse', reason }
        : { decision: 'refuse-part', reason, warnings: warnings.map(Number) };
  const read = batchDecisionSchema.safeParse(asked);
  const seen = { organisation, count: Number(count), last: Number(last) };
  return read.success ? { seen, decision: read.data } : null;
}
