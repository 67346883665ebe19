import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import {
  checkChangeOptions,
  formatPlace,
  parseChangeOptions,
  readPlace,
} from '@/lib/features/api/change-options';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const cursorOf = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');

test('changes are asked for from the first release on, a hundred at a time, in English', () => {
  expect(parseChangeOptions(readQuery(''))).toEqual({
    value: { since: 0, limit: 100, lang: 'en', cursor: null },
    problems: [],
  });
});

test('every option is read', () => {
  const cursor = cursorOf({ release: 3, after: '2/be-2010-told-friends' });
  expect(parseChangeOptions(readQuery(`since=2&limit=7&lang=nl&cursor=${cursor}`))).toEqual({
    value: {
      ...{ since: 2, limit: 7, lang: 'nl' },
      cursor: { release: 3, after: '2/be-2010-told-friends' },
    },
    problems: [],
  });
});

test('each that cannot be understood is named', () => {
  const { problems } = parseChangeOptions(readQuery('since=-1&limit=0&lang=de&cursor=x'));
  expect(problems.map(({ parameter, found }) => [parameter, found])).toEqual([
    ['limit', '0'],
    ['cursor', 'x'],
    ['lang', 'de'],
    ['since', '-1'],
  ]);
});

describe('against the release that is read', () => {
  const check = (since: number, after: string | null) =>
    checkChangeOptions({
      options: {
        ...{ since, limit: 10, lang: 'en' },
        cursor: after === null ? null : { release: 4, after },
      },
      selection: { filters: {}, release: 4, vocabulary: sampleVocabulary },
      release: { number: 4, published_at: new Date(0), author: 'a', reason: 'r' },
      ...{ newest: 4, problems: [], search: '' },
    });

  test('changes up to it are asked for, none after it', () => {
    expect(check(0, null)).toEqual([]);
    expect(check(4, '3/be-2010-told-friends')).toEqual([]);
    expect(check(5, null)).toEqual([{ parameter: 'since', found: '5', code: 'unknown' }]);
  });

  test('the cursor of another list is none of this one', () => {
    expect(check(0, 'be-2010-told-friends')).toEqual([
      { parameter: 'cursor', found: 'be-2010-told-friends', code: 'malformed' },
    ]);
  });
});

test.each([
  ['2/be-2010-told-friends', { release: 2, id: 'be-2010-told-friends' }],
  ['123456789/a', { release: 123456789, id: 'a' }],
])('%s is a place among changes', (text, place) => {
  expect(readPlace(text)).toEqual(place);
  expect(formatPlace(place)).toBe(text);
});

test.each(['', 'a', '/a', '0/a', '02/a', '1234567890/a', '2/', '-1/a', '1.5/a'])(
  '“%s” is none',
  (text) => {
    expect(readPlace(text)).toBeNull();
  },
);
