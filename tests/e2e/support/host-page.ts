import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type FrameLocator, type Page } from '@playwright/test';

/** Shows HTML as a page of another site: another host and another port. */
type ShowOnHost = (html: string) => Promise<void>;

/** A test with a second web server, which has nothing to do with the barometer. */
export const test = base.extend<{ showOnHost: ShowOnHost }>({
  showOnHost: async ({ page }, provide) => {
    let html = '';
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = addressOf(server.address());
    await provide(async (content) => {
      html = `<!doctype html><html lang="en"><title>A newspaper</title><h1>News</h1>${content}`;
      await page.goto(`http://127.0.0.1:${port}/article`);
    });
    await new Promise((resolve) => server.close(resolve));
  },
});

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

/** What stands in the frame whose title is given. */
export function frameOf(page: Page, title: string): FrameLocator {
  return page.frameLocator(`iframe[title="${title}"]`);
}
