import { Debug as clientLog } from '@prisma/client/runtime/client';
import { Debug as driverLog } from '@prisma/driver-adapter-utils';
import type { Prisma } from '../../prisma/generated/sqlite/client';

// Prisma’s client and its drivers each keep the last hundred messages of what they did, with all that was asked, for
// a report that nobody asks for: of pages of 5,000 rows that is more memory than all else that an import takes.

const kept = 100;
const logs = [clientLog('barometer'), driverLog('barometer')];

/** Characters or elements of one parameter from which a question is worth the tenth of a millisecond. */
const large = 10_000;

/** Has Prisma let go of all that it was asked. For whoever asks with thousands of rows. */
export function forgetQuestions(): void {
  for (const log of logs) for (let at = 0; at < kept; at += 1) log('');
}

/** The same, where a question was large. */
export function forgetLargeQuestion({ values }: Prisma.Sql): void {
  const isLarge = (value: unknown) =>
    (typeof value === 'string' || Array.isArray(value)) && value.length >= large;
  if (values.some(isLarge)) forgetQuestions();
}
