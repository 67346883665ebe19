import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import {
  filterFields,
  formatFigureFilters,
  parseFigureFilters,
  parseReleaseNumber,
} from '@/lib/domain/filters/figure-filters';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const parse = (query: string) => parseFigureFilters(readQuery(query), sampleVocabulary);

describe('a query without issues', () => {
  test.each([
    ['country=BE', { country: ['BE'] }],
    ['year=2010', { year: ['2010'] }],
    ['theme=waiting', { theme: ['waiting'] }],
    ['indicator=wait', { indicator: ['wait'] }],
    ['kind=observation', { kind: ['observation'] }],
    ['sector=bank', { sector: ['bank'] }],
    ['channel=phone', { channel: ['phone'] }],
    ['aspect=speed', { aspect: ['speed'] }],
    ['provider=public-service', { provider: ['public-service'] }],
    ['segment=wary', { segment: ['wary'] }],
    ['source=beta', { source: ['beta'] }],
    ['q=attente', { q: 'attente' }],
  ])('selects by %s', (query, filters) => {
    expect(parse(query)).toEqual({ filters, problems: [] });
  });

  test.each(['sector', 'channel', 'aspect', 'provider', 'segment'])(
    'takes none and any for %s',
    (name) => {
      expect(parse(`${name}=none`)).toEqual({ filters: { [name]: ['none'] }, problems: [] });
      expect(parse(`${name}=any`)).toEqual({ filters: { [name]: ['any'] }, problems: [] });
    },
  );

  test('may repeat a parameter, list its values with commas, or both, in any order', () => {
    const expected = { filters: { country: ['BE', 'DE', 'FR'] }, problems: [] };
    expect(parse('country=BE,DE,FR')).toEqual(expected);
    expect(parse('country=FR&country=DE&country=BE')).toEqual(expected);
    expect(parse('country=FR,BE&country=DE')).toEqual(expected);
    expect(parse('country=FR%2CBE&country=DE')).toEqual(expected);
  });

  test('may say a value twice', () => {
    expect(parse('year=2010,2013&year=2010').filters).toEqual({ year: ['2010', '2013'] });
  });

  test('may name a country that exists but has no figures', () => {
    expect(parse('country=LU')).toEqual({ filters: { country: ['LU'] }, problems: [] });
  });

  test('takes the first and the last year there can be', () => {
    expect(parse('year=1900,2100')).toEqual({ filters: { year: ['1900', '2100'] }, problems: [] });
  });

  test('takes 200 values and trims the words searched for', () => {
    const years = Array.from({ length: 200 }, (_, index) => 1900 + index);
    expect(parse(`year=${years.join(',')}`).problems).toEqual([]);
    expect(parse('q=%20%20attente%20').filters).toEqual({ q: 'attente' });
  });

  test.each(['', 'colour=red', '__proto__=BE', 'constructor=BE', 'COUNTRY=BE', 'utm_source=x'])(
    'selects everything when it says nothing we know: "%s"',
    (query) => {
      expect(parse(query)).toEqual({ filters: {}, problems: [] });
    },
  );

  test('leaves the release to its own reader', () => {
    expect(parse('release=1').filters).toEqual({});
  });
});

describe('the number of a release', () => {
  const read = (query: string) => {
    const { value, problems } = parseReleaseNumber(readQuery(query));
    return problems[0] ?? value;
  };

  test('is read from the URL, and is null where it names none', () => {
    expect(read('release=1')).toBe(1);
    expect(read('release=120')).toBe(120);
    expect(read('country=BE')).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ...['0', '-1', '01', '1.5', '1e9', '0x1', ' 1', '1,2', 'newest', '9999999999'].map(
      (value): [string, string] => [value, 'malformed'],
    ),
  ])('is refused when it is "%s"', (found, code) => {
    expect(read(`release=${found}`)).toEqual({ parameter: 'release', found, code });
  });

  test('is refused when it is said twice, even the same', () => {
    const problem = { parameter: 'release', code: 'repeated' };
    expect(read('release=1&release=2')).toEqual({ ...problem, found: '1, 2' });
    expect(read('release=1&release=1')).toEqual({ ...problem, found: '1, 1' });
  });
});

describe('a canonical query', () => {
  test('names parameters in the order of the contract and sorts their values', () => {
    const { filters } = parse('q=a%20%26%20b&source=beta&year=2013,2010&country=FR&country=BE');
    expect(formatFigureFilters({ ...filters, release: 3 })).toBe(
      'country=BE,FR&year=2010,2013&source=beta&q=a%20%26%20b&release=3',
    );
  });

  test('sorts values that come in any order', () => {
    expect(formatFigureFilters({ country: ['FR', 'BE'] })).toBe('country=BE,FR');
  });

  test('of no filters is empty', () => {
    expect(formatFigureFilters({})).toBe('');
    expect(formatFigureFilters({ country: [] })).toBe('');
  });
});

describe('the fields of a form', () => {
  test('have one name and value each, in the order of the contract', () => {
    expect(
      filterFields({ source: ['beta'], country: ['BE', 'FR'], q: 'a & b', release: 3 }),
    ).toEqual([
      ['country', 'BE'],
      ['country', 'FR'],
      ['source', 'beta'],
      ['q', 'a & b'],
      ['release', '3'],
    ]);
  });

  test('are none where nothing is filtered', () => {
    expect(filterFields({})).toEqual([]);
  });
});
