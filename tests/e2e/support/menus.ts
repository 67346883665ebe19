import type { Locator, Page } from '@playwright/test';

/** Opens the menu whose button reads so, unless it is open. @returns the menu, panel and all */
export async function openMenu(place: Page | Locator, label: string | RegExp): Promise<Locator> {
  const summary = place.locator('.menu > summary').filter({ hasText: label }).first();
  const menu = summary.locator('..');
  if ((await menu.getAttribute('open')) === null) await summary.click();
  return menu;
}

const tables = /^(Table of the figures|Tableau des chiffres|Tabel met de cijfers)$/;

/** Opens the table of a chart, which its first menu fetches. @returns the line that opens and closes it */
export async function openTable(chart: Locator): Promise<Locator> {
  const menu = await openMenu(chart, /^(Download|Télécharger|Downloaden)$/);
  const summary = menu.getByText(tables);
  await summary.click();
  return summary;
}

const downloads = /^(Download these figures|Télécharger ces données|Deze cijfers downloaden)$/;

/** A page's link to its figures in a format, by the name that its menu gives it. */
export async function pageDownload(page: Page, format = 'CSV'): Promise<Locator> {
  const menu = await openMenu(page, downloads);
  return menu.getByRole('link', { name: format, exact: true });
}
