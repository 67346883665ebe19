import { expect, test } from 'vitest';
import { parseWrittenDuration } from '@/lib/base/text/written-duration';

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
])('“%s” is no duration of several parts', (text) => expect(parseWrittenDuration(text)).toBe(null));
