import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setUpTestServer } from '../../fixtures/test-server';
import { publishCorrection } from '../../fixtures/second-release';

const server = setUpTestServer();
beforeEach(() => server.start());

const ask = (path: string, headers?: Record<string, string>) => server.ask(path, { headers });

const urlsAsked = () => server.next.asked.map(({ url }) => url);

describe('a page', () => {
  test('is rendered once for a hundred who ask at once, and for all who ask later', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/fr?country=BE')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await ask('/fr?country=BE');
    expect(urlsAsked()).toEqual(['/fr?country=BE']);
  });

  test('of another query, language or form is another one', async () => {
    await ask('/fr');
    await ask('/nl');
    await ask('/fr?country=BE');
    await ask('/fr', { RSC: '1' });
    await ask('/fr?country=BE&_rsc=abc', { RSC: '1' });
    await ask('/fr?_rsc=abc&country=BE', { RSC: '1' });
    expect(urlsAsked()).toEqual([
      '/fr',
      '/nl',
      '/fr?country=BE',
      '/fr?_rsc',
      '/fr?country=BE&_rsc',
    ]);
  });

  test('is rendered anew for a new release, by which a cache in front can let go of it', async () => {
    expect((await ask('/fr')).headers['surrogate-key']).toBe('release-1 pages');
    await publishCorrection(server.database.address);
    const { text, headers } = await ask('/fr');
    expect(text).toContain('2 /fr');
    expect(headers['surrogate-key']).toBe('release-2 pages');
    expect((await ask('/api/v1/sources')).headers['surrogate-key']).toBe('release-2 answers');
    // What is made for who asks is in no such cache.
    expect((await ask('/en/import')).headers['surrogate-key']).toBeUndefined();
  });

  test('tells its tag, and answers 304 to who holds it', async () => {
    const { headers } = await ask('/fr');
    expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=86400');
    const again = await ask('/fr', { 'If-None-Match': headers.etag ?? '' });
    expect([again.statusCode, again.text]).toEqual([304, '']);
    expect(again.headers.etag).toBe(headers.etag);
  });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['', undefined],
    ['br;q=0, gzip;q=0', undefined],
  ])('for who takes “%s” is sent as %s', async (accepted, encoding) => {
    const { headers } = await ask('/fr', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toContain('Accept-Encoding');
  });

  test('without its body has the same headers', async () => {
    const head = await server.ask('/fr', { method: 'HEAD' });
    const whole = await ask('/fr');
    expect([head.text, head.headers['content-length']]).toEqual([
      '',
      whole.headers['content-length'],
    ]);
  });

  test('is made without anything of who asked', async () => {
    await ask('/fr', {
      Cookie: 'session=x',
      'User-Agent': 'a',
      'X-Forwarded-Host': 'evil.example',
    });
    const [asked] = server.next.asked;
    expect(Object.keys(asked?.headers ?? {}).sort()).toEqual(['host', 'user-agent']);
    expect(asked?.headers.host).not.toContain('evil');
    expect(asked?.headers['user-agent']).not.toBe('a');
  });

  test('that fails is not kept, and says when to come back', async () => {
    server.next.status = 500;
    const failed = await ask('/fr');
    expect([failed.statusCode, failed.headers['retry-after']]).toEqual([503, '5']);
    expect(failed.headers['cache-control']).toBe('no-store');
    server.next.status = 200;
    expect((await ask('/fr')).statusCode).toBe(200);
  });

  test.each([
    ['/fr?year=2013&country=FR&country=BE&utm_source=x', '/fr?country=BE,FR&year=2013'],
    ['/fr/', '/fr'],
    ['/fr/figures/be-2010-told-friends/?x=1', '/fr/figures/be-2010-told-friends'],
    ['/embed/nl/charts/chosen/', '/embed/nl/charts/chosen'],
    ['/fr?country=BE&_rsc=abc', '/fr?country=BE'],
  ])('written as %s stands at %s', async (path, place) => {
    const { statusCode, headers } = await ask(path);
    expect([statusCode, headers.location]).toEqual([308, place]);
    expect(server.next.asked).toEqual([]);
  });

  test.each(['/fr?q=a+b%27', '/fr/figures/%62e-2010-told-friends', '/embed/fr/charts/chosen'])(
    'may be written with other escapes: %s',
    async (path) => expect((await ask(path)).statusCode).toBe(200),
  );
});

