import { unstable_getResponseFromNextConfig } from 'next/experimental/testing/server';
import { expect, test } from 'vitest';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants.js';
import config from '@/next.config.mjs';

async function headersOf(path: string, phase = PHASE_PRODUCTION_SERVER): Promise<Headers> {
  const url = `https://barometer.example${path}`;
  const nextConfig = config(phase);
  return (await unstable_getResponseFromNextConfig({ url, nextConfig })).headers;
}

test.each([
  ['/'],
  ['/en'],
  ['/fr/themes/waiting'],
  ['/api/v1/figures'],
  ['/embedded'],
  ['/embed.js'],
])('%s may stand in nobody’s frame', async (path) => {
  const headers = await headersOf(path);
  expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
  expect(headers.get('X-Frame-Options')).toBe('DENY');
});

test.each([['/embed/en/charts/waiting-times'], ['/embed/fr/figures/be-2010-switched-provider']])(
  '%s may stand in anybody’s frame',
  async (path) => {
    const headers = await headersOf(path);
    expect(headers.get('Content-Security-Policy')).toBe('frame-ancestors *');
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  },
);

test.each([['/fr/benchmark'], ['/en/benchmark'], ['/_next/static/chunks/worker.js']])(
  '%s can fetch and send nothing',
  async (path) => {
    const policy = (await headersOf(path)).get('Content-Security-Policy')?.split('; ');
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  },
);

test('the development server stays connected', async () => {
  const headers = await headersOf('/fr/benchmark', PHASE_DEVELOPMENT_SERVER);
  expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
});
