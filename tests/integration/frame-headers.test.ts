import { unstable_getResponseFromNextConfig } from 'next/experimental/testing/server';
import { expect, test } from 'vitest';
import nextConfig from '@/next.config.mjs';

async function headersOf(path: string): Promise<Headers> {
  const url = `https://barometer.example${path}`;
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
