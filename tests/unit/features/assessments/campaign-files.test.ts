import { expect, test } from 'vitest';
import { locales } from '@/lib/base/i18n/locales';
import { measureContacts } from '@/lib/domain/assessments/measure-contacts';
import { checkCampaign } from '@/lib/features/assessments/check-campaign';
import {
  campaignTemplateCsv,
  campaignTemplateXlsx,
  contactsCsv,
} from '@/lib/features/assessments/contacts-csv';
import { recomputeResults } from '@/lib/features/assessments/recompute-results';
import {
  campaignCsv,
  madeCall,
  madeCampaign,
  madeContacts,
  protocol1,
  unreached,
} from '../../../fixtures/campaign';

const encode = (text: string) => new TextEncoder().encode(text);

const check = (bytes: Uint8Array, own = {}) =>
  checkCampaign({ name: 'spring.csv', bytes }, madeCampaign(own), {
    ...{ protocol: protocol1, organisations: new Set(['acme', 'beta']), locale: 'en' },
    now: new Date('2026-04-01T12:00:00Z'),
  });

const contacts = [
  ...madeContacts('acme'),
  ...madeContacts('beta').map((one, at) =>
    at % 3 === 0 ? { ...one, ...unreached } : { ...one, answer_2: 0.5 as const },
  ),
];

test('a campaign is read, measured, and held against the protocol', () => {
  const { brought, reading } = check(encode(campaignCsv(contacts)));
  expect(reading.issues).toEqual([]);
  expect(brought?.contacts).toEqual(contacts);
  expect(brought?.results.map(({ organisation, total }) => [organisation, total?.score])).toEqual([
    ['acme', 100],
    ['beta', expect.any(Number)],
  ]);
  expect(brought?.shortfalls).toEqual([]);
});

test('a contact before its scenarios were registered is an issue of its row', () => {
  const { brought, reading } = check(encode(campaignCsv([madeCall('acme', 0)])), {
    scenarios_registered_on: '2026-03-03',
  });
  expect(brought).toBeNull();
  expect(reading.issues).toMatchObject([{ code: 'before-registration', row: 2, column: 'time' }]);
});

test.each(locales)(
  'the template in %s is read as it stands, as a CSV and as a workbook',
  async (locale) => {
    const campaign = {
      scenarios: ['s1', 's2'].map((code) => ({ code, question: { en: 'Q' }, answer: { en: 'A' } })),
    };
    const csv = check(encode(campaignTemplateCsv('acme', locale)), campaign);
    const xlsx = check(await campaignTemplateXlsx('acme', locale), campaign);
    expect(csv.reading).toEqual({ issues: [], counts: {}, unread: [] });
    expect(csv.brought?.contacts).toHaveLength(3);
    expect(csv.brought?.contacts[0]).toMatchObject({ waiting_seconds: 83, answer_2: 0.5 });
    expect(xlsx.brought?.contacts).toEqual(csv.brought?.contacts);
  },
);

test('published contacts name no caller, and give the same results again', () => {
  const csv = contactsCsv(contacts);
  expect(csv.split('\r\n')[0]).toBe(
    'organisation,time,channel,language,scenario,menu_seconds,waiting_seconds,reached,answer_1,answer_2,greeting,politeness,listening,closing',
  );
  expect(csv).not.toMatch(/,c[0-2],/);
  const { results, reading } = recomputeResults(encode(csv), protocol1);
  expect(reading.issues).toEqual([]);
  expect(results).toEqual(measureContacts(contacts, protocol1));
});

test('a file that is no table is refused', () => {
  expect(() => check(encode('{"contacts": []}'))).toThrow('not-a-table');
  expect(() => check(encode(''))).toThrow('file-empty');
});
