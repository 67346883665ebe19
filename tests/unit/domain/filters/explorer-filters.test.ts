import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { formatCursor } from '@/lib/domain/filters/api-filters';
import {
  explorerHref,
  parseExplorer,
  usualColumns,
  type PageCursor,
} from '@/lib/domain/filters/explorer-filters';

const parse = (query: string) => parseExplorer(readQuery(query));
const usual = { sort: 'newest', order: 'asc', columns: usualColumns, chosen: [], cursor: null };

const cursor: PageCursor = {
  release: 1,
  sort: 'value',
  direction: 'after',
  edge: 61,
  id: 'be-2010-switched-provider',
};

describe('the view of the explorer', () => {
  test('is the usual one where the address says nothing', () => {
    expect(parse('country=BE&unknown=1')).toEqual({ value: usual, problems: [] });
  });

  test('is what the address says', () => {
    const query = 'sort=year&order=desc&columns=note,country&figure=b-2&figure=a-1,b-2';
    expect(parse(query)).toEqual({
      value: {
        ...usual,
        ...{ sort: 'year', order: 'desc', columns: ['country', 'note'], chosen: ['b-2', 'a-1'] },
      },
      problems: [],
    });
  });

  test('takes the cursor of the order it is in, and no other', () => {
    const text = `cursor=${formatCursor(cursor)}`;
    expect(parse(`sort=value&${text}`).value.cursor).toEqual(cursor);
    const problem = { parameter: 'cursor', found: `${formatCursor(cursor).slice(0, 60)}…` };
    expect(parse(text)).toEqual({ value: usual, problems: [{ ...problem, code: 'malformed' }] });
  });

  test.each([
    ['sort=price', 'sort', 'price', 'malformed'],
    ['sort=', 'sort', '', 'empty'],
    ['order=up', 'order', 'up', 'malformed'],
    ['order=asc&order=asc', 'order', 'asc, asc', 'repeated'],
    ['columns=country,colour', 'columns', 'colour', 'malformed'],
    ['columns=', 'columns', '', 'empty'],
    ['figure=Not An Id', 'figure', 'Not An Id', 'malformed'],
    ['figure=a-1,,b-2', 'figure', '', 'empty'],
    ['cursor=rubbish', 'cursor', 'rubbish', 'malformed'],
  ])('names what it does not understand: %s', (query, parameter, found, code) => {
    expect(parse(query).problems).toEqual([{ parameter, found, code }]);
  });

  test('keeps what it understands beside what it does not', () => {
    expect(parse('columns=country,colour').value.columns).toEqual(['country']);
    expect(parse('figure=a-1,Not An Id').value.chosen).toEqual(['a-1']);
  });

  test('names at most 60 characters of what it does not understand', () => {
    expect(parse(`columns=${'x'.repeat(61)}`).problems).toEqual([
      { parameter: 'columns', found: `${'x'.repeat(60)}…`, code: 'malformed' },
    ]);
  });

  test('charts at most twenty figures', () => {
    const ids = Array.from({ length: 21 }, (_, index) => `f-${index}`);
    expect(parse(`figure=${ids.slice(0, 20).join()}`).problems).toEqual([]);
    const { value, problems } = parse(`figure=${ids.join()}`);
    expect(value.chosen).toEqual(ids.slice(0, 20));
    expect(problems).toEqual([{ parameter: 'figure', found: '21', code: 'too-many-chosen' }]);
  });
});

describe('the address of the explorer', () => {
  test('says nothing that is usual', () => {
    expect(explorerHref('en', {}, parse('').value)).toBe('/en/figures');
  });

  test('reads back as it was written', () => {
    const view = parse(
      `sort=value&order=desc&columns=note&figure=a-1,b-2&cursor=${formatCursor(cursor)}`,
    ).value;
    const [, query] = explorerHref('fr', { country: ['BE'], q: 'a,b&c' }, view).split('?');
    expect(query).toMatch(
      /^country=BE&q=a,b%26c&sort=value&order=desc&columns=note&figure=a-1,b-2&/,
    );
    expect(parse(query ?? '').value).toEqual(view);
  });
});
