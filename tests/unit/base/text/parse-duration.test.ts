import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, parseWrittenDuration, timeUnitOf } from '@/lib/base/text/parse-duration';

describe('in a column of durations', () => {
  test.each([
    ['83', 'seconds', 83],
    ['83,5', 'seconds', 83.5],
    ['1 234', 'seconds', 1234],
    ['1\u00a0234,5', 'seconds', 1234.5],
    ['1.234,5', 'seconds', 1234.5],
    ['12500', 'milliseconds', 12.5],
    ['2,5', 'minutes', 150],
    ['0.001736111', 'days', 150],
    ['9,60648E-4', 'days', 83],
    ['1:23', 'seconds', 83],
    ['75:00', 'minutes', 4500],
    ['0:01:23', 'minutes', 83],
    ['00:01:23.500', 'seconds', 83.5],
    ['26:00:00', 'seconds', 93_600],
    ['12:02:23 AM', 'seconds', 143],
    ['12:02 AM', 'seconds', 120],
    ['1:00:00 pm', 'seconds', 46_800],
    ['1899-12-30 00:02:23', 'seconds', 143],
    ['1900-01-00 00:02:23', 'seconds', 143],
    ['2 min 23 s', 'seconds', 143],
    ['1h02m03s', 'seconds', 3723],
    ["2'23''", 'seconds', 143],
    ['143 s', 'minutes', 143],
    ['250 ms', 'seconds', 0.25],
    ['-5', 'seconds', -5],
    ['-00:00:05', 'seconds', -5],
    ['PT2M30S', 'minutes', 150],
    ['P0DT0H2M30.5S', 'minutes', 150.5],
    ['0 days 00:02:30', 'minutes', 150],
    ['0 days 00:02:30.500000', 'minutes', 150.5],
    ['1 day, 0:02:30', 'minutes', 86_550],
    ['0.00:02:30', 'minutes', 150],
    ['+000000000 00:02:30.000000', 'minutes', 150],
    ['@ 2 mins 30 secs', 'seconds', 150],
    ['0 years 0 mons 0 days 0 hours 2 mins 30.5 secs', 'seconds', 150.5],
    ['2 min 30', 'seconds', 150],
    ['2\'30"', 'seconds', 150],
    ['1 Std. 5 Min.', 'seconds', 3900],
    ['1 uur 5 minuten', 'seconds', 3900],
    ['2 minutes et 30 secondes', 'seconds', 150],
    ['2 Minuten und 30 Sekunden', 'seconds', 150],
    ['2 minutos y 30 segundos', 'seconds', 150],
    ['1 h 05', 'seconds', 3900],
    [':45', 'minutes', 45],
    ['00.02.30', 'minutes', 150],
    ['150.0', 'seconds', 150],
    ['150 s', 'minutes', 150],
    ['150 sec.', 'minutes', 150],
    ['150000 ms', 'minutes', 150],
    ['2,5 min', 'seconds', 150],
    ['2.5 min', 'seconds', 150],
    ['0,5 uur', 'seconds', 1800],
    ['2:30 min', 'days', 150],
    ['1:05 h', 'days', 3900],
    ['00:02:30,500', 'minutes', 150.5],
    ['0:2:5', 'seconds', 125],
    ['2m30s', 'seconds', 150],
    ['2 mn 30', 'seconds', 150],
    ['2’30”', 'seconds', 150],
    ['2′30″', 'seconds', 150],
    ['01h05m', 'seconds', 3900],
    ['1u05', 'seconds', 3900],
    ['2 minuten en 30 seconden', 'seconds', 150],
    ['1 Stunde und 5 Minuten', 'seconds', 3900],
    ['1 hora, 5 min y 10 s', 'seconds', 3910],
    ['2 min & 30 s', 'seconds', 150],
    ['1 min 2 s 500 ms', 'seconds', 62.5],
    ['1 day 02:03:04', 'seconds', 93_784],
    ['1d 02:03:04', 'seconds', 93_784],
    ['1.02:03:04', 'seconds', 93_784],
    ['1 jour et 02:03:04', 'seconds', 93_784],
    ['-1 days +23:59:30', 'seconds', -30],
    ['-PT30S', 'seconds', -30],
    ['P1W', 'seconds', 604_800],
    ['P0000-00-00T00:02:30', 'seconds', 150],
    ['\u22125', 'seconds', -5],
    ['+00:02:30', 'seconds', 150],
  ] as const)('%s in %s is %d s', (text, unit, seconds) => {
    expect(parseDuration(text, unit)).toBeCloseTo(seconds, 6);
  });

  test.each([
    '',
    '-',
    'abc',
    '1:60',
    '0:61:00',
    '1:2:3:4',
    '12:02:23 XM',
    '0x10',
    '1e9',
    'NaN',
    '13:00:00 AM',
    '30 s 2 min',
    '2 min 30 15',
    '1 mon 2 days',
    'PT',
    ' ',
    '1:5',
    '00:02:30:00',
    '2 min 75',
    '1 h 60 min',
    '2:30 s',
    '1 mois',
    'P1M',
    '3 weken en een dag',
  ])('%j is none', (text) => expect(parseDuration(text, 'seconds')).toBeNull());

  test('h:mm:ss says the seconds it was made of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
        const text = `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
        expect(parseDuration(text, 'minutes')).toBe(seconds);
        expect(parseDuration(String(seconds / 86_400), 'days')).toBe(seconds);
      }),
    );
  });
});

describe('anywhere', () => {
  test.each([
    ['0:11:54', 714],
    ['1:02:03', 3723],
    ['11:54.5', 714.5],
    ['2 min 30', 150],
    ['2 min 30 s', 150],
    ['2 min. 30 sec.', 150],
    ['2m30s', 150],
    ['2\'30"', 150],
    ['2’30”', 150],
    ['2′30″', 150],
    ["2'30''", 150],
    ['2 h 05', 7500],
    ['2h05', 7500],
    ['1u30', 5400],
    ['1 uur en 5 minuten', 3900],
    ['1 heure et 5 minutes', 3900],
    ['1 hour, 5 minutes and 10 seconds', 3910],
    ['2\u00a0min\u202f30', 150],
    ['PT2M30S', 150],
    ['pt1h', 3600],
    ['P1DT2H', 93_600],
    ['PT0.5S', 0.5],
    ['1 jour 3 h', 97_200],
    ['1 Stunde 5 Minuten', 3900],
    ['2:30 min', 150],
  ])('%s lasts %d seconds', (text, seconds) =>
    expect(parseWrittenDuration(text)).toEqual({ seconds }),
  );

  test.each([
    ['11:54', 714, 42_840],
    ['75:30', 4530, 271_800],
  ])('%s may be minutes or hours', (text, minutesFirst, hoursFirst) =>
    expect(parseWrittenDuration(text)).toEqual({ minutesFirst, hoursFirst }),
  );

  test.each([
    ...['', '38', '2,5 min', '150 s', 'P', 'PT', 'P1M', '2010-11', '11:5', '11:75', '1:75:00'],
    ...['30 s 2 min', '2 min 75', '2 min 30 x', '2 30', 'twee minuten', '1 sur 3', '2 min 3 min'],
    ...['10.12.24', '-0:11:54', '9:15 AM', '12:02:23 p.m.', "12'000", '12’045', '2 min 2.5'],
  ])('“%s” is no duration by its form', (text) => expect(parseWrittenDuration(text)).toBe(null));
});

test.each([
  ['min.', 'minutes'],
  ['Stdn.', 'hours'],
  ['′', 'minutes'],
  ['segundos', 'seconds'],
  ['jours', 'days'],
  ['msec', 'milliseconds'],
  ['mois', null],
  ['%', null],
])('“%s” names %s', (word, unit) => expect(timeUnitOf(word)).toBe(unit));
