import { describe, expect, test } from 'vitest';
import {
  firstOf,
  formatList,
  formatQuery,
  joinQueries,
  keepParameters,
  queryOf,
  readQuery,
  withQuery,
} from '@/lib/base/http/query';

const entries = (query: ReturnType<typeof readQuery>) => [...query];

describe('a query', () => {
  test.each([
    ['', []],
    ['?', []],
    ['country=BE', [['country', ['BE']]]],
    ['?country=BE', [['country', ['BE']]]],
    [
      'a=1&b=2&a=3',
      [
        ['a', ['1', '3']],
        ['b', ['2']],
      ],
    ],
    ['a=1,2', [['a', ['1,2']]]],
    ['a', [['a', ['']]]],
    ['q=a+b%20c', [['q', ['a b c']]]],
    ['q=a%26b%3Dc', [['q', ['a&b=c']]]],
    ['q=%', [['q', ['%']]]],
    ['q=%C0%AF', [['q', ['\ufffd\ufffd']]]],
    ['__proto__=1', [['__proto__', ['1']]]],
  ])('is read from its text: "%s"', (text, expected) => {
    expect(entries(readQuery(text))).toEqual(expected);
  });

  test('is read as a page is given it', () => {
    expect(entries(readQuery({ country: ['BE', 'FR'], q: 'a b', none: undefined }))).toEqual([
      ['country', ['BE', 'FR']],
      ['q', ['a b']],
    ]);
  });

  test.each([
    ['https://example.org/en?q=a#b?c', [['q', ['a']]]],
    ['https://example.org/en', []],
    ['https://example.org/en?', []],
    ['/en?a=1?2', [['a', ['1?2']]]],
  ])('is that of an address: %s', (url, expected) => {
    expect(entries(queryOf({ url }))).toEqual(expected);
  });

  test('has the first value of a parameter, or none', () => {
    expect(firstOf(readQuery('a=1&a=2'), 'a')).toBe('1');
    expect(firstOf(readQuery('a='), 'a')).toBe('');
    expect(firstOf(readQuery('b=1'), 'a')).toBeNull();
  });

  test('keeps the parameters that are asked for, as often as they come', () => {
    const query = readQuery('country=BE&utm=x&q=a%26b&country=FR');
    expect(formatQuery(keepParameters(query, ['q', 'country', 'year']))).toBe(
      'country=BE&country=FR&q=a%26b',
    );
  });
});

describe('a query is written', () => {
  test('with its parameters in the order given, nothing for what is not there', () => {
    expect(formatQuery({ since: 3, before: null, lang: 'fr', release: undefined })).toBe(
      'since=3&lang=fr',
    );
    expect(formatQuery({})).toBe('');
    expect(formatQuery({ q: '' })).toBe('q=');
    expect(formatQuery({ since: 0 })).toBe('since=0');
  });

  test('with commas as they are and every other sign escaped', () => {
    expect(formatQuery({ q: 'a,b&c=d é+?#' })).toBe('q=a,b%26c%3Dd%20%C3%A9%2B%3F%23');
  });

  test('even where half a character was typed', () => {
    expect(formatQuery({ q: 'a\ud800' })).toBe('q=a%EF%BF%BD');
  });

  test.each(['a=1&a=2&b=', 'country=BE,FR&q=temps%20d%27attente', 'q=%F0%9F%98%80'])(
    'so that it reads the same again: %s',
    (text) => {
      const query = readQuery(text);
      expect(entries(readQuery(formatQuery(query)))).toEqual(entries(query));
    },
  );

  test('with a list in the order of its values', () => {
    expect(formatQuery({ country: formatList(['FR', 'BE']) })).toBe('country=BE,FR');
  });

  test('in parts, of which some may be empty', () => {
    expect(joinQueries('', 'a=1', '', 'b=2')).toBe('a=1&b=2');
    expect(joinQueries('', '')).toBe('');
    expect(withQuery('/en', '')).toBe('/en');
    expect(withQuery('/en', 'a=1')).toBe('/en?a=1');
  });
});
