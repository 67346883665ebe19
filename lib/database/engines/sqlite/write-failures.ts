import { z } from 'zod';
import type { WriteFailure } from '../../../domain/releases/publication-error';

const causeSchema = z.object({ originalCode: z.string(), originalMessage: z.string() });
const driverError = z.object({ cause: causeSchema }).transform(({ cause }) => cause);

/** SQLite's own words for an error, wherever the layers between have put them. */
const driverErrorSchema = z.union([
  driverError,
  z
    .object({ meta: z.object({ driverAdapterError: driverError }) })
    .transform(({ meta }) => meta.driverAdapterError),
  z
    .object({ code: z.string(), message: z.string() })
    .transform(({ code, message }) => ({ originalCode: code, originalMessage: message })),
]);

/** Why the database could not be written; null for any other error. */
export function writeFailureOf(error: unknown): WriteFailure | null {
  const read = driverErrorSchema.safeParse(error);
  return read.success ? meaningOf(read.data) : null;
}

function meaningOf({
  originalCode,
  originalMessage,
}: z.infer<typeof causeSchema>): WriteFailure | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(originalCode)) return 'locked';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|NOTADB)/.test(originalCode)) return 'read-only';
  if (/^SQLITE_(FULL|IOERR)/.test(originalCode)) return 'disk';
  // SQLite ends a transaction itself where the disk fails; the driver's own ending hides the reason.
  return /no transaction is active/.test(originalMessage) ? 'disk' : null;
}

/** SQLite's words for a rule of the database that rows break; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  const read = driverErrorSchema.safeParse(error);
  return read.success && read.data.originalCode.startsWith('SQLITE_CONSTRAINT')
    ? read.data.originalMessage
    : null;
}
