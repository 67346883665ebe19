import { z } from 'zod';

/** Another publication is under way, and did not end in time. */
export class PublicationBusy extends Error {
  override name = 'PublicationBusy';

  constructor(seconds: number) {
    super(
      `Another publication is under way (waited ${seconds} s). Nothing was changed: try again.`,
    );
  }
}

/** Why a database cannot be written. */
export const writeFaults = {
  locked: 'another program keeps the database locked',
  'read-only': 'the database or its folder cannot be written',
  disk: 'the disk is full or failing',
} as const;
export type WriteFault = keyof typeof writeFaults;

/** Nothing can be published at the moment, and nothing was changed. */
export class PublicationImpossible extends Error {
  override name = 'PublicationImpossible';

  constructor(
    readonly code: WriteFault,
    cause: unknown,
  ) {
    super(`Nothing was published: ${writeFaults[code]}.`, { cause });
  }
}

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

/** What a fault means to whoever publishes; any other fault stays what it is. */
export function toPublicationFault(fault: unknown): unknown {
  const read = faultSchema.safeParse(fault);
  const code = read.success ? writeFaultOf(read.data) : null;
  return code === null ? fault : new PublicationImpossible(code, fault);
}

function writeFaultOf({ originalCode, originalMessage }: z.infer<typeof causeSchema>) {
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
