import { readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatQuery, readQuery, withQuery } from '@/lib/base/http/query';
import { isSameQuery } from '@/lib/domain/filters/parameters';
import { canonicalPageQuery, pagePath, parsePageAddress } from '@/lib/features/site/page-address';

const app = resolve(import.meta.dirname, '../../../../app');

/** The address of every page on disk below a folder, with `x` for an id. */
function pagesIn(folder: string): string[] {
  const files = readdirSync(resolve(app, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${folder}/${dirname(file)}`.replace(/\/\.$/, ''))
    .map((path) => path.replace('[locale]', 'fr').replace(/\[\w+\]/g, 'x'));
}

/** Pages that depend on who asks, and have no address that is kept. */
const ownRooms = /^\/fr\/(?:import|not-found|ratings\/(?:doubts|receipts)|organisations\/x\/rate)/;

test('every public page on disk has an address, and gets it back', () => {
  const paths = [...pagesIn('[locale]'), ...pagesIn('embed/[locale]')].filter(
    (path) => !ownRooms.test(path),
  );
  expect(paths.length).toBeGreaterThan(11);
  for (const path of paths) {
    const address = parsePageAddress(path);
    expect([path, address && pagePath(address)]).toEqual([path, path]);
  }
});

test.each([
  ['/nl', { locale: 'nl', isEmbed: false, route: '', id: null }],
  ['/nl/', { locale: 'nl', isEmbed: false, route: '', id: null }],
  ['/fr/figures/', { locale: 'fr', isEmbed: false, route: 'figures', id: null }],
  ['/fr/figures', { locale: 'fr', isEmbed: false, route: 'figures', id: null }],
  ['/en/themes/waiting', { locale: 'en', isEmbed: false, route: 'themes/*', id: 'waiting' }],
  ['/fr/countries/be', { locale: 'fr', isEmbed: false, route: 'countries/*', id: 'BE' }],
  ['/fr/countries/xx', { locale: 'fr', isEmbed: false, route: 'countries/*', id: 'xx' }],
  ['/fr/figures/*', { locale: 'fr', isEmbed: false, route: 'figures/*', id: '*' }],
  [
    '/nl/share/charts/waiting-times',
    { locale: 'nl', isEmbed: false, route: 'share/charts/*', id: 'waiting-times' },
  ],
  ['/embed/fr/charts/chosen', { locale: 'fr', isEmbed: true, route: 'charts/*', id: 'chosen' }],
])('%s is a page', (path, address) => {
  expect(parsePageAddress(path)).toEqual(address);
});

test.each([
  ...['/', '/xx', '/embed', '/embed/fr', '/fr/nowhere', '/fr/about/more', '/fr/figures/a/b'],
  ...['/fr/share', '/fr/share/charts', '/fr/share/sources/x', '/fr/share/charts/a/b'],
  ...['/fr/import', '/embed/fr/sources/x', '/embed/fr/charts', '/api/health', '//fr'],
])('%s is none', (path) => {
  expect(parsePageAddress(path)).toBeNull();
});

const canonical = (path: string, query: string) => {
  const address = parsePageAddress(path);
  if (!address) throw new Error(path);
  return withQuery('', formatQuery(canonicalPageQuery(address, readQuery(query))));
};

test.each([
  ['/fr', '', ''],
  ['/fr', 'country=FR&country=BE', '?country=BE,FR'],
  ['/fr', 'country=FR,BE,FR', '?country=BE,FR'],
  ['/fr', 'year=2013&country=BE', '?country=BE&year=2013'],
  ['/fr', 'utm_source=paper&country=BE&fbclid=1', '?country=BE'],
  ['/fr', 'q=&country=BE', '?country=BE'],
  ['/fr', 'q=b,a', '?q=b,a'],
  ['/fr', 'q=temps+d%27attente', "?q=temps%20d'attente"],
  ['/fr', 'country=', '?country='],
  ['/fr', 'release=2&release=1', '?release=2&release=1'],
  ['/fr', 'sort=value', ''],
  [
    '/fr/figures',
    'columns=year,country&sort=value&figure=b,a',
    '?sort=value&columns=country,year&figure=a,b',
  ],
  ['/fr/changes', 'before=3&since=1&sort=value', '?since=1&before=3'],
  ['/embed/fr/figures/x', 'scheme=dark&country=BE', '?country=BE&scheme=dark'],
])('%s?%s shows the same as %s', (path, query, expected) => {
  expect(canonical(path, query)).toBe(expected);
});

describe('a canonical query', () => {
  const dashboard = { locale: 'fr', isEmbed: false, route: '', id: null } as const;
  const check = (query: string) => {
    const given = readQuery(query);
    return isSameQuery(given, canonicalPageQuery(dashboard, given));
  };

  test.each(['', 'country=BE,FR', 'country=BE%2CFR', 'q=a%20b', 'q=a+b', 'q=%27', "q='"])(
    'stays as it is, however its signs are escaped: %s',
    (query) => expect(check(query)).toBe(true),
  );

  test.each(['country=FR,BE', 'country=BE&country=FR', 'year=2010&country=BE', 'q=', 'x=1'])(
    'is what %s is not',
    (query) => expect(check(query)).toBe(false),
  );

  test('of any query leads no further', () => {
    for (const query of ['country=,FR', 'q=%ED%A0%80', 'q=%F0%9F%98%80&release=%', 'year=a,,b']) {
      const led = formatQuery(canonicalPageQuery(dashboard, readQuery(query)));
      expect([query, check(led)]).toEqual([query, true]);
    }
  });
});
