import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { z } from 'zod';
import { publishCorrection } from '../fixtures/second-release';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

// In the second release `be-2009-switched-provider` is withdrawn, `be-2011-charter-wait` is added.

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
  await publishCorrection(database.address);
});
afterAll(() => database.close());

const goneSchema = z.strictObject({
  type: z.literal('about:blank'),
  status: z.literal(410),
  title: z.string(),
  detail: z.string(),
  release: z.literal(2),
  withdrawn_at: z.iso.datetime(),
  reason: z.literal('Misprint found by a reader'),
  as_it_was: z.url(),
});

async function askFigure(name: string, query = '') {
  const { GET } = await import('@/app/api/v1/figures/[id]/route');
  const url = `https://barometer.example/api/v1/figures/${name}?${query}`;
  return GET(new Request(url), { params: Promise.resolve({ id: name }) });
}

async function askOembed(address: string) {
  const { GET } = await import('@/app/api/v1/oembed/route');
  const { publicUrl } = await import('@/lib/base/settings/settings');
  const query = new URLSearchParams({ url: publicUrl() + address });
  return GET(new Request(`https://barometer.example/api/v1/oembed?${query.toString()}`));
}

async function askPicture(id: string, query = '') {
  const { GET } = await import('@/app/[locale]/figures/[id]/picture.png/route');
  const url = `https://barometer.example/nl/figures/${id}/picture.png?${query}`;
  return GET(new Request(url), { params: Promise.resolve({ id, locale: 'nl' }) });
}

describe('a withdrawn figure is gone (410), in words', () => {
  test.each([
    ['en', 'This figure was withdrawn', /^Withdrawn in release 2, on .* given: Misprint found/],
    ['fr', 'Ce chiffre a été retiré', /^Retrait dans la version 2, le .* Misprint found/],
    ['nl', 'Dit cijfer is ingetrokken', /^Ingetrokken in versie 2, op .* reden: Misprint found/],
  ])('in %s', async (lang, title, detail) => {
    const response = await askFigure('be-2009-switched-provider', `lang=${lang}`);
    expect(response.status).toBe(410);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Content-Language')).toBe(lang);
    const problem = goneSchema.parse(await response.json());
    expect(problem.title).toBe(title);
    expect(problem.detail).toMatch(detail);
    expect(problem.as_it_was).toMatch(/\/api\/v1\/figures\/be-2009-switched-provider\?release=1$/);
  });

  test('as a CSV, to oEmbed and as a picture', async () => {
    const csv = await askFigure('be-2009-switched-provider.csv');
    const page = await askOembed('/fr/figures/be-2009-switched-provider');
    const embed = await askOembed('/embed/fr/figures/be-2009-switched-provider');
    const picture = await askPicture('be-2009-switched-provider');
    for (const response of [csv, page, embed, picture]) {
      expect(response.status).toBe(410);
      goneSchema.parse(await response.json());
    }
  });

  test('and stands as it was at the release before', async () => {
    expect((await askFigure('be-2009-switched-provider', 'release=1')).status).toBe(200);
    expect((await askPicture('be-2009-switched-provider', 'release=1')).status).toBe(200);
  });
});

test('what never stood is not found (404), nor is what came later than the release', async () => {
  for (const [name, query] of [
    ['be-2009-nothing', ''],
    ['be-2011-charter-wait', 'release=1'],
  ] as const) {
    expect((await askFigure(name, query)).status).toBe(404);
    expect((await askPicture(name, query)).status).toBe(404);
  }
  expect((await askOembed('/fr/figures/be-2009-nothing')).status).toBe(404);
});

test('an address tells what it names, at each release', async () => {
  const { addressState } = await import('@/lib/features/site/address-queries');
  const at = (section: string, id: string, query = '') =>
    addressState({ route: `${section}/{id}`, id }, readQuery(query));
  expect(await at('figures', 'be-2009-switched-provider')).toBe('withdrawn');
  expect(await at('figures', 'be-2009-switched-provider', 'release=1')).toBe('stands');
  expect(await at('figures', 'be-2010-switched-provider')).toBe('stands');
  expect(await at('figures', 'be-2011-charter-wait', 'release=1')).toBe('nothing');
  expect(await at('sources', 'peut-mieux-faire')).toBe('stands');
  expect(await at('sources', 'nothing')).toBe('nothing');
  expect(await at('themes', 'nothing')).toBe('nothing');
});

