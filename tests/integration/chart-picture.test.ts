import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemSchema } from '../fixtures/api-client';
import { plainSpaces } from '../fixtures/sample-figure';
import { publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

/** Asks for a file of the folder of charts. */
async function ask(id: string, query = '') {
  const { GET } = await import('@/app/api/v1/charts/[id]/route');
  const address = `https://barometer.example/api/v1/charts/${id}?${query}`;
  return GET(new Request(address), { params: Promise.resolve({ id }) });
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
    'Temps d’attente : promis, toléré, vécu',
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

test('chosen figures have a picture, which names the explorer with them', async () => {
  const figures = 'be-2009-switched-provider,be-2010-told-friends';
  const response = await ask('chosen.svg', `figure=${figures}&lang=fr`);
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename=service-barometer_chosen_be-2009-switched-provider-be-2010-told-friends_release-1_fr.svg',
  );
  const picture = plainSpaces(await response.text());
  for (const text of ['Les chiffres choisis', '80 %', '77 %'])
    expect(picture).toContain(`>${text}</text>`);
  // A long address is broken over lines.
  const written = picture.replace(/<[^>]*>/g, '');
  expect(written).toContain(
    `https://barometer.example/fr/figures?release=1&amp;figure=${figures}#chosen-1`,
  );
});

test.each([
  ['', 'figure', 1],
  ['figure=', 'figure', 1],
  ['figure=nothing', 'figure', 1],
  ['figure=be-2010-told-friends,nothing,no_id', 'figure', 2],
  [`figure=${Array.from({ length: 21 }, (_, n) => `id-${n}`).join()}`, 'figure', 21],
  ['figure=be-2010-told-friends,be-2010-charter-wait', 'figure', 1],
  ['figure=be-2010-told-friends&release=9', 'release', 1],
])('chosen.svg?%s is refused, naming %s', async (query, parameter, issues) => {
  const response = await ask('chosen.svg', query);
  expect(response.status).toBe(400);
  const { errors = [] } = problemSchema.parse(await response.json());
  expect(new Set(errors.map((error) => error.parameter))).toEqual(new Set([parameter]));
  expect(errors).toHaveLength(issues);
});

test('a figure of another unit is named with the way out', async () => {
  const response = await ask('chosen.svg', 'figure=be-2010-told-friends,be-2010-charter-wait');
  const { errors } = problemSchema.parse(await response.json());
  expect(errors).toEqual([
    {
      parameter: 'figure',
      message:
        '“be-2010-charter-wait” has a different unit or scale from the first value of “figure”. Request one chart per unit.',
    },
  ]);
});

test('a chart that is not chosen knows no parameter of that name', async () => {
  expect((await ask('waiting-times.svg', 'figure=nothing')).status).toBe(200);
});

test('a wrong filter is refused', async () => {
  expect((await ask('waiting-times.svg', 'country=XX')).status).toBe(400);
  expect((await ask('waiting-times.svg', 'lang=de')).status).toBe(400);
});

test('a frozen chart of chosen figures shows them for ever', async () => {
  await publishCorrection(database.address);
  const figures = 'figure=be-2009-switched-provider,be-2010-switched-provider';
  expect((await ask('chosen.svg', figures)).status).toBe(400);
  const picture = await (await ask('chosen.svg', `${figures}&release=1`)).text();
  for (const value of ['77%', '61%']) expect(picture).toContain(`>${value}</text>`);
});
