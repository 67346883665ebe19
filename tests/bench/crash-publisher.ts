import { openDatabase } from '@/lib/database/client';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { fileFor } from './crash-states';

// A process that publishes until it is killed. It says `ready`, then the number of each release once
// that is published.

const client = await openDatabase(process.argv[2] ?? '');
const newest = await client.release.aggregate({ _max: { number: true } });
console.log('ready');
for (let next = (newest._max.number ?? 0) + 1; ; next += 1) {
  const publication = { author: 'An editor', reason: `Release ${next}` };
  const { release } = await publishSurveyFiles(client, [fileFor(next)], publication);
  console.log(release);
}
