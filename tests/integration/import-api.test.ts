import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { POST } from '@/app/api/v1/imports/route';
import type { Actor } from '@/lib/domain/accounts/actor-schema';
import { makeToken } from '@/lib/database/stores/token-store';
import { db } from '@/lib/database/client';
import { engine } from '@/lib/database/engines/engine';
import { makeEditors, testSecret } from '../fixtures/editors';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

const url = 'https://barometer.example/api/v1/imports';
const header = 'id,indicator,country,year,value,kind,survey,source,paragraph,stated_as,year_basis';
const row =
  'be-2010-switched-provider,switched-provider,BE,2010,62,survey,accenture-2010,peut-mieux-faire,6,62 %,inferred';

let database: TestDatabase;
let token: string;

beforeEach(async () => {
  database = await openTestDatabase({ seeded: true });
  process.env.AUTH_SECRET = testSecret;
  await makeEditors(database.address);
  token = await tokenOf('publisher@example.org');
});
afterEach(async () => {
  delete process.env.AUTH_SECRET;
  await database.close();
});

async function tokenOf(account: string): Promise<string> {
  const editor = await (await db()).editor.findUniqueOrThrow({ where: { email: account } });
  const maker: Actor = { editor_id: editor.id, account, name: editor.name, role: 'publisher' };
  return makeToken(maker, 'test');
}

async function post(query: string, body: BodyInit, headers: Record<string, string> = {}) {
  const own = { Authorization: `Bearer ${token}`, 'Accept-Language': 'en', ...headers };
  const response = await POST(
    new Request(`${url}?${query}`, { method: 'POST', body, headers: own }),
  );
  const answer: unknown = await response.json();
  return { status: response.status, answer };
}

const releases = async () => (await db()).release.count();

test('a file is checked, published once, and named again when it comes again', async () => {
  const file = `${header}\n${row}`;
  expect(await post('check=1', file)).toMatchObject({
    status: 200,
    answer: { added: 0, changed: 1, withdrawn: 0, release: null },
  });
  expect(await releases()).toBe(1);
  const published = { status: 201, answer: { changed: 1, release: 2 } };
  expect(await post('reason=Misread', file)).toMatchObject(published);
  const again = { status: 200, answer: { changed: 0, release: 2 } };
  expect(await post('reason=Misread', file)).toMatchObject(again);
  expect(await releases()).toBe(2);
});

test('a check and the publication count the same, and publish what was seen or nothing', async () => {
  // One figure changes, and with it the label of its source: what is counted is figures.
  const file = `${header}\n${row}`;
  const counts = { added: 0, changed: 1, withdrawn: 0 };
  const checked = await post('check=1', file);
  const { identity } = z.object({ identity: z.string() }).parse(checked.answer);
  const other = await post(`reason=x&identity=${identity}`, file.replace(',62,', ',63,'));
  expect(other).toMatchObject({ status: 409, answer: { preview: { ...counts, release: null } } });
  expect(await releases()).toBe(1);
  const published = await post(`reason=x&identity=${identity}`, file);
  expect(published).toMatchObject({ status: 201, answer: { ...counts, identity, release: 2 } });
});

test('figures alone are counted, by the check as by the publication', async () => {
  const survey = {
    source: {
      ...{ id: 'gazette', form: 'article', language: 'fr' },
      ...{ label: { en: 'Gazette' }, summary: { en: 'A survey of callers.' } },
    },
    statements: [
      { id: 'gazette-said', paragraph: 2, themes: ['waiting'], text: { en: 'It rang.' } },
    ],
  };
  const counts = { added: 0, changed: 0, withdrawn: 0 };
  expect(await post('check=1', JSON.stringify(survey))).toMatchObject({ answer: counts });
  const published = await post('reason=x', JSON.stringify(survey));
  expect(published).toMatchObject({ status: 201, answer: { ...counts, release: 2 } });
});

test('what redefines the words of other figures is named, and published once confirmed', async () => {
  const label = { en: 'Fax', fr: 'Fax', nl: 'Fax' };
  const file = JSON.stringify({ codes: [{ breakdown: 'channel', code: 'phone', label }] });
  expect(await post('check=1', file)).toMatchObject({
    ...{ status: 200, answer: { redefinitions: [{ kind: 'codes', id: 'channel/phone' }] } },
  });
  const refused = await post('reason=x', file);
  expect(refused).toMatchObject({ status: 409, answer: { errors: [{ parameter: 'confirm' }] } });
  expect(JSON.stringify(refused.answer)).toMatch(/Code channel\/phone: label\.fr: .*becomes “Fax”/);
  expect(await releases()).toBe(1);
  expect(await post('reason=x&confirm=redefinitions', file)).toMatchObject({ status: 201 });
});

