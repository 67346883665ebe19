import { describe, expect, test } from 'vitest';
import { areDayFractions, momentReader, parseTimeOfDay } from '@/lib/base/text/parse-moment';
import { zoneInHeader } from '@/lib/base/text/time-zone';
import { wallTime } from '../../../fixtures/call-log-file';

const read = momentReader({ order: 'dmy', timeZone: 'Europe/Brussels' });

describe('five past nine in Brussels on 5 March 2024', () => {
  test.each([
    ...['05/03/2024 à 09:05', '5 mars 2024 à 9 h 05', 'mardi 5 mars 2024 09:05', '05/03/2024 9h05'],
    ...[
      '05.03.2024 um 09:05 Uhr',
      '5. März 2024 09:05',
      '05/03/2024 om 09u05',
      '05-03-2024 - 09:05',
    ],
    ...['5 de marzo de 2024 9:05', '05/03/2024 a las 9:05', 'Mar 5, 2024 at 9:05 AM'],
    ...['2024-03-05 09:05:00 CET', '2024-03-05 09:05:00+01', '2024-03-05 09:05:00 +0100'],
    ...[
      '2024-03-05 08:05 UTC',
      '2024-03-05 09:05 GMT+1',
      '2024-03-05T09:05:00+01:00[Europe/Brussels]',
    ],
    ...['2024-03-05T03:05:00-05:00', '2024-03-05 03:05:00 America/New_York', '20240305T080500Z'],
    ...['Tue Mar 05 09:05:00 CET 2024', 'Tue, 05 Mar 2024 09:05:00 +0100'],
    ...['1709625900', '1709625900.25', '1709625900000', '1709625900000.0', '1709625900000000'],
    ...['45356.378472', '05-Mar-24 09.05.00.000000 AM', '2024-03-05-09.05.00.000000'],
  ])('%s', (text) => expect(wallTime(read(text)?.at)).toBe('2024-03-05T09:05:00'));

  test.each(['2024-03-05 09:05 XYZ', '2024-03-05 25:05', 'Total'])('%s is none', (text) =>
    expect(read(text)).toBeNull(),
  );
});

test.each([
  ['datetime (UTC)', 0],
  ['start_time_utc', 0],
  ['Start (GMT+1)', 60],
  ['Time [Europe/Paris]', 'Europe/Paris'],
  ['Heure (CET)', 'Europe/Brussels'],
  ['met agent', null],
])('%s names the zone %s', (header, zone) => expect(zoneInHeader(header)).toBe(zone));

test('times of a column whose header names a zone are turned, days alone are not', () => {
  const ofUtc = momentReader({ order: 'ymd', timeZone: 'Europe/Brussels', zone: 0 });
  expect(wallTime(ofUtc('2024-07-02 07:05:00')?.at)).toBe('2024-07-02T09:05:00');
  expect(wallTime(ofUtc('2024-07-02')?.at)).toBe('2024-07-02T00:00:00');
  const ofNewYork = momentReader({
    order: 'ymd',
    timeZone: 'Europe/Brussels',
    zone: 'America/New_York',
  });
  // Summer time began on 10 March in New York, on 31 March in Brussels.
  expect(wallTime(ofNewYork('2024-03-20 09:00:00')?.at)).toBe('2024-03-20T14:00:00');
});

test('fractions of a day are no clock times, whatever two decimals look like', () => {
  expect(areDayFractions(['0.38', '0.42', '0.50', '0.625'])).toBe(true);
  expect(areDayFractions(['0.38', '9.15'])).toBe(false);
  expect(parseTimeOfDay('0.38', true)?.seconds).toBe(0.38 * 86_400);
  expect(parseTimeOfDay('0.38')?.seconds).toBe(38 * 60);
});