describe('what the scripts of a page need', () => {
  const script = 'self.__next_f.push([1,"x"])';
  beforeEach(() => {
    const file = '<script src="/_next/static/chunks/a.js" async=""></script>';
    server.next.head = `<head>${file}</head><script>${script}</script>`;
  });

  async function addressIn(path: string): Promise<string> {
    const { text } = await ask(path);
    expect(text).not.toContain('__next_f');
    return /"(\/page-data\/[^"]+)"/.exec(text)?.[1] ?? 'none';
  }

  test('is kept with the page, and never changes under its address', async () => {
    const { headers, text } = await ask(await addressIn('/fr?country=BE'));
    expect(text).toBe(script);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(urlsAsked()).toEqual(['/fr?country=BE']);
  });

  test('of an older release is given as long as it is kept', async () => {
    const address = await addressIn('/fr');
    await publishCorrection(server.database.address);
    expect((await ask(address)).headers['cache-control']).toContain('immutable');
    expect(urlsAsked()).toEqual(['/fr']);
  });

  test('is made anew where it is kept no more, and not to be held where it has changed', async () => {
    const before = await addressIn('/fr');
    // Another server has kept nothing yet.
    await server.start();
    expect((await ask(before)).headers['cache-control']).toContain('immutable');
    const { headers, text } = await ask('/page-data/another-mark/fr');
    expect([headers['cache-control'], text]).toEqual(['no-store', script]);
  });

  test.each(['/page-data/x/fr/benchmark', '/page-data/x/embed/fr/charts/waiting-times'])(
    'is in the page where that runs at once: %s',
    async (path) => {
      const page = path.replace('/page-data/x', '');
      expect((await ask(page)).text).toContain(script);
      expect((await ask(path)).statusCode).toBe(404);
    },
  );

  test.each(['/page-data', '/page-data/x', '/page-data/x/zz', '/page-data/x/fr/figures/nothing'])(
    'of nothing is not there: %s',
    async (path) => expect((await ask(path)).statusCode).toBe(404),
  );
});

describe('what is not there', () => {
  test.each([
    ['/fr/themes/nothing', 'fr'],
    ['/fr/sources/nothing', 'fr'],
    ['/nl/figures/nothing', 'nl'],
    ['/nl/figures/be-2010-told-friends/more', 'nl'],
    ['/en/sources/__proto__', 'en'],
    ['/embed/nl/charts/nothing', 'nl'],
    ['/embed/fr', 'fr'],
    ['/nowhere', 'nl'],
    ['/_next/data/x.json', 'nl'],
  ])('%s is answered by the not-found page of %s', async (path, locale) => {
    const answer = await ask(path, { 'Accept-Language': 'nl' });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([404, 'no-store']);
    expect(answer.text).toContain(`1 /${locale}/not-found`);
    expect(answer.headers.etag).toBeUndefined();
  });

  test('is rendered once for all of it', async () => {
    for (const path of ['/fr/a', '/fr/b', '/fr/figures/c']) await ask(path);
    expect(urlsAsked()).toEqual(['/fr/not-found']);
  });
});

