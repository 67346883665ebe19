import { describe, expect, test } from 'vitest';
import type { FileRow } from '@/lib/base/text/row-schema';
import { readCampaignRows } from '@/lib/domain/assessments/read-campaign';
import { protocol1 } from '../../../fixtures/campaign';

const head = [
  ...['organisation', 'time', 'channel', 'language', 'scenario', 'caller', 'menu_seconds'],
  ...['waiting_seconds', 'reached', 'answer_1', 'answer_2'],
  ...['greeting', 'politeness', 'listening', 'closing'],
];
const good = [
  ...['acme', '2026-03-02 09:15', 'telephone', 'fr', 's1', 'c1', '20'],
  ...['83', 'yes', '1', '0.5', 'yes', 'yes', 'no', 'yes'],
];

const rules = {
  protocol: protocol1,
  organisations: new Set(['acme', 'beta-bank']),
  latest: '2026-11-28T22:00:00',
  registered: { scenarios: new Set(['s1', 's2']), on: '2026-03-01' },
  namesCallers: true,
  locale: 'en' as const,
};

/** A row as the good one, some of its cells by their columns changed. */
function rowWith(changed: Readonly<Record<string, string>>): string[] {
  return good.map((cell, index) => changed[head[index] ?? ''] ?? cell);
}

function read(rows: readonly (readonly string[])[], own: Partial<typeof rules> = {}) {
  const numbered = rows.map((cells, index): FileRow => ({ row: index + 1, cells }));
  return readCampaignRows(numbered, { ...rules, ...own });
}

test('a row is read as it says', () => {
  const { contacts, issues } = read([head, good]);
  expect(issues).toEqual([]);
  expect(contacts).toEqual([
    {
      ...{
        organisation: 'acme',
        time: '2026-03-02T09:15:00',
        channel: 'telephone',
        language: 'fr',
      },
      ...{ scenario: 's1', caller: 'c1', menu_seconds: 20, waiting_seconds: 83, reached: true },
      ...{ answer_1: 1, answer_2: 0.5 },
      ...{ greeting: true, politeness: true, listening: false, closing: true },
    },
  ]);
});

test.each([
  [
    'French',
    ['Organisation', 'Moment', 'Canal', 'Langue', 'Scénario', 'Appelant', 'Secondes de menu'],
    ['Secondes d’attente', 'Joint', 'Réponse codeur 1', 'Réponse codeur 2'],
    ['Salutation', 'Politesse', 'Écoute', 'Prise de congé'],
    ['acme', '02/03/2026 09:15', 'téléphone', 'FR', 's1', 'c1', '20'],
    ['1:23', 'oui', '1', '0,5', 'oui', 'oui', 'non', 'oui'],
  ],
  [
    'Dutch',
    ['Organisatie', 'Tijdstip', 'Kanaal', 'Taal', 'Scenario', 'Beller', 'Seconden in menu'],
    ['Seconden wachten', 'Bereikt', 'Antwoord codeur 1', 'Antwoord codeur 2'],
    ['Begroeting', 'Beleefdheid', 'Luisteren', 'Afscheid'],
    ['acme', '2/3/2026 9:15', 'telefoon', 'fr', 's1', 'c1', '20'],
    ['0:01:23', 'ja', '1', '0,5', 'ja', 'ja', 'nee', 'ja'],
  ],
])('a %s file says the same, below a title', (_, first, second, third, cells, more) => {
  const found = read([['Campagne 2026'], [...first, ...second, ...third], [...cells, ...more]]);
  expect(found.issues).toEqual([]);
  expect(found.contacts).toEqual(read([head, good]).contacts);
});

test('what reached nobody has neither answer nor courtesy', () => {
  const none = {
    answer_1: '',
    answer_2: '',
    greeting: '',
    politeness: '',
    listening: '',
    closing: '',
  };
  const { contacts, issues } = read([
    head,
    rowWith({ reached: 'no', waiting_seconds: '', menu_seconds: '', ...none }),
  ]);
  expect(issues).toEqual([]);
  expect(contacts[0]).toMatchObject({ reached: false, waiting_seconds: null, answer_1: null });
});

