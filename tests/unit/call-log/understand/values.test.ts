import { describe, expect, test } from 'vitest';
import { parseDay } from '@/lib/base/text/parse-day';
import { momentReader, parseTimeOfDay } from '@/lib/base/text/parse-moment';
import {
  isPlaceholder,
  parseFlag,
  parsePhrase,
  proposeMeaning,
} from '@/lib/call-log/understand/outcome';
import { clockChanges, wallClockOf } from '@/lib/base/text/wall-clock';
import { wallTime } from '../../../fixtures/call-log-file';

describe('a day', () => {
  test.each([
    ['2024-03-01', 'ymd', '2024-03-01'],
    ['2024/3/1', 'dmy', '2024-03-01'],
    ['20240301', 'dmy', '2024-03-01'],
    ['01/03/2024', 'dmy', '2024-03-01'],
    ['01/03/2024', 'mdy', '2024-01-03'],
    ['1.3.24', 'dmy', '2024-03-01'],
    ['24-03-01', 'ymd', '2024-03-01'],
    ['31/12/99', 'dmy', '1999-12-31'],
    ['12-Mar-2024', 'mdy', '2024-03-12'],
    ['Mar 12, 2024', 'dmy', '2024-03-12'],
    ['1er août 2024', 'dmy', '2024-08-01'],
    ['5 juillet 2024', 'dmy', '2024-07-05'],
    ['5 juin 2024', 'dmy', '2024-06-05'],
    ['12 mrt 2024', 'dmy', '2024-03-12'],
    ['45352', 'dmy', '2024-03-01'],
  ] as const)('%s in %s', (text, order, day) => {
    expect(wallTime(parseDay(text, order))?.slice(0, 10)).toBe(day);
  });

  test.each([
    '2024-02-30',
    '31/04/2024',
    '13/13/2024',
    '12',
    'Total',
    '2023-02-29',
    '1/2',
    '99999',
  ])('%s is none', (text) => expect(parseDay(text, 'dmy')).toBeNull());
});

