import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPTIONS } from '@/app/api/v1/figures/[id]/route';
import { figureDetailSchema } from '@/lib/features/api/figure-detail-schema';
import { db } from '@/lib/database/client';
import { publishSurveyFiles } from '../fixtures/publish-survey-files';
import { askCsv, problemSchema } from '../fixtures/api-client';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';
import { readSeedFiles } from '../fixtures/seed-files';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function ask(name: string, query = '', headers: Record<string, string> = {}) {
  const { GET } = await import('@/app/api/v1/figures/[id]/route');
  const url = `https://barometer.example/api/v1/figures/${name}?${query}`;
  return GET(new Request(url, { headers }), { params: Promise.resolve({ id: name }) });
}

const read = async (name: string, query = '') =>
  figureDetailSchema.parse(await (await ask(name, query)).json());

test('a figure comes with its source, its survey and what other publications say of it', async () => {
  const { figure, source, survey, references } = await read('be-2010-switched-provider');
  expect(figure).toMatchObject({
    ...{ id: 'be-2010-switched-provider', value: 61, margin_low: 55.6, margin_high: 66.1 },
    indicator_label: 'Switched provider after poor service',
  });
  expect(source).toMatchObject({ id: 'peut-mieux-faire', label: 'Could do better', author: null });
  expect(survey).toMatchObject({ id: 'accenture-2010', mode: 'online', sample_size: 5841 });
  expect(references.map(({ about_id }) => about_id)).toContain('accenture-2010');
  expect(references.map(({ about }) => about)).not.toContain('standard');
});

test('a promise comes with what others say of the standard it is, in the language asked for', async () => {
  const { figure, survey, references } = await read('be-2010-charter-wait', 'lang=nl');
  expect(figure.indicator_label).toBe('Beloofde maximale wachttijd');
  expect(survey).toBeNull();
  const launched = references.find(({ id }) => id === 'be-charter-launched');
  expect(launched).toMatchObject({ about: 'standard', about_id: 'be-charter' });
  expect(launched?.article_says).toBe('Gelanceerd in december 2010.');
});

test('the CSV is the header and the very line of the whole export', async () => {
  const whole = await (await askCsv('lang=fr&delimiter=semicolon')).text();
  const response = await ask('be-2010-told-friends.csv', 'lang=fr&delimiter=semicolon');
  const [header, line, end] = (await response.text()).split('\r\n');
  expect(response.headers.get('Content-Type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(response.headers.get('Content-Disposition')).toContain(
    'be-2010-told-friends_release-1_fr_semicolon.csv',
  );
  expect(end).toBe('');
  expect(line).toMatch(/^be-2010-told-friends;reactions;/);
  expect(whole).toContain(`\r\n${line}\r\n`);
  expect(header?.replace('\uFEFF', '')).toBe(
    whole.slice(0, whole.indexOf('\r\n')).replace('\uFEFF', ''),
  );
});

test('anybody may read it, keep it, and ask whether it changed', async () => {
  const response = await ask('be-2010-told-friends');
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(OPTIONS().status).toBe(204);
  const tag = response.headers.get('ETag') ?? '';
  const again = await ask('be-2010-told-friends', '', { 'If-None-Match': tag });
  expect(again.status).toBe(304);
  const other = await ask('be-2010-told-friends', 'lang=fr', { 'If-None-Match': tag });
  expect(other.status).toBe(200);
});

test.each(['be-2010-nothing', 'be-2010-nothing.csv', "' OR 1=1 --", 'x'.repeat(500), '.csv'])(
  'what does not exist is a problem, not a crash: %s',
  async (name) => {
    const response = await ask(name);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(problemSchema.parse(await response.json()).status).toBe(404);
  },
);

test.each([
  ['lang=xx', 'lang'],
  ['release=99', 'release'],
  ['release=1&release=1', 'release'],
  ['country=XX', 'country'],
])('a query that cannot be understood is refused by name: %s', async (query, parameter) => {
  const response = await ask('be-2010-told-friends', query);
  expect(response.status).toBe(400);
  const problem = problemSchema.parse(await response.json());
  expect(problem.errors?.map((error) => error.parameter)).toEqual([parameter]);
});

test('a corrected figure keeps its address, and the release shows what it was', async () => {
  const file = readSeedFiles().find(({ name }) => name === 'client-le-moins-bien-traite.json');
  const text = JSON.stringify(file?.content);
  expect(text).toContain('"value":89');
  const content: unknown = JSON.parse(text.replace('"value":89', '"value":88'));
  const publication = { author: 'editor', reason: 'misread' };
  const report = await publishSurveyFiles(await db(), [{ name: 'a', content }], publication);
  expect(report).toMatchObject({ release: 2, changed: 1 });
  expect((await read('fr-2015-would-spend-more')).figure.value).toBe(88);
  expect((await read('fr-2015-would-spend-more', 'release=1')).figure.value).toBe(89);
});
