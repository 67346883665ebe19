import { z } from 'zod';
import { openDatabase, type Database } from '@/lib/database/client';
import { makeToken } from '@/lib/database/stores/token-store';
import { askRaw } from '../fixtures/ask-raw';
import { makeEditors } from '../fixtures/editors';
import { ownSurvey } from '../fixtures/own-survey';
import type { Service } from '../setup/served-instances';

export type PublisherReport = { seconds: number; tries: number; faults: string[] };

const doneSchema = z.object({ release: z.int() });

/** Has many publish at once by the API of several instances, each a survey of its own, and looks at what came of it. */
export async function runConcurrentPublishers(
  service: Service,
  { instances, publishers }: { instances: number; publishers: number },
): Promise<PublisherReport> {
  const unlimited = { IMPORTS_PER_MINUTE: '0', PUBLICATION_WAIT_SECONDS: '600' };
  const running = await Promise.all(
    Array.from({ length: instances }, () => service.startInstance({ settings: unlimited })),
  );
  const client = await openDatabase(service.database);
  const before = await client.release.count();
  const token = await tokenFor(client, service.database);
  const begun = performance.now();
  let tries = 0;
  const publish = async (index: number): Promise<number> => {
    const { url = '' } = running[index % running.length] ?? {};
    const name = `survey-${index}`;
    for (;;) {
      tries += 1;
      // The last of them waits for all others: fetch would give up.
      const { statusCode = 0, text } = await askRaw(url, `/api/v1/imports?reason=${name}`, {
        method: 'POST',
        body: Buffer.from(JSON.stringify(ownSurvey(name))),
        headers: { Authorization: `Bearer ${token}` },
      });
      if (statusCode === 201) return doneSchema.parse(JSON.parse(text)).release;
      // Whoever is told that others were quicker tries again, but not with what needs a confirmation.
      const mayTryAgain = statusCode === 503 || (statusCode === 409 && !text.includes('"errors"'));
      if (!mayTryAgain) throw new Error(`${statusCode} ${text}`);
    }
  };
  const told = await Promise.all(Array.from({ length: publishers }, (_, index) => publish(index)));
  const seconds = (performance.now() - begun) / 1000;
  const faults = await findFaults(client, before, told);
  await client.$disconnect();
  await Promise.all(running.map(({ stop }) => stop()));
  return { seconds, tries, faults };
}

async function tokenFor(client: Database, database: string): Promise<string> {
  await makeEditors(database);
  const account = 'publisher@example.org';
  const { id, name } = await client.editor.findUniqueOrThrow({ where: { email: account } });
  return makeToken({ editor_id: id, account, name, role: 'publisher' }, 'bench');
}

/** @param told the release that each publisher was told, in their order */
async function findFaults(client: Database, before: number, told: number[]): Promise<string[]> {
  const releases = await client.release.findMany({ orderBy: { number: 'asc' } });
  const numbers = releases.map(({ number }) => number);
  const wanted = Array.from({ length: before + told.length }, (_, index) => index + 1);
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
  for (const [index, release] of told.entries()) {
    const { reason } = releases[release - 1] ?? {};
    if (reason !== `survey-${index}`) faults.push(`${release} of ${index} says ${reason}`);
    const rows = await client.figure.findMany({ where: { source: `survey-${index}` } });
    const [one] = rows;
    if (rows.length !== 1 || one?.since !== release || one.until !== null)
      faults.push(`of ${index} there is ${JSON.stringify(rows)}`);
  }
  return faults;
}
