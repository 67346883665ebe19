import type { Database } from '@/lib/database/client';

/**
 * What is wrong after surveys of their own were published, each once.
 * @param before how many releases there were
 * @param acknowledged the release that the publisher of each was answered
 */
export async function findFaults(
  client: Database,
  before: number,
  acknowledged: ReadonlyMap<string, number>,
): Promise<string[]> {
  const releases = await client.release.findMany({ orderBy: { number: 'asc' } });
  const numbers = releases.map(({ number }) => number);
  const wanted = Array.from({ length: before + acknowledged.size }, (_, index) => index + 1);
  const audited = await client.auditEntry.findMany({
    where: { action: 'publish' },
    orderBy: { key: 'asc' },
  });
  const faults = [
    ...(String(numbers) === String(wanted) ? [] : [`the numbers are ${numbers.join()}`]),
    ...(String(audited.map(({ subject }) => subject)) === String(wanted)
      ? []
      : [`the audit trail has ${audited.map(({ subject }) => subject).join()}`]),
  ];
  for (const [name, release] of acknowledged) {
    const { reason } = releases[release - 1] ?? {};
    if (reason !== name) faults.push(`${release} of ${name} says ${reason}`);
    const rows = await client.figure.findMany({ where: { source: name } });
    const [one] = rows;
    if (rows.length !== 1 || one?.since !== release || one.until !== null)
      faults.push(`of ${name} there is ${JSON.stringify(rows)}`);
  }
  return faults;
}
