import { z } from 'zod';
import type { WriteFault } from '../../../domain/releases/publication-fault';

const causeSchema = z.object({ originalCode: z.string(), originalMessage: z.string() });
const driverFault = z.object({ cause: causeSchema }).transform(({ cause }) => cause);

/** SQLite's own words for a fault, wherever the layers between have put them. */
const faultSchema = z.union([
  driverFault,
  z
    .object({ meta: z.object({ driverAdapterError: driverFault }) })
    .transform(({ meta }) => meta.driverAdapterError),
  z
    .object({ code: z.string(), message: z.string() })
    .transform(({ code, message }) => ({ originalCode: code, originalMessage: message })),
]);

/** Why the database could not be written; null for any other fault. */
export function writeFaultOf(fault: unknown): WriteFault | null {
  const read = faultSchema.safeParse(fault);
  return read.success ? meaningOf(read.data) : null;
}

function meaningOf({
  originalCode,
  originalMessage,
}: z.infer<typeof causeSchema>): WriteFault | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(originalCode)) return 'locked';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|NOTADB)/.test(originalCode)) return 'read-only';
  if (/^SQLITE_(FULL|IOERR)/.test(originalCode)) return 'disk';
  // SQLite ends a transaction itself where the disk fails; the driver's own ending hides the reason.
  return /no transaction is active/.test(originalMessage) ? 'disk' : null;
}

/** SQLite's words for a rule of the database that rows break; null for any other fault. */
export function brokenRuleOf(fault: unknown): string | null {
  const read = faultSchema.safeParse(fault);
  return read.success && read.data.originalCode.startsWith('SQLITE_CONSTRAINT')
    ? read.data.originalMessage
    : null;
}
