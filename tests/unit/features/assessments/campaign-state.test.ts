import { expect, test } from 'vitest';
import { getTranslator } from '@/lib/base/i18n/translations';
import { measureContacts } from '@/lib/domain/assessments/measure-contacts';
import { findShortfalls } from '@/lib/domain/assessments/protocol-shortfalls';
import type { Assessment } from '@/lib/domain/assessments/campaign-schema';
import {
  campaignStateText,
  isReady,
  type CampaignState,
} from '@/lib/features/assessments/campaign-state';
import { assessmentRefusalText } from '@/lib/features/assessments/assessment-texts';
import { evidenceText } from '@/lib/features/assessments/evidence-files';
import { madeCall, madeCampaign, madeContacts, protocol1 } from '../../../fixtures/campaign';

const contacts = [
  ...madeContacts('acme'),
  ...Array.from({ length: 29 }, (_, at) => madeCall('beta', at)),
];

const newest: Assessment = {
  ...{ id: 'spring-2026', version: 1, protocol: 1, campaign: madeCampaign() },
  ...{ file_name: 'spring.csv', content_hash: '0', brought_by: 'asa@example.org', reason: null },
  brought_at: new Date('2026-04-06T10:00:00Z'),
  results: measureContacts(contacts, protocol1),
  shortfalls: findShortfalls(contacts, protocol1),
  ...{ since: null, until: null },
};

const on = (day: string) => new Date(`${day}T23:59:00Z`);
const text = (state: CampaignState, day: string) =>
  campaignStateText(state, { t: getTranslator('en'), locale: 'en' }, on(day));

test('a campaign waits for the evidence, then for replies, then for a publisher', () => {
  const handed: CampaignState = {
    newest,
    evidence: [{ organisation: 'acme', handed_on: '2026-04-06' }],
    day: { notHanded: ['beta'] },
  };
  expect(text(handed, '2026-05-04')).toBe('Evidence handed to 1 of 2');
  const waiting: CampaignState = { ...handed, day: { from: '2026-04-20' } };
  expect(text(waiting, '2026-04-19')).toBe('May be published from 20 April 2026');
  expect(text(waiting, '2026-04-20')).toBe('May be published');
  expect([isReady(waiting, on('2026-04-19')), isReady(waiting, on('2026-04-20'))]).toEqual([
    ...[false, true],
  ]);
  const published = { ...waiting, newest: { ...newest, since: 7 } };
  expect(text(published, '2026-05-04')).toBe('Published as release 7');
  expect(isReady(published, on('2026-05-04'))).toBe(false);
});

test('an organisation is handed its result with who measured, who paid, what it falls short of, and its rights', () => {
  const view = {
    assessment: { ...newest, replies: [] },
    protocol: { protocol: protocol1, hash: 'abc123' },
    days: { from: '2026-03-02', to: '2026-03-13' },
    results: newest.results.map((result) => ({
      ...{ result, group: null, verdicts: [], reply: null },
      shortfalls: newest.shortfalls.filter((one) => one.organisation === result.organisation),
    })),
  };
  const acme = evidenceText(view, { id: 'acme', name: 'Acme' }, 'en') ?? '';
  expect(acme.split('\r\n').slice(0, 8)).toEqual([
    ...['Spring campaign', 'Results of Acme', ''],
    ...['Assessing body: Institute of Patience', 'Funding: A grant of the fictional region'],
    'Ties with the organisations: None of the organisations pays or owns it',
    'Protocol: 1 (SHA-256: abc123)',
    'Contacts: 2\u2009–\u200913 March 2026',
  ]);
  expect(acme).toContain('100.0 of 100 (95% confidence interval: 100.0 to 100.0)');
  expect(acme).toContain('Contacts: 60; Reached a person: 60; In time: 60;');
  expect(acme).toContain('in up to 2,000 characters');
  expect(acme).toContain('10 working days');
  expect(acme).not.toContain('Short of the protocol');
  const beta = evidenceText(view, { id: 'beta', name: 'Beta' }, 'en') ?? '';
  expect(beta).toContain('Too few contacts for a score: raw counts alone.');
  expect(beta).toContain('Short of the protocol: 29 of 60 calls, 0 of 20 e-mails');
  expect(evidenceText(view, { id: 'gamma', name: 'Gamma' }, 'en')).toBeNull();
});

test('a refusal names its day as its reader writes it', () => {
  const refusal = { code: 'too-early' as const, values: { day: '2026-12-01' } };
  const told = (locale: 'fr' | 'nl') =>
    assessmentRefusalText(refusal, { t: getTranslator(locale), locale });
  expect(told('fr')).toContain('à partir du 1er décembre 2026');
  expect(told('nl')).toContain('vanaf 1 december 2026');
});