describe('headers', () => {
  test('protect every answer', async () => {
    for (const path of ['/', '/fr', '/nowhere', '/embed.js', '/api/v1/figures', '/%']) {
      const { headers } = await ask(path);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
      expect(headers['content-security-policy']).toContain("base-uri 'none'");
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  test('allow the page’s own script by its hash', async () => {
    const { headers } = await ask('/fr');
    // printf 1 | openssl dgst -sha256 -binary | base64
    expect(headers['content-security-policy']).toContain(
      "script-src 'self' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    );
  });

  test.each([
    ['/embed/fr/charts/chosen', 'frame-ancestors *'],
    ['/fr', "frame-ancestors 'none'"],
    ['/fr/benchmark', "connect-src 'none'"],
    ['/api/v1/figures', "default-src 'none'"],
  ])('of %s say %s', async (path, directive) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']?.toString().split('; ')).toContain(directive);
  });
});

describe('an answer of the API', () => {
  test('is kept, in each language', async () => {
    await ask('/api/v1/figures?country=BE');
    await ask('/api/v1/figures?country=BE', { 'Accept-Language': 'de, en;q=0.5' });
    await ask('/api/v1/figures?country=BE', { 'Accept-Language': 'fr' });
    expect(server.next.asked.map(({ url, headers }) => [url, headers['accept-language']])).toEqual([
      ['/api/v1/figures?country=BE', 'en'],
      ['/api/v1/figures?country=BE', 'fr'],
    ]);
  });

  test.each(['/api/ready', '/api/health', '/api/v1/figures.csv', '/api/v1/surveys.json'])(
    'such as %s is asked for each time',
    async (path) => {
      await ask(path);
      await ask(path);
      expect(urlsAsked()).toEqual([path, path]);
    },
  );
});

const session = 'barometer.session_token';

describe('a page of the editors', () => {
  test('is made for who asks, and never kept', async () => {
    const headers = { Cookie: `${session}=x`, 'Accept-Encoding': 'br' };
    const answer = await ask('/fr/import', headers);
    await ask('/fr/import', { Cookie: `${session}=y` });
    expect(server.next.asked.map(({ headers }) => headers.cookie)).toEqual([
      `${session}=x`,
      `${session}=y`,
    ]);
    expect(server.next.asked[0]?.headers['accept-encoding']).toBe('identity');
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain('sha256-');
  });
});

describe('from outside', () => {
  test('Next’s own headers never reach it', async () => {
    await ask('/fr/import', {
      ...{ 'x-middleware-subrequest': 'proxy:proxy:proxy', 'x-nextjs-data': '1', RSC: '1' },
      ...{ 'Next-Action': 'rubbish', 'Next-Router-State-Tree': '%', 'X-Forwarded-Proto': 'x' },
      ...{ 'X-Matched-Path': '/fr/not-found', Cookie: `${session}=1` },
    });
    expect(Object.keys(server.next.asked[0]?.headers ?? {}).sort()).toEqual([
      ...['accept-encoding', 'connection', 'cookie', 'host', 'user-agent', 'x-forwarded-for'],
    ]);
  });

  test.each([
    [0, '9.9.9.9', /^(?:::ffff:)?127\.0\.0\.1$|^::1$/],
    [1, '9.9.9.9, 8.8.8.8', /^8\.8\.8\.8$/],
    [2, '9.9.9.9, 8.8.8.8', /^9\.9\.9\.9$/],
  ])('behind %d proxies, “%s” is believed as %s', async (trustedProxies, sent, address) => {
    await server.start({ settings: { TRUSTED_PROXIES: String(trustedProxies) } });
    await ask('/api/ready', { 'X-Forwarded-For': sent });
    expect(server.next.asked[0]?.headers['x-forwarded-for']).toMatch(address);
  });

  test.each([
    ['TRACE', '/fr', 'GET, HEAD'],
    ['PUT', '/api/v1/figures', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/v1/figures.csv', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/health', 'GET, HEAD'],
    ['GET', '/api/v1/imports', 'POST'],
    ['POST', '/fr', 'GET, HEAD'],
    ['POST', '/embed.js', 'GET, HEAD'],
    ['POST', '/api/nothing', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/fr/import', 'GET, HEAD'],
    ['GET', '/fr/import/session', 'POST'],
    ['PUT', '/nl/import/drafts/ab12/publish', 'POST'],
    ['PATCH', '/', 'GET, HEAD'],
  ])('%s %s is refused', async (method, path, allowed) => {
    const { statusCode, headers } = await server.ask(path, { method });
    expect([statusCode, headers.allow]).toEqual([405, allowed]);
    expect(server.next.asked).toEqual([]);
  });

  test.each(['/%C0%AF', '/fr/%', '/%E0', '/fr/%zz?q=1', '/%00', '/%ED%A0%80', '*'])(
    'a path that stands for no text is refused: %s',
    async (path) => expect((await ask(path)).statusCode).toBe(400),
  );

  test('a broken path of the API is refused as a problem document', async () => {
    expect((await ask('/api/v1/figures/%FF')).headers['content-type']).toBe(
      'application/problem+json',
    );
  });

  test('an address of 64 KiB is refused', async () => {
    expect((await ask(`/fr?q=${'a'.repeat(65_536)}`)).statusCode).toBe(414);
  });

  test('a target with scheme and host is the path behind them', async () => {
    expect((await ask('http://evil.example/fr')).text).toContain('1 /fr');
    const { headers } = await ask('https://evil.example');
    expect(headers.location).toBe('/en');
  });

  test('broken UTF-8 in a query is a query like any other', async () => {
    expect((await ask('/fr?q=%C0%AF')).statusCode).toBe(200);
  });
});

test('over https, it is asked for ever after', async () => {
  await server.start({ settings: { PUBLIC_URL: 'https://barometer.example' } });
  const { headers } = await ask('/fr');
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
});

test('what Next cannot answer at all is one failed answer', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server.next.handle = () => Promise.reject(new Error('an issue'));
  await server.start();
  expect((await ask('/fr')).statusCode).toBe(503);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('where no release stands, the page itself says so, and nothing is kept', async () => {
  await server.remove();
  await server.create({ seeded: false });
  await server.start();
  server.next.status = 503;
  const path = '/fr/figures/be-2010-told-friends';
  expect((await ask(path)).statusCode).toBe(503);
  expect((await ask(path)).statusCode).toBe(503);
  expect(server.next.asked).toHaveLength(2);
});