describe('a moment', () => {
  const read = (text: string) =>
    wallTime(momentReader({ order: 'dmy', timeZone: 'Europe/Brussels' })(text)?.at ?? null);
  test.each([
    ['2024-03-01 09:15:22', '2024-03-01T09:15:22'],
    ['2024-03-01T09:15:22.123+01:00', '2024-03-01T09:15:22'],
    ['2024-03-01T08:15:22Z', '2024-03-01T09:15:22'],
    ['2024-07-01T08:15:22Z', '2024-07-01T10:15:22'],
    ['01/03/2024 9h15', '2024-03-01T09:15:00'],
    ['01/03/24, 9:15 PM', '2024-03-01T21:15:00'],
    ['1 maart 2024 om 9:15', '2024-03-01T09:15:00'],
    ['ven. 01/03/2024 9:15', '2024-03-01T09:15:00'],
    ['mar. 12 mars 2024 9:15', '2024-03-12T09:15:00'],
    ['20240301091522', '2024-03-01T09:15:22'],
    ['45352,5', '2024-03-01T12:00:00'],
    ['1709280922', '2024-03-01T09:15:22'],
    ['1709280922000', '2024-03-01T09:15:22'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test.each(['2024-03-01 25:00', '2024-03-01 09:61', '09:15', 'yesterday', ''])(
    '%j is none',
    (text) => expect(read(text)).toBeNull(),
  );

  test('a time in its own column', () => {
    expect(parseTimeOfDay('9:15')?.seconds).toBe(33_300);
    expect(parseTimeOfDay('12:10 AM')?.seconds).toBe(600);
    expect(parseTimeOfDay('0,5')?.seconds).toBe(43_200);
    expect(parseTimeOfDay('1899-12-30 09:15:00')?.seconds).toBe(33_300);
    expect(parseTimeOfDay('24:00')).toBeNull();
  });
});

describe('the clock on the wall', () => {
  test('follows the summer time of its zone', () => {
    const inBrussels = wallClockOf('Europe/Brussels');
    expect(wallTime(inBrussels(Date.UTC(2024, 2, 31, 0, 59, 59)))).toBe('2024-03-31T01:59:59');
    expect(wallTime(inBrussels(Date.UTC(2024, 2, 31, 1)))).toBe('2024-03-31T03:00:00');
    expect(wallTime(inBrussels(Date.UTC(2024, 9, 27, 1)))).toBe('2024-10-27T02:00:00');
  });

  // By `TZ=… date -d`: Brussels put its clocks back at 3:00 and New York at 2:00; Lord Howe, by half an
  // hour, at 2:00; Kinshasa never does.
  test.each([
    ['Europe/Brussels', '2024-10-27 01:59', null],
    ['Europe/Brussels', '2024-10-27 02:00', 'twice'],
    ['Europe/Brussels', '2024-10-27 02:59', 'twice'],
    ['Europe/Brussels', '2024-10-27 03:00', null],
    ['Europe/Brussels', '2024-10-20 02:30', null],
    ['Europe/Brussels', '2024-03-31 02:30', 'missing'],
    ['Europe/Brussels', '2024-03-31 03:00', null],
    ['America/New_York', '2024-11-03 01:30', 'twice'],
    ['America/New_York', '2024-10-27 02:30', null],
    ['America/New_York', '2024-03-10 02:30', 'missing'],
    ['Australia/Lord_Howe', '2024-04-07 01:45', 'twice'],
    ['Australia/Lord_Howe', '2024-04-07 01:15', null],
    ['Africa/Kinshasa', '2024-10-27 02:30', null],
  ])('of %s shows %s: %s', (zone, time, expected) => {
    expect(clockChanges(zone)(Date.parse(`${time.replace(' ', 'T')}Z`))).toBe(expected);
  });
});

const endingOf = (text: string) => parseFlag(text, 'answered') ?? parsePhrase(text);

describe('an outcome', () => {
  test.each([
    ...['Y', 'yes', 'Oui', 'ja', '1', 'TRUE', 'Answered', 'Répondu', 'Beantwoord', 'COMPLETEAGENT'],
    ...['Handled', 'décroché', 'Traité', 'AGENT', 'Opgenomen', 'Afgehandeld'],
  ])('%s is answered', (text) => expect(endingOf(text)).toBe('answered'));

  test.each([
    ...['N', 'no', 'Non', 'nee', '0', 'Abandoned', 'ABANDON', 'Abandonné', 'Opgehangen', 'Gemist'],
    ...[
      'Not answered',
      'NO ANSWER',
      'NoAnswer',
      'Unanswered',
      'Non répondu',
      'Niet beantwoord',
      'HANG',
      'Perdu',
    ],
  ])('%s is abandoned', (text) => expect(endingOf(text)).toBe('abandoned'));

  test('of a column about abandoned calls, yes means abandoned', () => {
    expect(parseFlag('Oui', 'abandoned')).toBe('abandoned');
    expect(parseFlag('0', 'abandoned')).toBe('answered');
  });

  test.each([
    ...[
      'Voicemail',
      'BUSY',
      'FAILED',
      'CONGESTION',
      'Missed call',
      'Messagerie vocale',
      'Verpasst',
    ],
    ...['Nicht angenommen', 'No atendida', 'Abandonada', 'Entgangener Anruf', 'Left voicemail'],
    ...['Answered by voicemail', 'Call abandoned in queue', 'Appel non décroché', 'Geen gehoor'],
  ])('%s is a call that no agent answered', (text) => expect(parsePhrase(text)).toBe('abandoned'));

  test.each([
    ...[
      'Accepted',
      'Success',
      'Completed',
      'Angenommen',
      'Atendida',
      'Contestada',
      'Call answered',
    ],
    ...['Answered by agent', 'COMPLETECALLER', 'Prise en charge', 'Inbound call answered'],
  ])('%s is answered too', (text) => expect(parsePhrase(text)).toBe('answered'));

  test.each(['Outgoing call', 'Appel sortant', 'Outbound answered', 'Internal'])(
    '%s is no offered call',
    (text) => expect(parsePhrase(text)).toBe('not-offered'),
  );

  test.each([
    ['Answered after callback', 'answered'],
    ['Never really answered', 'answered'],
    ['Answered, then abandoned', 'abandoned'],
    ['Missed but returned', 'abandoned'],
    ['Test call', 'ignore'],
    ['Transferred', null],
  ])('%s is asked, with a proposal: %s', (text, proposal) => {
    expect(parsePhrase(text)).toBeNull();
    expect(proposeMeaning(text)).toBe(proposal);
  });

  test('other words say nothing', () => {
    expect(parsePhrase('Parked')).toBeNull();
    expect(['', ' - ', 'N/A', 'NULL', 'NO_SERVER'].every(isPlaceholder)).toBe(true);
    expect(isPlaceholder('0')).toBe(false);
  });
});