describe('what is wrong is named with its row, column and what was found', () => {
  test.each([
    ['organisation', '', 'missing', {}],
    ['organisation', 'beta-bnak', 'unknown-organisation', { meant: 'beta-bank' }],
    ['organisation', 'nobody-knows-it', 'unknown-organisation', {}],
    ['time', '2026-03-02', 'not-a-time', {}],
    ['time', '2026-02-30 09:15', 'not-a-time', {}],
    ['time', '2026-03-02T09:15:00Z', 'not-a-time', {}],
    ['time', '2026-12-01 09:15', 'in-the-future', {}],
    ['channel', 'fax', 'not-a-channel', {}],
    ['channel', 'e-mail', 'of-a-channel', {}],
    ['language', 'french', 'not-a-language', {}],
    ['time', '2026-02-28 09:15', 'before-registration', { day: '2026-03-01' }],
    ['scenario', '', 'missing', {}],
    ['scenario', 's9', 'unknown-scenario', {}],
    ['caller', '', 'missing', {}],
    ['menu_seconds', '', 'missing', {}],
    ['menu_seconds', '-5', 'not-a-duration', {}],
    ['waiting_seconds', 'soon', 'not-a-duration', {}],
    ['waiting_seconds', '', 'missing', {}],
    ['waiting_seconds', '601', 'too-long', { most: 600 }],
    ['reached', 'perhaps', 'not-yes-or-no', {}],
    ['answer_1', '0.7', 'not-an-answer', {}],
    ['answer_2', '', 'missing', {}],
    ['closing', '2', 'not-yes-or-no', {}],
  ])('%s %j: %s', (column, found, code, values) => {
    const reading = read([
      head,
      good,
      rowWith({ [column]: found, time: column === 'time' ? found : '2026-03-03 09:15' }),
    ]);
    expect(reading.contacts).toEqual([]);
    const place =
      code === 'of-a-channel' ? { column: 'menu_seconds', found: '20' } : { column, found };
    expect(reading.issues).toEqual([expect.objectContaining({ code, row: 3, values, ...place })]);
  });
});

test('an answer of a contact that reached nobody is refused, cell by cell', () => {
  const { issues } = read([head, rowWith({ reached: 'no' })]);
  expect(issues.map(({ code, column }) => [code, column])).toEqual(
    ['answer_1', 'answer_2', 'greeting', 'politeness', 'closing'].map((column) => [
      'must-be-empty',
      column,
    ]),
  );
});

test('a contact that stands twice is told with the first row', () => {
  const { issues } = read([head, good, rowWith({ scenario: 's2' }), good]);
  expect(issues).toEqual([
    expect.objectContaining({ code: 'duplicate', row: 4, values: { row: 2 } }),
  ]);
});

test('a file without a column, with one twice, or without contacts is refused', () => {
  expect(read([head.slice(0, -1), good]).issues).toEqual([
    expect.objectContaining({ code: 'column-missing', column: 'closing', row: null }),
  ]);
  expect(read([[...head, 'Canal'], good]).issues).toEqual([
    expect.objectContaining({ code: 'column-twice', column: 'Canal', row: 1 }),
  ]);
  expect(read([head]).issues).toEqual([expect.objectContaining({ code: 'no-contacts' })]);
  expect(read([]).issues.map(({ code }) => code)).toContain('no-contacts');
});

test('columns that mean nothing here are named', () => {
  expect(read([[...head, 'Mood'], good]).unread).toEqual(['Mood']);
});

test('of an issue that stands in every row, the first are listed and all counted', () => {
  const rows = Array.from({ length: 80 }, () => rowWith({ channel: 'fax' }));
  const { issues, counts } = read([head, ...rows]);
  expect(issues).toHaveLength(50);
  expect(counts).toEqual({ 'not-a-channel': 80 });
});

test('a published file names no callers', () => {
  const without = (cells: readonly string[]) => cells.filter((_, at) => head[at] !== 'caller');
  const { contacts, issues } = read([without(head), without(good), without(good)], {
    namesCallers: false,
  });
  expect(issues).toEqual([]);
  expect(contacts.map(({ caller }) => caller)).toEqual([null, null]);
});
