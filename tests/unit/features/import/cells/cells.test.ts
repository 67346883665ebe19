import { describe, expect, test } from 'vitest';
import { readCountry } from '@/lib/features/import/cells/cell-country';
import { readDate } from '@/lib/features/import/cells/cell-date';
import { readSizes, writeSizes } from '@/lib/features/import/cells/cell-sizes';
import { fractionPercent, inUnit, readValue } from '@/lib/features/import/cells/cell-value';

describe('values', () => {
  test.each([
    ['38 %', 'percent'],
    ['38\u00a0%', 'percent'],
    ['38%', 'percent'],
    ['38 pour cent', 'percent'],
    ['150 s', 'seconds'],
    ['150 seconden', 'seconds'],
    ['2,5 min.', 'minutes'],
    ['2,5 minutes', 'minutes'],
    ['2 uur', 'hours'],
    ['3 jours', 'days'],
    ['3 dagen', 'days'],
    ['38', null],
    [' 38 % ', 'percent'],
    ['1e2 %', 'percent'],
    ['−3 min', 'minutes'],
    [',5 h', 'hours'],
  ])('%s says %s', (text, mark) => {
    expect(readValue(text)).toMatchObject({ mark });
  });

  test('of a workbook are what it shows: a number, a share, and no formula', () => {
    expect(readValue(38)).toEqual({ number: 38, mark: null });
    expect(readValue({ percent: 38 })).toEqual({ number: 38, mark: 'percent' });
    expect(readValue({ formula: 'A1*2', last: '' })).toBe(null);
  });

  test.each([
    ['1 sur 3', 33.3],
    ['1 op 3', 33.3],
    ['1 in 3', 33.3],
    ['2 sur 3', 66.7],
    ['4 sur 5', 80],
    ['1\u00a0sur\u00a03', 33.3],
    ['1\u202fsur\u202f3', 33.3],
  ])('%s is %d %%', (text, percent) => {
    const value = readValue(text);
    expect(value && 'fraction' in value && fractionPercent(value.fraction)).toBe(percent);
  });

  test.each(['4 sur 3', '38 $', '38 % 5', 'about 38', '38 kg', '', '%', '38..'])(
    '%s is none',
    (text) => {
      expect(readValue(text)).toBe(null);
    },
  );

  test('are converted between units of time, and into nothing else', () => {
    expect(inUnit(2.5, 'minutes', 'seconds')).toBe(150);
    expect(inUnit(150, 'seconds', 'minutes')).toBe(2.5);
    expect(inUnit(2, 'hours', 'minutes')).toBe(120);
    expect(inUnit(2.55, 'minutes', 'seconds')).toBe(153);
    expect(inUnit(38, 'percent', 'seconds')).toBe(null);
    expect(inUnit(38, 'minutes', 'percent')).toBe(null);
    expect(inUnit(38, null, 'percent')).toBe(38);
    expect(inUnit(38, 'percent', 'percent')).toBe(38);
    expect(inUnit(3, 'days', 'minutes')).toBe(4320);
    expect(inUnit(3, 'days', 'days')).toBe(3);
    expect(inUnit(3, 'minutes', 'count')).toBe(null);
    expect(inUnit(3, 'minutes', 'score')).toBe(null);
  });
});

test.each([
  ['Belgique', 'BE'],
  ['belgië', 'BE'],
  ['Belgium', 'BE'],
  ['be', 'BE'],
  ['BEL', 'BE'],
  ['Frankrijk', 'FR'],
  ['États-Unis', 'US'],
  ['Etats Unis', 'US'],
  ['Verenigd Koninkrijk', 'GB'],
  ['Allemagne', 'DE'],
  ['  Côte d’Ivoire ', 'CI'],
  ["Cote d'Ivoire", 'CI'],
  ['Pays - Bas', 'NL'],
  ['Belgique.', 'BE'],
])('%s is the country %s', (name, code) => expect(readCountry(name)).toBe(code));

