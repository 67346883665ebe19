import { describe, expect, test } from 'vitest';
import { readQuery } from '@/lib/base/http/query';
import { parseEmbedTarget, parseOembed, parseScheme } from '@/lib/features/embeds/embed-filters';

const home = 'https://barometer.example';

describe('a colour scheme', () => {
  test.each([
    ['', null, []],
    ['scheme=dark', 'dark', []],
    ['scheme=auto', 'auto', []],
    ['scheme=blue', null, ['malformed']],
    ['scheme=', null, ['empty']],
    ['scheme=dark&scheme=light', null, ['repeated']],
  ])('of "%s" is %s', (query, scheme, codes) => {
    const { value, problems } = parseScheme(readQuery(query));
    expect([value, problems.map(({ code }) => code)]).toEqual([scheme, codes]);
  });
});

describe('what an address embeds', () => {
  test.each([
    [
      '/embed/fr/charts/waiting-times?country=BE',
      { locale: 'fr', form: 'charts', id: 'waiting-times' },
    ],
    ['/embed/en/figures/be-2010-a', { locale: 'en', form: 'figures', id: 'be-2010-a' }],
    ['/nl/figures/be-2010-a?release=1#cite', { locale: 'nl', form: 'figures', id: 'be-2010-a' }],
    ['/nl/charts/waiting-times', null],
    ['/embed/de/charts/waiting-times', null],
    ['/embed/en/themes/waiting', null],
    ['/embed/en/charts/waiting-times/more', null],
    ['/embed/en/charts/Waiting%20times', null],
    ['/en', null],
    ['', null],
  ])('%s', (path, target) => {
    expect(parseEmbedTarget(new URL(home + path), home)).toEqual(target);
  });

  test('is nothing on another site, and the same over http', () => {
    const path = '/embed/en/charts/waiting-times';
    expect(parseEmbedTarget(new URL(`https://elsewhere.example${path}`), home)).toBeNull();
    expect(parseEmbedTarget(new URL(`https://barometer.example:8443${path}`), home)).toBeNull();
    expect(parseEmbedTarget(new URL(`http://barometer.example${path}`), home)).not.toBeNull();
  });
});

describe('a question of oEmbed', () => {
  const url = `url=${encodeURIComponent(`${home}/embed/en/charts/a`)}`;

  test('is read whole', () => {
    const { value, problems } = parseOembed(
      readQuery(`${url}&maxwidth=400&maxheight=300&format=json&other=1`),
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      ...{ maxWidth: 400, maxHeight: 300, format: 'json' },
      address: new URL(`${home}/embed/en/charts/a`),
    });
  });

  test.each([
    ['', 'url missing'],
    ['url=', 'url empty'],
    ['url=nowhere', 'url malformed'],
    ['url=javascript:alert(1)', 'url malformed'],
    [`${url}&${url}`, 'url repeated'],
    [`${url}&maxwidth=0`, 'maxwidth malformed'],
    [`${url}&maxwidth=4e2`, 'maxwidth malformed'],
    [`${url}&maxheight=-1`, 'maxheight malformed'],
    [`${url}&format=yaml`, 'format malformed'],
  ])('"%s" is refused: %s', (query, expected) => {
    const { problems } = parseOembed(readQuery(query));
    expect(problems.map(({ parameter, code }) => `${parameter} ${code}`)).toEqual([expected]);
  });
});
