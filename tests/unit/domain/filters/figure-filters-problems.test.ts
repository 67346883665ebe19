import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { parseFigureFilters } from '@/lib/domain/filters/figure-filters';
import { sampleVocabulary } from '../../../fixtures/sample-vocabulary';

const parse = (query: string) => parseFigureFilters(readQuery(query), sampleVocabulary);

describe('a value that cannot be', () => {
  test.each([
    ['country=be', 'country', 'be', 'malformed'],
    ['country=BEL', 'country', 'BEL', 'malformed'],
    ['country=XX', 'country', 'XX', 'unknown'],
    ['country=%20BE', 'country', ' BE', 'malformed'],
    ['country=BE%00', 'country', 'BE\0', 'malformed'],
    ['year=20x0', 'year', '20x0', 'malformed'],
    ['year=-1', 'year', '-1', 'malformed'],
    ['year=1e3', 'year', '1e3', 'malformed'],
    ['year=0x7da', 'year', '0x7da', 'malformed'],
    ['year=1899', 'year', '1899', 'malformed'],
    ['year=2101', 'year', '2101', 'malformed'],
    ['year=02010', 'year', '02010', 'malformed'],
    ['year=%D9%A2%D9%A0%D9%A1%D9%A0', 'year', '٢٠١٠', 'malformed'],
    ['theme=Waiting', 'theme', 'Waiting', 'malformed'],
    ['theme=weather', 'theme', 'weather', 'unknown'],
    ['theme=constructor', 'theme', 'constructor', 'unknown'],
    ['kind=guess', 'kind', 'guess', 'unknown'],
    ['indicator=charter', 'indicator', 'charter', 'unknown'],
    ['indicator=__proto__', 'indicator', '__proto__', 'malformed'],
    ['indicator=none', 'indicator', 'none', 'unknown'],
    ['sector=phone', 'sector', 'phone', 'unknown'],
    ['sector=constructor', 'sector', 'constructor', 'unknown'],
    ['channel=Phone', 'channel', 'Phone', 'malformed'],
    ['aspect=speed-', 'aspect', 'speed-', 'malformed'],
    ['provider=a--b', 'provider', 'a--b', 'malformed'],
    ['segment=%C0%AF', 'segment', '\ufffd\ufffd', 'malformed'],
    ['source=gamma', 'source', 'gamma', 'unknown'],
    ['source=..%2Falpha', 'source', '../alpha', 'malformed'],
    ['organisation=ministry', 'organisation', 'ministry', 'unknown'],
    ['organisation=Tax-Office', 'organisation', 'Tax-Office', 'malformed'],
    ['evidence=guessed', 'evidence', 'guessed', 'unknown'],
    ['evidence=Printed', 'evidence', 'Printed', 'malformed'],
    ['q=a%00b', 'q', 'a\0b', 'malformed'],
    ['q=%C0%AF', 'q', '\ufffd\ufffd', 'malformed'],
    ['q=%E2%80%AEabc', 'q', '\u202eabc', 'malformed'],
  ])('is named, and not applied: %s', (query, parameter, found, code) => {
    expect(parse(query)).toEqual({ filters: {}, problems: [{ parameter, found, code }] });
  });

  test.each([
    ['organisation=tax-ofice', 'tax-office'],
    ['organisation=fiscs', 'tax-office'],
    ['evidence=derivd', 'derived'],
    ['indicator=swiched', 'switched'],
    ['sector=banks', 'bank'],
    ['theme=waitings', 'waiting'],
    ['source=alfa', null],
    ['indicator=none', null],
  ])('that nobody knows is told with what was probably meant: %s', (query, near) => {
    const [problem] = parse(query).problems;
    expect(problem?.near ?? null).toBe(near);
  });

  test('is named as it came where it is a lone surrogate, in a form that can be written', () => {
    const query = new Map([
      ['sector', ['\ud800']],
      ['q', ['\ud800']],
    ]);
    const { filters, problems } = parseFigureFilters(query, sampleVocabulary);
    expect(filters).toEqual({});
    expect(problems).toEqual([
      { parameter: 'sector', found: '\ufffd', code: 'malformed' },
      { parameter: 'q', found: '\ufffd', code: 'malformed' },
    ]);
  });

  test('is shown whole up to 60 characters', () => {
    const [whole] = parse(`sector=${'X'.repeat(60)}`).problems;
    expect(whole?.found).toBe('X'.repeat(60));
    const [cut] = parse(`sector=${'X'.repeat(61)}`).problems;
    expect(cut?.found).toBe(`${'X'.repeat(60)}…`);
  });

  test('is shortened for showing, without cutting a character in two', () => {
    const [problem] = parse(`sector=${encodeURIComponent('x' + '😀'.repeat(40))}`).problems;
    expect(problem?.found.length).toBeLessThanOrEqual(61);
    expect(problem?.found.isWellFormed()).toBe(true);
    expect(problem?.found.endsWith('…')).toBe(true);
  });
});

describe('an empty value', () => {
  test.each(['country=', 'country=,', 'country=BE,', 'country=BE&country=', 'country=,BE'])(
    'is a problem and not "any": %s',
    (query) => {
      const { problems } = parse(query);
      expect(problems).toContainEqual({ parameter: 'country', found: '', code: 'empty' });
    },
  );

  test('of q is a problem, also where it is only space', () => {
    expect(parse('q=').problems).toEqual([{ parameter: 'q', found: '', code: 'empty' }]);
    expect(parse('q=%20%09').problems).toEqual([{ parameter: 'q', found: ' \t', code: 'empty' }]);
  });
});

describe('several issues', () => {
  test('are all named, and what holds beside them still holds', () => {
    expect(parse('country=BE,XX&year=2010&year=20x0&colour=red')).toEqual({
      filters: { country: ['BE'], year: ['2010'] },
      problems: [
        { parameter: 'country', found: 'XX', code: 'unknown' },
        { parameter: 'year', found: '20x0', code: 'malformed' },
      ],
    });
  });

  test('of one parameter are told once each', () => {
    expect(parse('country=XX,XX&country=XX').problems).toEqual([
      { parameter: 'country', found: 'XX', code: 'unknown' },
    ]);
  });

  test('stay few when somebody sends 64 KB of them', () => {
    const numbers = Array.from({ length: 12_000 }, (_, index) => index);
    expect(parse(`country=${','.repeat(65_000)}`).problems.length).toBeLessThan(300);
    expect(parse(`country=${numbers.join(',')}`).problems.length).toBeLessThan(300);
  });
});

describe('too much', () => {
  test('is more than 200 values of one parameter', () => {
    const years = Array.from({ length: 201 }, (_, index) => 1900 + index);
    expect(parse(`year=${years.join(',')}`).problems).toEqual([
      { parameter: 'year', found: '201', code: 'too-many' },
    ]);
  });

  test('is more than one q, or a q of more than 200 characters', () => {
    expect(parse('q=a&q=b').problems).toEqual([
      { parameter: 'q', found: 'a, b', code: 'repeated' },
    ]);
    expect(parse(`q=${'a'.repeat(200)}`).problems).toEqual([]);
    expect(parse(`q=${'a'.repeat(201)}`).problems).toEqual([
      { parameter: 'q', found: `${'a'.repeat(60)}…`, code: 'malformed' },
    ]);
  });
});
