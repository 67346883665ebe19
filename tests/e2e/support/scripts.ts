import type { Page } from '@playwright/test';

/** Gives a page that is read the sign that somebody is there, and waits until its scripts are. */
export async function awaitScripts(page: Page): Promise<void> {
  const ready = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('scripts-ready', () => resolve(), { once: true });
      }),
  );
  // A key that does nothing.
  await page.keyboard.press('Shift');
  await ready;
}
