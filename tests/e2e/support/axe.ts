import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * axe for a page without frames: it needs no second page to gather in, and tells what is wrong alone. Rows of a table
 * are alike: of a hundred, the first ones are looked at.
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .exclude('tbody > tr:nth-child(n + 13)')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
}

/** What depends on colours, and is to be looked at again in the other scheme. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Everything that axe finds wrong in light, and in dark what depends on colour. */
export async function findViolations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found: string[] = [];
  for (const [colorScheme, builder] of [
    ['light', axeOn(page).withTags(tags)],
    ['dark', axeOn(page).withRules(colourRules)],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await builder.analyze();
    const marks = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`),
    );
    found.push(...marks);
  }
  return found;
}