test('a withdrawn source is told from one that never was', async () => {
  const { db } = await import('@/lib/database/client');
  const { getWithdrawal } = await import('@/lib/database/queries/changes/withdrawal-queries');
  await (
    await db()
  ).source.updateMany({
    where: { id: 'client-le-moins-bien-traite' },
    data: { until: 2 },
  });
  const withdrawal = await getWithdrawal('sources', 'client-le-moins-bien-traite', 2);
  expect(withdrawal).toMatchObject({ number: 2, reason: 'Misprint found by a reader' });
  expect(await getWithdrawal('sources', 'client-le-moins-bien-traite', 1)).toBeNull();
  expect(await getWithdrawal('sources', 'nothing', 2)).toBeNull();
});

describe('a withdrawn chart', () => {
  const id = 'switching-by-sector';

  beforeAll(async () => {
    const { db } = await import('@/lib/database/client');
    await (await db()).chart.updateMany({ where: { id }, data: { until: 2 } });
  });

  async function askChart(query: string, file = `${id}.svg`) {
    const { GET } = await import('@/app/api/v1/charts/[id]/route');
    const url = `https://barometer.example/api/v1/charts/${file}?${query}`;
    return GET(new Request(url), { params: Promise.resolve({ id: file }) });
  }

  test.each([
    ['en', 'This chart was withdrawn'],
    ['fr', 'Ce graphique a été retiré'],
    ['nl', 'Deze grafiek is ingetrokken'],
  ])('is gone (410) as a picture, in %s', async (lang, title) => {
    const response = await askChart(`lang=${lang}`);
    expect(response.status).toBe(410);
    const problem = goneSchema.parse(await response.json());
    expect(problem.title).toBe(title);
    expect(problem.as_it_was).toMatch(/\/api\/v1\/charts\/switching-by-sector\.svg\?release=1$/);
  });

  test('is gone (410) to oEmbed', async () => {
    expect((await askOembed(`/embed/nl/charts/${id}`)).status).toBe(410);
  });

  test('stands as it was at the release before', async () => {
    expect((await askChart('release=1')).status).toBe(200);
    const { addressState } = await import('@/lib/features/site/address-queries');
    expect(await addressState({ route: 'charts/*', id }, readQuery(''))).toBe('withdrawn');
    expect(await addressState({ route: 'charts/*', id }, readQuery('release=1'))).toBe('stands');
    expect(await addressState({ route: 'charts/*', id: 'nothing' }, readQuery(''))).toBe('nothing');
  });

  test('is told from one that the filters leave nothing to show, and from one that was corrected', async () => {
    const { db } = await import('@/lib/database/client');
    const { getWithdrawal } = await import('@/lib/database/queries/changes/withdrawal-queries');
    expect((await askChart('country=JP', 'switching-over-time.svg')).status).toBe(404);
    const { chart } = await db();
    const corrected = 'switching-over-time';
    await chart.updateMany({ where: { id: corrected }, data: { until: 2 } });
    const label = { en: 'Switching', fr: 'Changer', nl: 'Overstappen' };
    const indicator = ['switched-provider'];
    await chart.create({
      data: { id: corrected, theme: 'switching', label, indicator, since: 2 },
    });
    expect(await getWithdrawal('charts', corrected, 2)).toBeNull();
    expect((await askChart('country=JP', 'switching-over-time.svg')).status).toBe(404);
  });
});

test('addresses that lead nowhere lead to what may have been meant', async () => {
  const { findNearAddresses } = await import('@/lib/features/site/near-address-queries');
  expect((await findNearAddresses('/fr/figures/be-2010-told-friends'))[0]).toBe(
    'figures/be-2010-told-friends',
  );
  expect(await findNearAddresses('/nl/theme/waitng')).toEqual(['themes/waiting']);
  expect(await findNearAddresses('/en/sources/peut-mieux-fair')).toEqual([
    'sources/peut-mieux-faire',
  ]);
  expect(await findNearAddresses('/fr/abuot')).toEqual([]);
  expect(await findNearAddresses('/fr/aboutt')).toEqual(['about']);
  expect(await findNearAddresses('/')).toEqual([]);
});
