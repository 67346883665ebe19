import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { getBenchmark } from '@/lib/features/benchmark/benchmark-page';
import { resolveSelection } from '@/lib/database/queries/figures/selection-queries';
import { getTranslator } from '@/lib/base/i18n/translations';
import { openTestDatabase, type TestDatabase } from '../fixtures/seeded-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ seeded: true });
});
afterAll(() => database.close());

async function benchmarkOf(query: string, locale: 'fr' | 'en') {
  const { selection } = await resolveSelection(readQuery(query));
  const { vocabulary } = selection;
  return getBenchmark(selection, { vocabulary, locale, t: getTranslator(locale), query });
}

test('the standards stand in the reader’s language, the charter first, with where they were seen', async () => {
  const { standards } = await benchmarkOf('', 'fr');
  expect(standards.map(({ id }) => id)).toEqual([
    ...['be-charter', '80-20', 'es-ley-10-2025', 'fr-patience'],
  ]);
  expect(standards[0]).toMatchObject({
    ...{ threshold_seconds: 150, target_percent: 90 },
    label: 'Charte belge en faveur de la clientèle',
  });
  expect(standards[1]?.seenAt).toEqual([
    {
      publication: 'WFM Labs, Service Level',
      url: 'https://wiki.wfmlabs.org/wiki/Service_Level',
    },
  ]);
});

test('what people feel is not narrowed by the filters of the address', async () => {
  const ids = [
    'be-2010-satisfied-with-aspect-minimal-wait',
    'fr-2013-patience-limit',
    'fr-2013-first-contact-resolution-phone',
  ];
  const { felt } = await benchmarkOf('country=BE', 'en');
  expect(felt.map(({ id }) => id)).toEqual(ids);
  expect(felt[0]).toMatchObject({
    value: '20%',
    text: 'of customers are satisfied with the waiting time',
  });
  expect(felt[0]?.href).toBe(`/en/figures/${ids[0]}?country=BE`);
});