// Two countries are called Congo.
test.each(['XX', 'Absurdistan', '', 'B', 'Congo'])('%j is no country', (name) =>
  expect(readCountry(name)).toBe(null),
);

test.each([
  ['2013-11-12', '2013-11-12'],
  ['2013-11-12 00:00:00', '2013-11-12'],
  ['12/11/2013', '2013-11-12'],
  ['12.11.2013', '2013-11-12'],
  ['1-2-2013', '2013-02-01'],
  ['11/2013', '2013-11'],
  ['12 novembre 2013', '2013-11-12'],
  ['1er août 2010', '2010-08-01'],
  ['juli 2010', '2010-07'],
  ['July 2010', '2010-07'],
  ['2010', '2010'],
  ['soon', 'soon'],
  ['2013-11', '2013-11'],
  ['2013-11-12T00:00', '2013-11-12'],
  ['1.2.2013', '2013-02-01'],
  ['12 nov. 2013', '2013-11-12'],
  ['12  november  2013', '2013-11-12'],
  ['3 March 2013', '2013-03-03'],
  ['December 2010', '2010-12'],
  ['le 12 novembre 2013', '2013-11-12'],
  ['Nov 12, 2013', '2013-11-12'],
  ['12 mars 2013', '2013-03-12'],
  ['mrt 2013', '2013-03'],
  ['20131112', '2013-11-12'],
  ['12/11/2013 00:00:00', '2013-11-12'],
  ['31/12/1965', '1965-12-31'],
])('the date %s is %s', (text, date) => expect(readDate(text, 'dmy')).toBe(date));

test.each([
  ['03/04/2013', '2013-04-03', '2013-03-04'],
  ['3-4-2013', '2013-04-03', '2013-03-04'],
  ['03/04/2013 00:00', '2013-04-03', '2013-03-04'],
  // Only one of both is a day; no country that writes points begins with the month; the same both ways.
  ['25/04/2013', '2013-04-25', '2013-04-25'],
  ['04/25/2013', '2013-04-25', '2013-04-25'],
  ['03.04.2013', '2013-04-03', '2013-04-03'],
  ['04/04/2013', '2013-04-04', '2013-04-04'],
  ['3 April 2013', '2013-04-03', '2013-04-03'],
  ['31/02/2013', '31/02/2013', '31/02/2013'],
])('%s is %s with the day first, %s with the month first', (text, dayFirst, monthFirst) => {
  expect([readDate(text, 'dmy'), readDate(text, 'mdy')]).toEqual([dayFirst, monthFirst]);
});

test.each([
  '2013-11-12 10:30',
  '2013-11-12 00:00:01',
  'x2013',
  '2013x',
  '12/11/13',
  '112/11/2013',
  '12/111/2013',
  '12/11/2013 x',
  'x 12/11/2013',
  '12/11/20134',
  '12 novembre 2013 ?',
  '112 novembre 2013',
  '12 novembre 13',
  '12 brumaire 2013',
  'novembre',
  '12 jui 2013',
  'mardi 2013',
  '41376',
  '130403',
  '12.25.2013',
])('%s is no date, and is left for the schema to refuse', (text) =>
  expect(readDate(text, 'dmy')).toBe(text),
);

test('sample sizes of countries', () => {
  expect(readSizes('BE: 331; France: 1 000')).toEqual({ BE: 331, FR: 1000 });
  expect(readSizes('BE=331\nFR = 1000;')).toEqual({ BE: 331, FR: 1000 });
  expect(readSizes('BE: 331; \n ; FR: 1000 ; ')).toEqual({ BE: 331, FR: 1000 });
  expect(readSizes('BE: 331: 332')).toBe(null);
  expect(readSizes('BE: many')).toBe(null);
  expect(readSizes('BE: 331; x')).toBe(null);
  expect(readSizes(' ; ')).toBe(null);
  expect(writeSizes({ BE: 331, FR: 1000 })).toBe('BE: 331; FR: 1000');
  expect(readSizes('BE 331')).toBe(null);
  expect(readSizes('Nowhere: 3')).toBe(null);
});
