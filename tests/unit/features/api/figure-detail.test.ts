import { expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { parseDetailOptions } from '@/lib/features/api/figure-detail';

const english = { delimiter: 'comma', decimal: 'point', lang: 'en' };

test.each([
  ['be-2010-told-friends', '', { id: 'be-2010-told-friends', isCsv: false, dialect: english }],
  ['be-2010-told-friends.csv', '', { id: 'be-2010-told-friends', isCsv: true, dialect: english }],
  ['a.csv.csv', '', { id: 'a.csv', isCsv: true, dialect: english }],
  ['acsv', '', { id: 'acsv', isCsv: false, dialect: english }],
  [
    'a.csv',
    'delimiter=semicolon&lang=fr',
    { id: 'a', isCsv: true, dialect: { delimiter: 'semicolon', decimal: 'comma', lang: 'fr' } },
  ],
])('%s?%s', (name, query, value) => {
  expect(parseDetailOptions(name, readQuery(query))).toEqual({ value, problems: [] });
});

test('what cannot be understood is named', () => {
  const { problems } = parseDetailOptions('a', readQuery('delimiter=tab&lang=es'));
  expect(problems.map(({ parameter, found }) => [parameter, found])).toEqual([
    ['delimiter', 'tab'],
    ['lang', 'es'],
  ]);
});
