import { expect, test } from '@playwright/test';
import { download, readCsv } from './support/csv';
import { pageDownload } from './support/menus';

// The second server: release 2 corrects 61 to 60, withdraws the 77 of 2009 and adds a figure.
test.use({ baseURL: `http://localhost:${process.env.E2E_CORRECTED_PORT ?? ''}` });

const corrected = '/en/figures/be-2010-switched-provider';
const belgium2010 = '/en/themes/switching?country=BE&year=2010';

test('a frozen link shows what it showed before a correction; the living one shows the correction', async ({
  page,
}) => {
  await page.goto(`${corrected}?release=1`);
  const main = page.getByRole('main');
  await expect(main).toContainText('61%');
  await page.goto(corrected);
  await expect(main).toContainText('60%');
  await expect(main).not.toContainText('61%');
});

test('a frozen page says what has since been added, corrected and withdrawn', async ({ page }) => {
  await page.goto('/en?release=1');
  const notice = page.getByRole('note').first();
  await expect(notice).toContainText(
    'Changed on this page since then: 1 figure added, 1 figure corrected, and 1 figure withdrawn.',
  );
  await notice.getByRole('link', { name: 'See the changes' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Release 2/]);
  await page.goto('/en/themes/resolution?release=1');
  await expect(page.getByRole('note').first()).toContainText(
    'Nothing on this page has changed since then.',
  );
});

test('files of a frozen page are frozen too', async ({ page }) => {
  const valuesAt = async (address: string) => {
    await page.goto(address);
    const { text } = await download(page, await pageDownload(page));
    const rows = readCsv(text).filter(({ id }) => id === 'be-2010-switched-provider');
    return rows.map(({ value }) => value);
  };
  expect(await valuesAt(`${belgium2010}&release=1`)).toEqual(['61']);
  expect(await valuesAt(belgium2010)).toEqual(['60']);
});

for (const [locale, title, reason] of [
  ['fr', 'Journal des modifications', 'Raison'],
  ['nl', 'Wijzigingsoverzicht', 'Reden'],
  ['en', 'Changelog', 'Reason'],
] as const) {
  test(`${locale}: the changelog tells release by release what changed, and why`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/changes`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const [second, first] = [page.getByRole('article').nth(0), page.getByRole('article').nth(1)];
    await expect(second).toContainText(reason);
    await expect(second).toContainText('Misprint found by a reader');
    await expect(second.locator('del')).toHaveText([/^77/, /^61/]);
    await expect(second.locator('ins')).toHaveText([/^60/]);
    await expect(first.getByRole('heading')).toContainText('1');
    await second.locator('li a').nth(1).click();
    await expect(page).toHaveURL(new RegExp(`^[^?]*/${locale}/figures/be-2010-switched-provider`));
  });
}

test('the feed has an entry a release, the newest first', async ({ page, request }) => {
  await page.goto('/en/changes');
  const href = await page.getByRole('link', { name: /Atom/ }).getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  const text = await answer.text();
  const entries = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    const textOf = (entry: Element, name: string) => entry.querySelector(name)?.textContent ?? '';
    return {
      root: feed.documentElement.namespaceURI,
      entries: [...feed.querySelectorAll('entry')].map((one) => textOf(one, 'title')),
      complete: [...feed.querySelectorAll('feed, entry')].every((one) =>
        ['id', 'title', 'updated'].every((name) => textOf(one, name) !== ''),
      ),
    };
  }, text);
  expect(entries).toEqual({
    root: 'http://www.w3.org/2005/Atom',
    entries: [expect.stringContaining('2'), expect.stringContaining('1')],
    complete: true,
  });
});
