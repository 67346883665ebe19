import { createInterface } from 'node:readline';
import { databaseAddress } from '@/lib/base/settings/settings';
import { openDatabase } from '@/lib/database/client';
import { toPublicationError } from '@/lib/database/stores/failed-writes';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { fileFor } from './crash-states';
import type { Answer } from './publication-trials';

// A process that publishes the next release for each line it is given, of so many figures, and prints what its editor
// is told.

const client = await openDatabase(databaseAddress());

async function publishNext(size: number): Promise<Answer> {
  try {
    const newest = await client.release.aggregate({ _max: { number: true } });
    const next = (newest._max.number ?? 0) + 1;
    const publication = { author: 'An editor', reason: `Release ${next}` };
    const { release } = await publishSurveyFiles(client, [fileFor(next, size)], publication);
    return { outcome: 'published', release };
  } catch (caught) {
    const error = toPublicationError(caught);
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { outcome: why.startsWith('PublicationUnknown') ? 'unknown' : 'refused', why };
  }
}

console.log('ready');
for await (const size of createInterface(process.stdin))
  console.log(JSON.stringify(await publishNext(Number(size))));
