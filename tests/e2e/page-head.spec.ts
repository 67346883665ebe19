import { expect, test } from '@playwright/test';
import { locales, paths } from './support/site';

test('every page has a picture, a title and its other languages for who shares it', async ({
  request,
}) => {
  for (const path of [...paths, '/figures/be-2010-told-friends']) {
    for (const locale of locales) {
      const html = await (await request.get(`/${locale}${path}`)).text();
      const named = `/${locale}${path}`;
      expect(html, named).toMatch(/<meta property="og:image" content="[^"]+\.png[^"]*"/);
      expect(html, named).toContain('<meta name="twitter:card" content="summary_large_image"');
      expect(html, named).toContain('<meta property="og:title"');
      expect(html, named).toContain('rel="canonical"');
      expect(html.match(/rel="alternate" hrefLang="(?:fr|nl|en)"/gi), named).toHaveLength(3);
    }
  }
});

for (const [file, type, begin] of [
  ['/favicon.ico', 'image/', [0, 0, 1, 0]],
  ['/apple-touch-icon.png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['/share.png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
] as const) {
  test(`${file} is there`, async ({ request }) => {
    const answer = await request.get(file);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain(type);
    expect([...(await answer.body()).subarray(0, 4)]).toEqual([...begin]);
  });
}
