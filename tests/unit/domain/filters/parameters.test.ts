import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readQuery } from '@/lib/base/http/query';
import {
  canonicalQuery,
  isSameQuery,
  readList,
  readParameter,
  withoutEmptySearch,
} from '@/lib/domain/filters/parameters';

const order = (query: string) =>
  readParameter(readQuery(query), 'order', z.enum(['asc', 'desc']), 'asc');

describe('a parameter that holds one value', () => {
  test.each([
    ['', 'asc'],
    ['order=desc', 'desc'],
    ['other=desc', 'asc'],
  ])('"%s" says %s', (query, value) => {
    expect(order(query)).toEqual({ value, problems: [] });
  });

  test.each([
    ['order=', '', 'empty'],
    ['order=up', 'up', 'malformed'],
    ['order=asc,desc', 'asc,desc', 'malformed'],
    ['order=asc&order=desc', 'asc, desc', 'repeated'],
    [`order=${'x'.repeat(61)}`, `${'x'.repeat(60)}…`, 'malformed'],
  ])('"%s" is named, and what stands in for it is taken', (query, found, code) => {
    const problems = [{ parameter: 'order', found, code }];
    expect(order(query)).toEqual({ value: 'asc', problems });
  });
});

describe('a parameter that holds a list', () => {
  const read = (query: string) =>
    readList(
      readQuery(query),
      'figure',
      (value) => (value === value.toLowerCase() ? { value } : 'malformed'),
      { most: 3, code: 'too-many' },
    );

  test('has each value once, in the order in which they came', () => {
    expect(read('figure=b,a&figure=c,b')).toEqual({ value: ['b', 'a', 'c'], problems: [] });
    expect(read('')).toEqual({ value: [], problems: [] });
  });

  test('names each value that does not hold, and keeps the others', () => {
    expect(read('figure=a,B,')).toEqual({
      value: ['a'],
      problems: [
        { parameter: 'figure', found: 'B', code: 'malformed' },
        { parameter: 'figure', found: '', code: 'empty' },
      ],
    });
  });

  test('says how many there are where there are too many, and reads no further', () => {
    expect(read('figure=a,b,c,d,E')).toEqual({
      value: ['a', 'b', 'c'],
      problems: [{ parameter: 'figure', found: '5', code: 'too-many' }],
    });
  });
});

describe('the canonical query of an address', () => {
  const canonical = (query: string) => [
    ...canonicalQuery(readQuery(query), ['country', 'q', 'sort']),
  ];

  test.each([
    ['', []],
    [
      'sort=a&country=FR&country=BE&x=1',
      [
        ['country', ['BE,FR']],
        ['sort', ['a']],
      ],
    ],
    ['country=FR,BE,FR', [['country', ['BE,FR']]]],
    [
      'q=&country=',
      [
        ['country', ['']],
        ['q', ['']],
      ],
    ],
    ['q=b,a', [['q', ['b,a']]]],
    ['sort=b&sort=a', [['sort', ['b', 'a']]]],
  ])('%s', (query, expected) => {
    expect(canonical(query)).toEqual(expected);
  });

  test('says the same as another only in the same order', () => {
    expect(isSameQuery(readQuery('a=1&b=2'), readQuery('a=%31&b=2'))).toBe(true);
    expect(isSameQuery(readQuery('a=1&b=2'), readQuery('b=2&a=1'))).toBe(false);
  });
});

test.each([
  ['q=&country=', [['country', ['']]]],
  ['q=&q=a', [['q', ['a']]]],
  ['country=', [['country', ['']]]],
])('a page takes an empty search field for none: %s', (query, expected) => {
  expect([...withoutEmptySearch(readQuery(query))]).toEqual(expected);
});
