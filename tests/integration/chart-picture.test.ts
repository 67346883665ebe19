import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainSpaces } from '../fixtures/sample-figure';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

/** Asks for a file of the folder of charts. */
async function ask(file: string, query = '') {
  const { GET } = await import('@/app/api/v1/charts/[file]/route');
  const address = `https://barometer.example/api/v1/charts/${file}?${query}`;
  return GET(new Request(address), { params: Promise.resolve({ file }) });
}

test('a picture says what the chart of its filters says, and where it comes from', async () => {
  const response = await ask('waiting-times.svg', 'lang=fr&country=BE&year=2010');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
  expect(response.headers.get('Content-Language')).toBe('fr');
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename=service-barometer_waiting-times_BE_2010_release-1_fr.svg',
  );
  const picture = plainSpaces(await response.text());
  for (const text of [
    'L’attente : promise, tolérée, vécue',
    'Attente maximale promise · Téléphone',
    '2,5 min',
    'Source : Service à la clientèle: peut mieux faire',
    'https://barometer.example/fr/themes/waiting?country=BE&amp;year=2010&amp;release=1#waiting-times',
  ])
    expect(picture).toContain(`>${text}</text>`);
  // The other years and countries of this chart stay away.
  expect(picture).not.toContain('45 min');
});

test('an indicator that no composed chart shows has a picture of its own', async () => {
  const response = await ask('loyal-customer.svg');
  expect(response.headers.get('Content-Language')).toBe('en');
  expect(await response.text()).toContain('>33.3%</text>');
});

test.each([
  ['nothing.svg', ''],
  ['waiting-times', ''],
  ['waiting-times.png', ''],
  ['waiting-times.svg', 'country=FR&year=2015'],
  ['waiting-times.svg', 'theme=switching'],
])('%s?%s is not found', async (file, query) => {
  const response = await ask(file, query);
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
});

test('a wrong filter is refused', async () => {
  expect((await ask('waiting-times.svg', 'country=XX')).status).toBe(400);
  expect((await ask('waiting-times.svg', 'lang=de')).status).toBe(400);
});