test('a table under headers of others is asked about, and checked with what is said of it', async () => {
  const file = 'Land;Jahr;Anteil\nBE;2012;61';
  expect(await post('check=1', file)).toMatchObject({
    status: 422,
    answer: {
      errors: [{ parameter: 'column' }],
      columns: { columns: [{ name: 'Land', meaning: 'country' }, {}, {}] },
    },
  });
  const said = ['Land=country', 'Jahr=year', 'Anteil=value'].map((one) => ['column', one]);
  const all = [
    ...['id=press', 'indicator=switched-provider', 'kind=survey', 'survey=accenture-2010'],
    ...['source=peut-mieux-faire', 'paragraph=6', 'year_basis=stated'],
  ].map((one) => ['constant', one]);
  const query = new URLSearchParams([['reason', 'x'], ...said, ...all]);
  expect(await post(String(query), file)).toMatchObject({ status: 201, answer: { added: 1 } });
  const figure = await (await db()).figure.findFirst({ where: { year: 2012, value: 61 } });
  expect(figure?.id).toBe('press-be-2012-switched-provider');
});

test('what a rule of the database forbids is a message, too', async () => {
  const client = await db();
  const rules = {
    sqlite: `CREATE TRIGGER no_62 BEFORE INSERT ON "Figure" WHEN NEW.value = 62
      BEGIN SELECT RAISE(ABORT, 'nothing is 62'); END`,
    postgresql: 'ALTER TABLE "Figure" ADD CONSTRAINT "nothing is 62" CHECK (value <> 62)',
  };
  await client.$executeRawUnsafe(rules[engine().provider]);
  const { status, answer } = await post('reason=x', `${header}\n${row}`);
  expect(status).toBe(422);
  expect(JSON.stringify(answer)).toContain('nothing is 62');
  expect(await releases()).toBe(1);
});

describe('is refused, the database untouched', () => {
  test('without a token, with a wrong one, and with one of an editor', async () => {
    expect(await post('check=1', '', { Authorization: '' })).toMatchObject({ status: 401 });
    expect(await post('check=1', '', { Authorization: 'Bearer x' })).toMatchObject({ status: 401 });
    token = await tokenOf('editor@example.org');
    expect(await post('reason=Misread', `${header}\n${row}`)).toMatchObject({ status: 403 });
    expect(await releases()).toBe(1);
  });

  test('a file with issues, each with its row and column', async () => {
    const { status, answer } = await post('reason=x', `${header}\n${row.replace('BE', 'Belgia')}`);
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      errors: [
        {
          row: 2,
          column: 'country',
          message:
            '“Belgia” is not a known country. Did you mean “BE”? Write the code of the country; of a region, that of the country it lies in; for several countries together leave the cell empty and say in “countries_covered” how many.',
        },
      ],
    });
    expect(await releases()).toBe(1);
  });

  test('a file that leaves something open, with the parameter that answers it', async () => {
    const { status, answer } = await post(
      'reason=x',
      `${header}\n${row.replace(',62,', ',0.62,')}`,
    );
    expect(status).toBe(422);
    expect(answer).toMatchObject({ errors: [{ parameter: 'percent_as' }] });
  });

  test('a query without a reason, or with what cannot be', async () => {
    expect(await post('', row)).toMatchObject({
      status: 400,
      answer: { errors: [{ parameter: 'reason' }] },
    });
    expect(await post('check=1&decimal=dot', row)).toMatchObject({
      status: 400,
      answer: { errors: [{ parameter: 'decimal' }] },
    });
  });

  test('a body that is too large, whether it says so or not', async () => {
    const huge = { 'Content-Length': '20000001' };
    expect(await post('check=1', 'x', huge)).toMatchObject({ status: 413 });
    expect(await post('check=1', new Uint8Array(20_000_001))).toMatchObject({ status: 413 });
  });

  test('a body that is shorter than it says', async () => {
    expect(await post('check=1', 'x', { 'Content-Length': '10' })).toMatchObject({ status: 400 });
    expect(await (await db()).importDraft.count()).toBe(0);
  });
});
