import { z } from 'zod';
import type { WriteFailure } from '../../../domain/releases/publication-error';

const causeSchema = z.object({
  originalCode: z.string().default(''),
  originalMessage: z.string().default(''),
  kind: z.string().default(''),
});
const driverError = z.object({ cause: causeSchema }).transform(({ cause }) => cause);

/** PostgreSQL's own words for an error, wherever the layers between have put them. */
const driverErrorSchema = z.union([
  z
    .object({ meta: z.object({ driverAdapterError: driverError }) })
    .transform(({ meta }) => meta.driverAdapterError),
  driverError,
  z
    .object({ code: z.string().default(''), message: z.string() })
    .transform(({ code, message }) => ({ originalCode: code, originalMessage: message, kind: '' })),
]);

type DriverError = z.infer<typeof causeSchema>;

const unreachableKinds = ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'];
/** Of Node, of Prisma, and of the server: class 08, and that it is stopping, starting or full. */
const unreachableCodes = /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|P1001|P1002|P1017|08|57P0|53300)/;
const unreachableWords =
  /connection terminated|connection error|timeout expired|timeout exceeded when trying to connect|not queryable/i;

function readError(error: unknown): DriverError | null {
  return driverErrorSchema.safeParse(error).data ?? null;
}

/** Whether the connection broke, or the server cannot be reached: what became of a COMMIT is not known then. */
export function isUnreachable(error: unknown): boolean {
  const read = readError(error);
  if (read === null) return false;
  const { kind, originalCode, originalMessage } = read;
  return (
    unreachableKinds.includes(kind) ||
    unreachableCodes.test(originalCode) ||
    unreachableWords.test(originalMessage)
  );
}

export function writeFailureOf(error: unknown): WriteFailure | null {
  const code = readError(error)?.originalCode ?? '';
  if (code === '25006' || code === '42501') return 'read-only';
  if (/^(53100|58030|53200)/.test(code)) return 'disk';
  if (code === '55P03' || code === '40P01') return 'locked';
  return isUnreachable(error) ? 'unreachable' : null;
}

/** Class 23 breaks a rule of the tables. */
export function brokenConstraint(error: unknown): string | null {
  const read = readError(error);
  return read?.originalCode.startsWith('23') ? read.originalMessage : null;
}
