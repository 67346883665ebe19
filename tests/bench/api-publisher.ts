import { z } from 'zod';
import type { Database } from '@/lib/database/client';
import { makeToken } from '@/lib/database/stores/token-store';
import { askRaw } from '../fixtures/ask-raw';
import { makeEditors } from '../fixtures/editors';
import { ownSurvey } from '../fixtures/own-survey';

const doneSchema = z.object({ release: z.int() });

/** A token of a publisher's. */
export async function makePublisherToken(client: Database, database: string): Promise<string> {
  await makeEditors(database);
  const account = 'publisher@example.org';
  const { id, name } = await client.editor.findUniqueOrThrow({ where: { email: account } });
  return makeToken({ editor_id: id, account, name, role: 'publisher' }, 'bench');
}

/**
 * Publishes a survey of its own by the API of an instance, again where it is told that others are publishing.
 * @returns the release that it was told, and how often it asked
 * @throws Error where the connection breaks, or anything else is answered
 */
export async function publishByApi(
  url: string,
  token: string,
  name: string,
): Promise<{ release: number; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    // The last of many waits for all others: fetch would give up.
    const { statusCode = 0, text } = await askRaw(url, `/api/v1/imports?reason=${name}`, {
      method: 'POST',
      body: Buffer.from(JSON.stringify(ownSurvey(name))),
      headers: { Authorization: `Bearer ${token}` },
    });
    if (statusCode === 201 || statusCode === 200)
      return { release: doneSchema.parse(JSON.parse(text)).release, tries };
    // Not with what needs a confirmation.
    const mayTryAgain = statusCode === 503 || (statusCode === 409 && !text.includes('"errors"'));
    if (!mayTryAgain) throw new Error(`${statusCode} ${text}`);
  }
}
