import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noQuery, readQuery } from '@/lib/base/http/query';
import {
  checkSince,
  formatCursor,
  parseBefore,
  parseCsvDialect,
  parseFileLang,
  parseFrom,
  parseLang,
  parsePaging,
  parseSince,
} from '@/lib/domain/filters/api-filters';

const page = (query: string) => parsePaging(readQuery(query));

describe('limit', () => {
  test('is 100 where the URL says none', () => {
    expect(page('')).toEqual({ value: { limit: 100, cursor: null }, problems: [] });
  });

  test.each([1, 7, 100, 1000])('may be %i', (limit) => {
    expect(page(`limit=${limit}`)).toEqual({ value: { limit, cursor: null }, problems: [] });
  });

  test.each(['0', '-1', '1001', '1e9', '1000000000', '01', '1.0', '0x10', '%2B5', '%2010', 'all'])(
    'may not be %s, and is 100 then',
    (text) => {
      const found = decodeURIComponent(text);
      const problems = [{ parameter: 'limit', found, code: 'malformed' }];
      expect(page(`limit=${text}`)).toEqual({ value: { limit: 100, cursor: null }, problems });
    },
  );

  test('may be neither empty nor said twice', () => {
    expect(page('limit=').problems).toEqual([{ parameter: 'limit', found: '', code: 'empty' }]);
    expect(page('limit=5&limit=5').problems).toEqual([
      { parameter: 'limit', found: '5, 5', code: 'repeated' },
    ]);
  });
});

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const encode = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  test('comes back as it was made', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,3}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), slug, (release, after) => {
        const text = formatCursor({ release, after });
        expect(text).toMatch(/^[\w-]+$/);
        const value = { limit: 100, cursor: { release, after } };
        expect(page(`cursor=${text}`)).toEqual({ value, problems: [] });
      }),
    );
  });

  test.each([
    ['words', 'abc'],
    ['a number', encode('5')],
    ['null', encode('null')],
    ['broken JSON', encode('{"release":1,')],
    ['nothing inside', encode('{}')],
    ['no place', encode('{"release":1}')],
    ['an empty place', encode('{"release":1,"after":""}')],
    ['release 0', encode('{"release":0,"after":"a"}')],
    ['half a release', encode('{"release":1.5,"after":"a"}')],
    ['a release as text', encode('{"release":"1","after":"a"}')],
    ['more than it should hold', encode('{"release":1,"after":"a","limit":9}')],
    ['a query operator', encode('{"release":1,"after":{"not":""}}')],
    ['a place no figure can have', encode('{"release":1,"after":"a\\u0000b"}')],
    ['a place of 101 characters', encode(`{"release":1,"after":"${'a'.repeat(101)}"}`)],
  ])('is refused when it holds %s', (_, text) => {
    expect(page(`cursor=${text}`)).toEqual({
      value: { limit: 100, cursor: null },
      problems: [{ parameter: 'cursor', found: shortened(text), code: 'malformed' }],
    });
  });

  test('of rubbish never makes parsing throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { problems } = parsePaging(new Map([['cursor', [text]]]));
        expect(problems.every(({ found }) => found.isWellFormed())).toBe(true);
      }),
    );
  });

  test('and a limit can both be wrong at once', () => {
    const named = page('limit=x&cursor=y').problems.map(({ parameter }) => parameter);
    expect(named).toEqual(['limit', 'cursor']);
  });
});

const dialect = (query: string) => parseCsvDialect(readQuery(query));

describe('the dialect of a CSV', () => {
  test.each([
    ['', 'comma', 'point', 'en'],
    ['delimiter=comma', 'comma', 'point', 'en'],
    ['delimiter=semicolon', 'semicolon', 'comma', 'en'],
    ['delimiter=semicolon&decimal=point', 'semicolon', 'point', 'en'],
    ['decimal=comma', 'comma', 'comma', 'en'],
    ['lang=fr', 'comma', 'point', 'fr'],
    ['delimiter=semicolon&decimal=comma&lang=nl', 'semicolon', 'comma', 'nl'],
  ])('of "%s" is %s, decimal %s, in %s', (query, delimiter, decimal, lang) => {
    expect(dialect(query)).toEqual({ value: { delimiter, decimal, lang }, problems: [] });
  });

  test.each([
    ['delimiter=%3B', 'delimiter', ';', 'malformed'],
    ['delimiter=tab', 'delimiter', 'tab', 'malformed'],
    ['decimal=dot', 'decimal', 'dot', 'malformed'],
    ['lang=de', 'lang', 'de', 'malformed'],
    ['lang=FR', 'lang', 'FR', 'malformed'],
    ['lang=__proto__', 'lang', '__proto__', 'malformed'],
    ['lang=fr&lang=nl', 'lang', 'fr, nl', 'repeated'],
    ['decimal=', 'decimal', '', 'empty'],
  ])('is refused in %s', (query, parameter, found, code) => {
    expect(dialect(query).problems).toEqual([{ parameter, found, code }]);
  });
});

test('a language that is not ours leaves the reader the one asked for otherwise', () => {
  expect(parseLang(readQuery('lang=de'), 'nl').value).toBe('nl');
  expect(parseLang(noQuery, 'fr')).toEqual({ value: 'fr', problems: [] });
});

test('a file is in English unless its address says otherwise', () => {
  expect(parseFileLang(noQuery).value).toBe('en');
  expect(parseFileLang(readQuery('lang=nl')).value).toBe('nl');
});

describe('the changelog', () => {
  test.each([
    ['', 0],
    ['since=0', 0],
    ['since=7', 7],
    ['since=999999999', 999_999_999],
  ])('is asked for from the first release on, or from another: "%s"', (query, since) => {
    expect(parseSince(readQuery(query))).toEqual({ value: since, problems: [] });
  });

  test.each(['-1', '01', '1.5', '1e3', '1000000000', 'a7', '7a', 'new'])(
    'has no release %s to begin after',
    (found) => {
      const problems = [{ parameter: 'since', found, code: 'malformed' }];
      expect(parseSince(readQuery({ since: found }))).toEqual({ value: 0, problems });
    },
  );

  test('has changes up to the release that is asked, none after it', () => {
    expect(checkSince(2, 3)).toEqual([]);
    expect(checkSince(3, 3)).toEqual([]);
    expect(checkSince(4, 3)).toEqual([{ parameter: 'since', found: '4', code: 'unknown' }]);
  });

  test('has a newest page, and pages before a release', () => {
    expect(parseBefore(noQuery)).toEqual({ value: null, problems: [] });
    expect(parseBefore(readQuery('before=12'))).toEqual({ value: 12, problems: [] });
    expect(parseBefore(readQuery('before=x'))).toEqual({
      value: null,
      problems: [{ parameter: 'before', found: 'x', code: 'malformed' }],
    });
  });
});

test('a sitemap begins with the first figure, or with the one that is named', () => {
  expect(parseFrom(noQuery)).toEqual({ value: '', problems: [] });
  expect(parseFrom(readQuery('from=be-2010-a'))).toEqual({
    value: 'be-2010-a',
    problems: [],
  });
  expect(parseFrom(readQuery('from=A')).problems).toEqual([
    { parameter: 'from', found: 'A', code: 'malformed' },
  ]);
});
