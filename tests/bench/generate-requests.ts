import fc from 'fast-check';

export type GeneratedRequest = { method: string; path: string; headers: Record<string, string> };

const word = fc.constantFrom(
  ...['fr', 'nl', 'en', 'xx', 'embed', 'api', 'v1', 'figures', 'figures.csv', 'sources', 'themes'],
  ...['waiting', 'import', 'drafts', 'session', 'benchmark', 'changes', 'feed.xml', 'picture.png'],
  ...['charts', 'chosen', 'oembed', 'ready', '_next', 'static', 'data', 'be-2010-told-friends'],
  ...['..', '.', '%2e%2e', '%00', '%C0%AF', '%', '__proto__', 'constructor', '*', '', '%2F'],
);
const anything = fc.string({ unit: 'binary', maxLength: 12 }).map(encode);
const step = fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: anything });

const name = fc.constantFrom(
  ...['country', 'year', 'theme', 'kind', 'q', 'release', 'sort', 'columns', 'cursor', 'limit'],
  ...['lang', 'figure', 'scheme', 'since', 'before', '_rsc', '__proto__', 'delimiter', 'url', ''],
);
const value = fc.oneof(
  fc.constantFrom('BE', 'FR,BE', '2010', 'survey', '1', '-1', '1e999', 'none', 'any', '%', '0x1'),
  anything,
);
const query = fc.array(fc.tuple(name, value), { maxLength: 4 });

const headerValue = fc.oneof(
  fc.constantFrom('1', '*', 'gzip;q=0', 'br, gzip', 'W/"x"', 'bytes=5-1', 'no-cache', '1.1.1.1'),
  fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
);
const headers = fc.dictionary(
  fc.constantFrom(
    ...['Accept', 'Accept-Language', 'Accept-Encoding', 'If-None-Match', 'If-Modified-Since'],
    ...['Range', 'RSC', 'Next-Action', 'Next-Router-State-Tree', 'Next-Router-Prefetch'],
    ...['x-middleware-subrequest', 'x-nextjs-data', 'X-Forwarded-For', 'X-Forwarded-Host'],
    ...['X-Forwarded-Proto', 'Cookie', 'Origin', 'Sec-Fetch-Site', 'Authorization', 'Referer'],
  ),
  headerValue,
  { maxKeys: 4 },
);

/** Addresses that there are, asked for with any query: a tenth leads to a page, a fifth to the API. */
const pagePath = fc.constantFrom(
  ...['/fr', '/nl/figures', '/en/changes', '/fr/themes/waiting', '/embed/en/charts/waiting-times'],
);
const apiPath = fc.constantFrom(
  ...['/api/v1/figures', '/api/v1/changes', '/api/v1/oembed', '/api/v1/figures.csv'],
  ...['/api/v1/statements', '/api/v1/charts/waiting-times.svg', '/sitemap/figures.xml'],
);
const path = fc.oneof(
  { weight: 7, arbitrary: fc.array(step, { maxLength: 5 }).map((steps) => `/${steps.join('/')}`) },
  { weight: 1, arbitrary: pagePath },
  { weight: 2, arbitrary: apiPath },
);

const generated: fc.Arbitrary<GeneratedRequest> = fc.record({
  method: fc.constantFrom(
    ...['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'],
  ),
  path: fc.tuple(path, query).map(([place, pairs]) => place + format(pairs)),
  headers,
});

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function format(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length > 0 ? `?${pairs.map((pair) => pair.join('=')).join('&')}` : '';
}

/** Requests that nobody would write; the same ones for the same seed. */
export function generateRequests(count: number, seed: number): GeneratedRequest[] {
  return fc.sample(generated, { numRuns: count, seed });
}
